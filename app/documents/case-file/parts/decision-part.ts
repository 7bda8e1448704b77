import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'
import { formatDateTime } from '~/i18n/format'
import type { Block } from '../../document'
import { caseDocument, facts, heading, paragraph, quoted } from '../blocks'
import type { CaseData } from '../case-format'
import type { CaseDocument, CasePart, LoadedCase } from '../case-part'
import type { CaseTexts } from '../case-texts'

/** What was decided: who is invited and why, or that the recruitment was given up. */
export const decisionPart: CasePart = (loaded, texts) => {
  const { data: { lock, recruitment } } = loaded
  const { t } = texts
  if (lock) return [decision({ date: new Date(lock.lockedAt), subject: t('decision.subject') }, locked(loaded, texts), texts)]
  if (recruitment.phase !== 'cancelled' || recruitment.endedAt === null) return []
  return [decision({ date: new Date(recruitment.endedAt), subject: t('decision.cancelledSubject') }, [paragraph(t('decision.cancelled'))], texts)]
}

function decision(of: Pick<CaseDocument, 'date' | 'subject'>, blocks: readonly Block[], texts: CaseTexts): CaseDocument {
  return { ...of, path: 'dokumenter/05-beslutning.pdf', content: { kind: 'pdf', document: caseDocument(texts, texts.t('decision.title'), blocks) } }
}

function locked({ data: { lock, candidates }, protocol }: LoadedCase, texts: CaseTexts): Block[] {
  const { t } = texts
  const rows = candidates.filter(({ withdrawn }) => !withdrawn).map(({ number, chosen }) => [number, t(chosen ? 'decision.yes' : 'decision.no')])
  return [
    paragraph(t('decision.text')),
    ...(lock ? byWhom(lock, texts) : []),
    ...(protocol ? why(protocol, texts) : []),
    heading(t('decision.list')),
    { kind: 'table', label: t('decision.list'), columns: [{ header: t('decision.candidate'), share: 1 }, { header: t('decision.chosen'), share: 1 }], rows },
  ]
}

function byWhom({ proposedBy, confirmedBy, lockedAt, hash }: NonNullable<CaseData['lock']>, { t, language }: CaseTexts): Block[] {
  return facts([
    [t('decision.proposed'), proposedBy], [t('decision.confirmed'), confirmedBy], [t('decision.when'), formatDateTime(new Date(lockedAt), language)], [t('protocol.hash'), hash],
  ])
}

function why({ reason, entries }: SelectionProtocol, { t }: CaseTexts): Block[] {
  const departures = entries.filter(({ departureReason }) => departureReason.trim() !== '')
  return [
    heading(t('protocol:choice.reason')), ...quoted(reason),
    ...(departures.length > 0 ? [heading(t('decision.departure')), ...facts(departures.map(({ candidate, departureReason }) => [t('answers.candidate', { number: candidate }), departureReason]))] : []),
  ]
}
