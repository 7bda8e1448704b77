import { formatDateTime } from '~/i18n/format'
import type { Block } from '../../document'
import type { Afterwards } from '../afterwards-format'
import { caseDocument, facts, heading, paragraph, writtenOpen } from '../blocks'
import type { CasePart } from '../case-part'
import type { CaseTexts } from '../case-texts'

type Outcome = NonNullable<Afterwards['outcomes']>[number]
type Called = NonNullable<Afterwards['calledLater']>[number]

/** What the interviews came to, all that was ever recorded of it, and who was called in the place of somebody who said no. */
export const outcomesPart: CasePart = ({ data: { outcomes = [], calledLater = [] } }, texts) => {
  if (outcomes.length + calledLater.length === 0) return []
  const { t } = texts
  const instants = [...outcomes.map(({ recordedAt, confirmedAt }) => confirmedAt ?? recordedAt), ...calledLater.map(({ at }) => at)]
  const blocks = [paragraph(t('outcomes.lead')), ...outcomes.flatMap((one) => oneOutcome(one, texts)), ...calledLater.flatMap((one) => oneCalled(one, texts))]
  return [{
    path: 'dokumenter/10-udfald.pdf', date: new Date(instants.sort().at(-1) ?? 0), subject: t('outcomes.subject'),
    content: { kind: 'pdf', document: caseDocument(texts, t('outcomes.title'), blocks) },
  }]
}

function oneOutcome({ candidate, outcome, reason, recordedBy, recordedAt, confirmedBy, confirmedAt, stands }: Outcome, texts: CaseTexts): Block[] {
  const { t, language } = texts
  const at = (instant: string) => formatDateTime(new Date(instant), language)
  return [
    heading(t('outcomes.of', { number: candidate, outcome: t(`outcomes.kinds.${outcome}`) })),
    ...facts([
      [t('outcomes.recorded'), t('outcomes.byAt', { by: recordedBy ?? t('outcomes.applicant'), at: at(recordedAt) })],
      [t('outcomes.confirmed'), confirmedBy === null || confirmedAt === null ? '' : t('outcomes.byAt', { by: confirmedBy, at: at(confirmedAt) })],
      [t('outcomes.stands'), t(stands ? 'yes' : 'no')],
    ]),
    ...(reason === '' ? [] : [paragraph(`${t('outcomes.reason')}:`), ...writtenOpen(reason, texts)]),
  ]
}

function oneCalled({ candidate, insteadOf, reason, departureReason, proposedBy, confirmedBy, at }: Called, texts: CaseTexts): Block[] {
  const { t, language } = texts
  return [
    heading(t('outcomes.called', { number: candidate, insteadOf })),
    ...facts([[t('outcomes.when'), formatDateTime(new Date(at), language)], [t('decision.proposed'), proposedBy], [t('outcomes.confirmed'), confirmedBy]]),
    paragraph(`${t('outcomes.reason')}:`), ...writtenOpen(reason, texts),
    ...(departureReason === '' ? [] : [paragraph(`${t('outcomes.departure')}:`), ...writtenOpen(departureReason, texts)]),
  ]
}
