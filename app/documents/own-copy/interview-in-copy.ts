import { formatDateTime, formatFigure } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { Block } from '../document'
import type { OwnCopy } from './own-copy'

/** The interview: when, or what was written because no time fitted, and how it was judged; nothing where there was none. */
export function interviewIn({ record: { interview: { chosen, word, assessments }, language } }: OwnCopy): Block[] {
  if (chosen === null && word === null && assessments.length === 0) return []
  const t = instanceFor(language).getFixedT(null, 'applicant')
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
  return [
    { kind: 'heading', level: 2, text: t('meeting.copy.title') },
    ...(chosen ? [paragraph(t('meeting.copy.time', { time: formatDateTime(chosen.startsAt, language) })), paragraph(chosen.place)] : []),
    ...(word === null ? [] : [paragraph(t('meeting.copy.noneFits')), { kind: 'quotation', text: word } as const]),
    ...assessments.flatMap(({ prompt, averageLevel, comments }): Block[] => [
      paragraph(`${averageLevel === null ? t('meeting.copy.none') : t('meeting.copy.average', { average: formatFigure(averageLevel, language) })}: ${prompt}`),
      ...comments.map((text): Block => ({ kind: 'quotation', text })),
    ]),
  ]
}
