import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AboutText } from '~/components/applicant/about-text'
import { loadAbout } from '~/views/public/about.server'

export const handle = { title: () => ({ key: 'public:about.privacy.title' }) }

export async function loader({ context: { app } }: LoaderFunctionArgs) {
  return loadAbout(app)
}

export default function AboutPrivacyRoute() {
  return <AboutText subject="privacy" contacts={useLoaderData<typeof loader>()} />
}
