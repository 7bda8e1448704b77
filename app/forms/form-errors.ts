/** Everything that can be wrong with a field. Each is a sentence in the locale files (refusals:form.<code>), in every language. */
export const formErrorCodes = [
  'required', 'choose-one', 'choose-some', 'too-long', 'not-a-whole-number', 'too-small', 'too-large', 'not-a-time', 'no-such-time', 'not-a-date', 'confirm-first', 'not-an-email', 'email-or-phone', 'too-short', 'not-a-colour', 'too-pale', 'not-the-same', 'name-longer', 'reason-for-longer', 'wrong',
] as const
export type FormErrorCode = (typeof formErrorCodes)[number]

/** By field name; the parts of a nested name are joined by dots, as in the name of the input: `title.da`. */
export type FormErrors = Readonly<Record<string, FormErrorCode>>

/** What was typed, nested by the dots of the names. */
export type FormValues = { readonly [name: string]: string | readonly string[] | FormValues }

/** What an action answers with when it does not redirect: the page is shown again with all that was typed. */
export interface FormReply<Refused extends string = string> {
  readonly refusal: Refused
  readonly errors: FormErrors
  readonly values: FormValues
}

export function formErrorCode(message: string | undefined): FormErrorCode {
  return formErrorCodes.find((code) => code === message) ?? 'wrong'
}
