import { formatDateTime } from '~/i18n/format'
import type { Block } from '../../document'
import type { Afterwards } from '../afterwards-format'
import { caseDocument, facts, heading, paragraph, writtenOpen } from '../blocks'
import type { CaseDocument, CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'

type Letter = NonNullable<Afterwards['answersGiven']>[number]

/** A document is so many letters: most are short. */
const inOneDocument = 40

/** What each applicant was answered, by number: the text and its reasons, by whom it was approved, when it was sent and what became of the mail. */
export const lettersPart: CasePart = ({ data: { answersGiven = [] } }, texts) => {
  const groups = Array.from({ length: Math.ceil(answersGiven.length / inOneDocument) }, (_, index) => answersGiven.slice(index * inOneDocument, (index + 1) * inOneDocument))
  const { t } = texts
  return groups.map((letters, index): CaseDocument => {
    const [from = '', to = ''] = [letters[0]?.candidate, letters.at(-1)?.candidate]
    return {
      path: `dokumenter/07-svar-til-ansoegerne-${String(index + 1).padStart(3, '0')}.pdf`,
      date: letters.reduce((last, { sentAt }) => (new Date(sentAt) > last ? new Date(sentAt) : last), new Date(0)),
      subject: from === to ? t('letters.subjectOne', { from }) : t('letters.subject', { from, to }),
      content: { kind: 'pdf', document: caseDocument(texts, t('letters.title'), [paragraph(t('letters.lead')), ...letters.flatMap((letter) => oneLetter(letter, texts))]) },
    }
  })
}

function oneLetter({ candidate, kind, text, approvedBy, approvedAt, sentAt, delivery, isReplaced }: Letter, texts: CaseTexts): Block[] {
  const { t, language } = texts
  const at = (instant: string | null) => (instant === null ? '' : formatDateTime(new Date(instant), language))
  return [
    heading(t('answers.candidate', { number: candidate })),
    ...facts([[t('letters.kind'), t(`letters.kinds.${kind}`)], [t('letters.approvedBy'), approvedBy], [t('letters.approved'), at(approvedAt)], [t('letters.sent'), at(sentAt)], [t('letters.mail'), delivery === null ? '' : t(`letters.delivery.${delivery}`)]]),
    ...(isReplaced ? [paragraph(t('letters.isReplaced'))] : []),
    ...writtenOpen(text, texts),
  ]
}
