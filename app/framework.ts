/**
 * The few names of the framework that code outside the routes may use. Everything else of it stays in app/routes,
 * app/root, app/entry.* and app/platform, so that a move to another framework has few places to touch.
 */
export {
  data,
  Form,
  Link,
  NavLink,
  redirect,
  useActionData,
  useFetcher,
  useLoaderData,
  useLocation,
  useMatches,
  useNavigation,
  useRevalidator,
  useRouteLoaderData,
  useSubmit,
} from '@remix-run/react'
