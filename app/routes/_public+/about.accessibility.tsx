import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AccessibilityStatement } from '~/components/applicant/accessibility-statement'
import { loadAccessibilityStatement } from '~/views/public/about.server'

export const handle = { title: () => ({ key: 'public:statement.title' }) }

export async function loader({ context: { app } }: LoaderFunctionArgs) {
  return loadAccessibilityStatement(app)
}

export default function AboutAccessibilityRoute() {
  return <AccessibilityStatement statement={useLoaderData<typeof loader>()} />
}
