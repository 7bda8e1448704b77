/** Whether a route's `handle` asks that a script takes over its pages in the browser: `handle = { hydrate: true }`. */
export function wantsHydration(handle: unknown): boolean {
  return typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
}
