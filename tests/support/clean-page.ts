import { afterAll } from 'vitest'

// Files share a process: what one left on its page the next one would find.
afterAll(() => { if (typeof document !== 'undefined') document.body.replaceChildren() })
