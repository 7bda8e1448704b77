import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AboutText } from '~/components/applicant/about-text'
import { loadAbout } from '~/views/public/about.server'

export const handle = { title: () => ({ key: 'public:about.how.title' }) }

export async function loader({ context: { app } }: LoaderFunctionArgs) {
  return loadAbout(app)
}

export default function AboutHowRoute() {
  return <AboutText subject="how" contacts={useLoaderData<typeof loader>()} />
}
