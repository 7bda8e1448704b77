import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { formatDate } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { InterviewProtocolPage as Page } from '~/views/hr/interview-protocol.server'
import { hrPath } from '../hr/paths'
import { PrintThis } from '../protocol/print-this'
import { RubricAnchors } from '../rubric-anchors'
import { Breadcrumb } from '../ui/breadcrumb'
import { PageHeading } from '../ui/page-heading'
import { SummaryList } from '../ui/summary-list'
import { InterviewedTable } from './interviewed-table'
import { Recorded } from './record-outcome'

/** The interviews as a document of their own, beside the locked protocol. */
export function InterviewProtocolPage({ page, recruitmentId }: { page: Page; recruitmentId: string }) {
  const { t } = useTranslation(['interviews', 'common'])
  const language = useLanguage()
  const { title, concludedAt, hash, lockHash, questions, candidates, called } = page
  return (
    <article className="stack-lg">
      <div className="no-print"><Breadcrumb label={t('common:breadcrumb')} items={[{ label: inLanguage(title, language), href: hrPath(recruitmentId) }, { label: t('interviews:protocol.title') }]} /></div>
      <PageHeading title={t('interviews:protocol.title')} caption={inLanguage(title, language)} lead={t('interviews:protocol.lead')} />
      <SummaryList items={[
        ...(concludedAt ? [{ term: t('interviews:protocol.concluded'), value: formatDate(concludedAt, language) }] : []),
        { term: t('interviews:protocol.hash'), value: <code>{hash}</code> }, { term: t('interviews:protocol.lockHash'), value: <code>{lockHash}</code> },
      ]} />
      <div className="no-print"><PrintThis /><p><a href={hrPath(recruitmentId, 'interview-protocol.json')} download>{t('interviews:protocol.file')}</a></p></div>
      <InterviewedTable candidates={candidates} />
      {questions.map(({ id, number, prompt, anchors }) => (
        <section key={id} className="stack measure"><h2>{t('interviews:questions.number', { number })}: {inLanguage(prompt, language)}</h2><RubricAnchors anchors={anchors} /></section>
      ))}
      {candidates.map((candidate) => <OneInterview key={candidate.candidateId} candidate={candidate} questions={questions} />)}
      {called.length > 0 ? (
        <section className="stack measure">
          <h2>{t('interviews:call.title')}</h2>
          <ul>{called.map(({ candidateNumber, insteadOf, reason, departureReason, calledAt }) => <li key={candidateNumber}>{t('interviews:call.called', { number: candidateNumber, other: insteadOf, date: formatDate(calledAt, language) })} {reason} {departureReason}</li>)}</ul>
        </section>
      ) : null}
    </article>
  )
}

function OneInterview({ candidate: { candidateNumber, given, recorded }, questions }: { candidate: Page['candidates'][number]; questions: Page['questions'] }) {
  const { t } = useTranslation('interviews')
  const numberOf = new Map(questions.map(({ id, number }) => [id, number]))
  return (
    <section className="stack measure">
      <h2>{t('candidate', { number: candidateNumber })}</h2>
      <Recorded recorded={recorded} />
      {given.length === 0 ? <p>{t('protocol.unscored')}</p> : (
        <ul className="stack">
          {given.map(({ questionId, name, level, note }) => (
            <li key={`${questionId} ${name}`}>
              {t('questions.number', { number: numberOf.get(questionId) ?? 0 })}: {level === null ? t('score.gaveNone', { name }) : t('score.gave', { name, level })}
              {note === '' ? null : <div className="answer-text">{note}</div>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
