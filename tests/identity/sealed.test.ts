import { format, inspect } from 'node:util'
import { beforeEach, describe, expect, it } from 'vitest'
import { Sealed } from '~/identity/sealed.server'

const secret = 'Åse Østergård'
let sealed: Sealed<{ name: string }>
beforeEach(() => { sealed = new Sealed({ name: secret }) })

describe('a sealed value', () => {
  it('shows itself only when revealed', () => {
    expect(sealed.reveal()).toEqual({ name: secret })
  })

  it('cannot be serialised, alone or inside something', () => {
    expect(() => JSON.stringify(sealed)).toThrow(TypeError)
    expect(() => JSON.stringify({ page: [sealed] })).toThrow(TypeError)
  })

  it('prints as [sealed]', () => {
    expect(String(sealed)).toBe('[sealed]')
    expect(`${sealed}`).toBe('[sealed]')
    expect(inspect({ sealed }, { showHidden: true, depth: 9 })).toContain('[sealed]')
    expect(format('%o %s %j', { a: sealed }, sealed, 1)).not.toContain(secret)
  })

  it('has nothing to enumerate, spread or clone', () => {
    expect(Reflect.ownKeys(sealed)).toEqual([])
    expect({ ...sealed }).toEqual({})
    expect(structuredClone(sealed)).toEqual({})
  })

  it('says nothing of its value in the error', () => {
    expect(() => JSON.stringify(sealed)).not.toThrow(new RegExp(secret))
    expect(() => sealed.toJSON()).toThrow('a sealed value cannot be serialised')
  })
})
