import { formatDate, formatNumber } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { Block } from '../document'
import type { OwnCopy } from './own-copy'

/** What the applicant was answered; nothing before it was sent. */
export function answerIn({ record: { answered, answeredBefore, language } }: OwnCopy): Block[] {
  if (answered === null) return []
  const t = instanceFor(language).getFixedT(null, 'outcome')
  return [
    { kind: 'heading', level: 2, text: t('copy.answer') },
    { kind: 'paragraph', text: t('copy.answerSent', { date: formatDate(answered.sentAt, language) }) },
    { kind: 'quotation', text: answered.text },
    ...answeredBefore.flatMap(({ sentAt, text }): Block[] => [
      { kind: 'heading', level: 3, text: t('copy.earlierAnswer') }, { kind: 'paragraph', text: t('copy.answerSent', { date: formatDate(sentAt, language) }) }, { kind: 'quotation', text },
    ]),
  ]
}

/** What the applicant was told of each answer; nothing before the recruitment is concluded. */
export function feedbackIn({ record: { feedback, language } }: OwnCopy): Block[] {
  if (feedback.length === 0) return []
  const t = instanceFor(language).getFixedT(null, 'outcome')
  const items = feedback.map(({ number, level, band }) => {
    const own = { number, level: formatNumber(level, language) }
    return band === null ? t('copy.lineAlone', own) : t('copy.line', { ...own, band: t(`feedback.bands.${band}`) })
  })
  return [{ kind: 'heading', level: 2, text: t('copy.feedback') }, { kind: 'list', items }]
}
