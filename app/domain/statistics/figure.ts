/** A figure, or why there is none. What is not defined is never NaN, 0 or 1. */
export type Figure<Reason extends string> = { readonly value: number } | { readonly value: null; readonly reason: Reason }

export function undefinedFor<Reason extends string>(reason: Reason): { readonly value: null; readonly reason: Reason } {
  return { value: null, reason }
}
