import { redirect } from '@remix-run/node'

/** Every public site in Denmark has its accessibility statement at this short address. */
export function loader() {
  return redirect('/about/accessibility', 301)
}
