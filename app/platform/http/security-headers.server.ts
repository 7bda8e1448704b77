import type { ServerResponse } from 'node:http'

const poweredOff = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid',
  'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture',
  'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking',
]

const fixed = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with that, browsers post forms with `Origin: null`, which the origin check must refuse.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': poweredOff.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': 'no-store',
} as const

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "manifest-src 'self'",
  ].join('; ')
}

/** Puts on a response what every response carries, whoever makes it (ASVS 3.4). Nothing may be stored unless said otherwise. */
export function setSecurityHeaders(response: ServerResponse, { nonce, isSecure }: { readonly nonce: string; readonly isSecure: boolean }): void {
  for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce))
  if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
}
