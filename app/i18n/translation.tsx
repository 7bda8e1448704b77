import type { CustomTypeOptions, i18n } from 'i18next'
import { createContext, useContext, type ReactNode } from 'react'

const context = createContext<i18n | null>(null)

/** Gives the pages below their texts: one shared instance per language, whose language never changes while a page stands. */
export function TranslationProvider({ i18n, children }: { i18n: i18n; children: ReactNode }) {
  return <context.Provider value={i18n}>{children}</context.Provider>
}

type Resources = CustomTypeOptions['resources']
type Namespace = keyof Resources
type Namespaces = Namespace | readonly Namespace[]

/** A key as it is asked for: the forms of a number are one. */
type Asked<K extends string> = K extends `${infer Base}_one` ? Base : K extends `${infer Base}_other` ? Base : K
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? Asked<K> : `${K}.${Paths<T[K]>}` }[keyof T & string]
type Keys = { [N in Namespace]: Paths<Resources[N]> }
type Prefixed = { [N in Namespace]: `${N}:${Keys[N]}` }
type KeysOf<N extends Namespaces> = N extends Namespace ? Keys[N] | Prefixed[N] : N extends readonly [infer First extends Namespace, ...infer Rest extends readonly Namespace[]] ? Keys[First] | Prefixed[First | Rest[number]] : never

/**
 * The text of a key that the Danish file has, with values put in. The library's own type of this function is worked out anew for every key of every call: the type
 * check took three times as long.
 */
export type Texts<N extends Namespaces> = (key: KeysOf<N>, values?: Readonly<Record<string, unknown>>) => string

const functions = new WeakMap<i18n, Map<string, unknown>>()

/**
 * The texts of one namespace or several (the first one needs no prefix), and the instance they come from. The functions are
 * made once per instance: making them anew in every component cost a quarter of a page's rendering.
 */
export function useTranslation<const N extends Namespaces = 'common'>(namespaces?: N): { readonly t: Texts<N>; readonly i18n: i18n } {
  const instance = useContext(context)
  if (!instance) throw new Error('a component that needs texts stands outside the TranslationProvider')
  return { t: textsOf(instance, namespaces), i18n: instance }
}

/** The same outside of a page: of an instance and the namespaces asked for, or of the common one. */
export function textsOf<const N extends Namespaces = 'common'>(instance: i18n, namespaces?: N): Texts<N> {
  const known = functions.get(instance) ?? new Map<string, unknown>()
  if (!functions.has(instance)) functions.set(instance, known)
  const name = String(namespaces ?? 'common')
  if (!known.has(name)) {
    const translate: (...asked: never) => unknown = instance.getFixedT(null, namespaces ?? 'common')
    known.set(name, remembering(translate as Translate)) // its own types are those of `N`, given back below
  }
  return known.get(name) as Texts<N> // what was stored under these namespaces was made for them
}

/** A translating function without its types, which only its callers need. */
type Translate = (key: unknown, ...values: readonly unknown[]) => unknown

/**
 * The same function, looking up each key that stands alone only once: a text that is there never changes. A key without a
 * text yet comes back as its own end and is asked for again. What is translated with values is never kept, since values may
 * be anybody's words and there is no end to them.
 */
function remembering(translate: Translate): Translate {
  const texts = new Map<string, unknown>()
  return (key, ...values) => {
    if (values.length > 0 || typeof key !== 'string') return translate(key, ...values)
    const known = texts.get(key)
    if (known !== undefined) return known
    const text = translate(key)
    if (!key.endsWith(String(text))) texts.set(key, text)
    return text
  }
}
