import { refusalResponse } from '~/platform/respond.server'

/** Whatever has no page: the same plain 404 as for a page that is there and hidden. */
export function loader() {
  throw refusalResponse('not-found')
}

export function action() {
  throw refusalResponse('not-found')
}

/** Never shown; its presence makes this a page and not a bare resource, so that the 404 has the site's looks. */
export default function NoSuchPage() {
  return null
}
