import { useTranslation } from '~/i18n/translation'
import type { OutsideRefusal } from '~/domain/access/outside-refusal'
import { inLanguage, type LocalText } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import { Alert } from '../ui/alert'
import { ButtonLink } from '../ui/button-link'
import { PasskeyForm } from './passkey-form'

interface OtherWaysInProps {
  /** What the organisation's own sign-in is called, where there is one. */
  readonly organisation: LocalText | null
  readonly returnTo: string
}

/** The ways to sign in that take no password here. */
export function OtherWaysIn({ organisation, returnTo }: OtherWaysInProps) {
  const { t } = useTranslation('sign-in')
  const language = useLanguage()
  return (
    <div className="stack">
      <PasskeyForm purpose="sign-in" label={t('passkey.signIn')} returnTo={returnTo} />
      {organisation ? <p><ButtonLink variant="secondary" href={`/account/organisation?returnTo=${encodeURIComponent(returnTo)}`}>{inLanguage(organisation, language)}</ButtonLink></p> : null}
    </div>
  )
}

/** Why the organisation's own sign-in let nobody in. */
export function OutsideRefused({ refused }: { refused: OutsideRefusal | null }) {
  const { t } = useTranslation('sign-in')
  return refused ? <Alert kind="error"><p>{t(`outside.${refused}`)}</p></Alert> : null
}
