import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AnotherApplication } from '~/components/applicant/another-application'
import { noticeVersion } from '~/domain/recruitment/notice'

export const handle = { title: () => ({ key: 'applicant:another.title' }) }

/** Somebody starts while an application is open in the same browser: perhaps another person's, in a library. */
export function loader({ request }: LoaderFunctionArgs) {
  return { postId: new URL(request.url).searchParams.get('post') ?? '', noticeVersion }
}

export default function AnotherApplicationRoute() {
  return <AnotherApplication {...useLoaderData<typeof loader>()} />
}
