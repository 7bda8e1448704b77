import { inLanguage } from '~/domain/local-text'
import { formatDate, formatDateTime, formatNumber } from '~/i18n/format'
import type { Block } from '../../document'
import { caseDocument, facts, heading, list, paragraph, quoted } from '../blocks'
import type { CaseData } from '../case-format'
import type { CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'

/** The post as it was published, and who dealt with it. */
export const postPart: CasePart = ({ data: { organisation, recruitment, committee } }, texts) => {
  const { t, language } = texts
  const { title, publishedAt, endedAt } = recruitment
  const blocks = [
    ...aboutPost(organisation, recruitment, texts),
    ...(['summary', 'duties', 'terms'] as const).flatMap((part) => {
      const words = inLanguage(recruitment[part], language)
      return words === '' ? [] : [heading(t(`post.${part}`)), ...quoted(words)]
    }),
    heading(t('post.committee')),
    ...list(committee.map(({ name, role }) => `${name}: ${t(`post.${role}`)}`)),
    ...(recruitment.blindness === 'ordinary' ? [] : [paragraph(t('post.blindText'))]),
  ]
  const document = caseDocument(texts, t('post.title', { title: inLanguage(title, language) }), blocks)
  return [{ path: 'dokumenter/01-opslag.pdf', date: new Date(publishedAt ?? endedAt ?? 0), subject: t('post.subject'), content: { kind: 'pdf', document } }]
}

function aboutPost(organisation: string, { department, positions, hoursPerWeek, place, contact, publishedAt, deadline, endedAt, retentionMonths }: CaseData['recruitment'], { t, language }: CaseTexts): Block[] {
  const day = (instant: string | null) => (instant === null ? '' : formatDate(new Date(instant), language))
  return facts([
    [t('post.organisation'), organisation],
    [t('post.department'), inLanguage(department, language)],
    [t('post.positions'), formatNumber(positions, language)],
    [t('post.hours'), hoursPerWeek === null ? '' : formatNumber(hoursPerWeek, language)],
    [t('post.place'), place],
    [t('post.contact'), contact],
    [t('post.published'), day(publishedAt)],
    [t('post.deadline'), deadline === null ? '' : formatDateTime(new Date(deadline), language)],
    [t('post.ended'), day(endedAt)],
    [t('post.retention'), retentionMonths === null ? '' : t('post.months', { count: retentionMonths })],
  ])
}
