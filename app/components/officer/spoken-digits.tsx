import { useEffect, useState } from 'react'
import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

/** Twelve digits of the opener's page, reckoned in each browser from what it was given: two people read them to each other. */
export function SpokenDigits({ recipient }: { recipient: string }) {
  const { t } = useTranslation('custody')
  const [digits, setDigits] = useState('… …')
  useEffect(() => {
    let isShown = true
    void import('~/custody/officer-key').then(({ spokenDigits }) => spokenDigits(recipient)).then((made) => { if (isShown) setDigits(made) })
    return () => { isShown = false }
  }, [recipient])
  return <Alert kind="info" title={t('opening.digits', { digits })} headingLevel={3}><p>{t('opening.digitsText')}</p></Alert>
}
