interface LanguageSwitcherProps {
  label: string
  /** The language of this page, a code of `languages`. */
  current: string
  /** Each by its own name: “Dansk”, “English”. */
  languages: { code: string; label: string }[]
  /** The page to come back to: path and query of this one. */
  returnTo: string
  action?: string
}

/** Posts `language` and `returnTo`; a link would let a foreign page change the reader's language. */
export function LanguageSwitcher({ label, current, languages, returnTo, action = '/language' }: LanguageSwitcherProps) {
  return (
    <form className="language-form" method="post" action={action} aria-label={label}>
      <input type="hidden" name="returnTo" value={returnTo} />
      {languages.map(({ code, label: name }) => (
        <button
          key={code}
          className="language-form__button"
          name="language"
          value={code}
          lang={code}
          aria-current={code === current ? 'true' : undefined}
        >
          {name}
        </button>
      ))}
    </form>
  )
}
