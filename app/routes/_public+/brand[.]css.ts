import type { LoaderFunctionArgs } from '@remix-run/node'
import { brandCss } from '~/styles/brand'
import { loadBrand } from '~/views/public/brand.server'

/** The organisation's colours, as a stylesheet of their own since the content security policy allows no inline styles. */
export async function loader({ context: { app } }: LoaderFunctionArgs) {
  const { colour } = await loadBrand(app)
  return new Response(colour === null ? '' : brandCss({ primary: colour }), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
