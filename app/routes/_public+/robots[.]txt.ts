const text = `User-agent: *
Allow: /
Disallow: /account
Disallow: /application
Disallow: /return
`

/** Search engines may find posts, and have no business where people work or apply. */
export function loader() {
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } })
}
