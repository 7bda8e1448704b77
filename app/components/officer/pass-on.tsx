import { useState } from 'react'
import { useRevalidator } from '~/framework'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import { StatusMessage } from '../ui/status-message'
import { KeyForm } from './key-form'
import { stepsAt } from './post-step'

/** Colleagues of the same side get the side's half, sealed to their keys. */
export function PassOn({ wanting, recruitmentId }: { wanting: readonly string[]; recruitmentId: string }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  const { revalidate } = useRevalidator()
  const [passedOn, setPassedOn] = useState(0)
  const names = formatList(wanting.map((name) => (name === '' ? t('holders.emergency') : name)), language)
  return (
    <section className="stack">
      <h2>{t('passOn.title')}</h2>
      <KeyForm label={t('passOn.action')} work={async (key) => {
        const { passOn } = await import('~/custody/ceremony')
        setPassedOn(await passOn({ key, post: stepsAt(`/officer/${recruitmentId}/step`) }))
        revalidate()
      }}>
        <p>{t('passOn.text', { names })}</p>
      </KeyForm>
      <StatusMessage>{passedOn > 0 ? t('passOn.done', { count: passedOn }) : null}</StatusMessage>
    </section>
  )
}
