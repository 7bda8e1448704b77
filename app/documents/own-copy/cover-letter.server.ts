import type { Disclosure } from '~/domain/disclosure'
import type { Language } from '~/domain/local-text'
import { formatDate, formatDateTime } from '~/i18n/format'
import { instanceFor } from '~/i18n/instance.server'
import type { CaseDocument } from '../case-file/case-part'
import { pageNumbers, type Block } from '../document'
import type { OwnCopy } from './own-copy'
import type { WrittenAfterwards } from './written-afterwards.server'

interface Covered {
  readonly copy: OwnCopy
  readonly written: WrittenAfterwards
  readonly language: Language
  readonly disclosure: Disclosure
}

type Cover = Pick<CaseDocument, 'subject' | 'content'> & { readonly subjects: { readonly copy: string; readonly data: string } }

const textsIn = (language: Language) => instanceFor(language).getFixedT(null, 'own-access')
type Texts = ReturnType<typeof textsIn>

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const words = (text: string | null, t: Texts): Block[] => (text === null ? [paragraph(t('letter.leftOut'))] : text.trim() === '' ? [] : [{ kind: 'quotation', text }])

/** Says what the applicant is handed, by what right, what is not in it and why; and what was written of them after the lock, which their own copy has not. */
export function coverLetter({ copy: { record, identity }, written, language, disclosure }: Covered): Cover {
  const t = textsIn(language)
  const { post, madeAt } = record
  const blocks: Block[] = [
    paragraph(t('letter.what', { post: post.title, organisation: post.organisation, at: formatDateTime(madeAt, language) })),
    { kind: 'list', items: [t('letter.files.pdf'), t('letter.files.json'), t('letter.files.letter')] },
    heading(t('letter.rightTitle')), paragraph(t('letter.right')), paragraph(t(`letter.country.${disclosure}`)),
    heading(t('letter.notTitle')), { kind: 'list', items: [t('letter.not.others'), t('letter.not.reviewers'), ...(identity ? [] : [t('letter.not.sealed')]), ...(record.documents.length > 0 ? [t('letter.not.documents')] : []), t('letter.not.notes')] },
    ...afterwards(written, { t, language }),
    heading(t('letter.wrongTitle')), paragraph(t('letter.wrong', { contact: record.notice.privacyContact || post.contact })),
  ]
  const document = { language, title: t('letter.title'), blocks, pageLabel: t('letter.page', pageNumbers) }
  return { subject: t('letter.title'), content: { kind: 'pdf', document }, subjects: { copy: t('letter.files.pdf'), data: t('letter.files.json') } }
}

function afterwards({ onTheList, outcomes, called }: WrittenAfterwards, { t, language }: { t: Texts; language: Language }): Block[] {
  if (onTheList === '' && outcomes.length === 0 && called === null) return []
  return [
    heading(t('letter.afterTitle')), paragraph(t('letter.after')),
    ...(onTheList === '' ? [] : [paragraph(t('letter.onTheList')), ...words(onTheList, t)]),
    ...(called === null ? [] : [paragraph(t('letter.called', { day: formatDate(called.at, language) })), ...words(called.reason, t)]),
    ...outcomes.flatMap(({ outcome, reason, at }) => [paragraph(t('letter.outcome', { day: formatDate(at, language), outcome: t(`letter.outcomes.${outcome}`) })), ...words(reason, t)]),
  ]
}
