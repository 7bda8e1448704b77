import { describe, expect, it } from 'vitest'
import { parseIdentity, tidyIdentity } from '~/domain/identity'

describe('an identity', () => {
  it('is tidied to one line a field, and nothing else of it changes', () => {
    const typed = { name: '  Åse\r\n\tØstergård\u0000 ', email: ' aase@example.dk', phone: '12\u00a034 \ud800 56' }
    expect(tidyIdentity(typed)).toEqual({ name: 'Åse Østergård', email: 'aase@example.dk', phone: '12 34 56' })
    expect(tidyIdentity({ name: '👩‍🔬 Ng', email: '', phone: '' }).name).toBe('👩‍🔬 Ng')
  })

  it('is read back with its three fields only', () => {
    const identity = { name: 'Bo', email: 'bo@example.dk', phone: '' }
    expect(parseIdentity({ ...identity, more: 1 })).toEqual(identity)
  })

  it.each([null, 'Bo', 1, [], {}, { name: 'Bo', email: 'b@x.dk' }, { name: 1, email: '', phone: '' }])('is not %o', (value) => {
    expect(parseIdentity(value)).toBeNull()
  })
})
