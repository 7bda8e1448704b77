import { formatDate } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { OwnGround, OwnHearing } from '~/views/applicant/hearing.server'
import type { Block } from '../document'
import type { OwnCopy } from './own-copy'

/** What somebody was heard about before the shortlist was locked, and what they said to it; nothing where there was no hearing. */
export function hearingsIn({ record: { hearings, language } }: OwnCopy): Block[] {
  if (hearings.length === 0) return []
  const t = instanceFor(language).getFixedT(null, 'applicant')
  return [{ kind: 'heading', level: 2, text: t('hearing.copy.title') }, ...hearings.flatMap((hearing) => oneHearing(hearing, language))]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const quotation = (text: string): Block => ({ kind: 'quotation', text })
type OfCopy = OwnCopy['record']['language']

function oneHearing({ openedOn, deadline, reason, endedReason, grounds, reply, text }: OwnHearing, language: OfCopy): Block[] {
  const t = instanceFor(language).getFixedT(null, 'applicant')
  return [
    paragraph(t('hearing.copy.opened', { opened: formatDate(new Date(`${openedOn}T12:00:00Z`), language), until: formatDate(deadline, language) })),
    quotation(reason),
    ...(endedReason === null ? [] : [paragraph(t('hearing.ended')), quotation(endedReason)]),
    ...grounds.flatMap((ground) => oneGround(ground, language)),
    ...(reply === 'comment' ? [paragraph(t('hearing.wrote')), quotation(text)] : []),
    ...(reply === 'nothing-to-add' ? [paragraph(t('hearing.saidNothing'))] : []),
  ]
}

function oneGround({ number, prompt, answer, scores }: OwnGround, language: OfCopy): Block[] {
  const t = instanceFor(language).getFixedT(null, 'applicant')
  return [
    { kind: 'heading', level: 3, text: t('hearing.copy.about', { number, prompt }) },
    ...(answer === '' ? [] : [paragraph(t('hearing.yourAnswer')), quotation(answer)]),
    ...scores.flatMap(({ letter, level, notes }): Block[] => [paragraph(`${t('hearing.reviewer', { letter })}: ${t('hearing.level', { level })}`), ...notes.map(quotation)]),
  ]
}
