import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'

interface SpokenDigitsProps {
  readonly recipient: string
  /** By default about the page of the one who opens. */
  readonly title?: string
  readonly children?: ReactNode
}

/** Twelve digits of a key, reckoned in each browser from what it was given: two people read them to each other. */
export function SpokenDigits({ recipient, title, children }: SpokenDigitsProps) {
  const { t } = useTranslation('custody')
  const [digits, setDigits] = useState('… …')
  useEffect(() => {
    let isShown = true
    void import('~/custody/officer-key').then(({ spokenDigits }) => spokenDigits(recipient)).then((made) => { if (isShown) setDigits(made) })
    return () => { isShown = false }
  }, [recipient])
  const heading = title === undefined ? t('opening.digits', { digits }) : `${title}: ${digits}`
  return <Alert kind="info" title={heading} headingLevel={3}>{children ?? <p>{t('opening.digitsText')}</p>}</Alert>
}
