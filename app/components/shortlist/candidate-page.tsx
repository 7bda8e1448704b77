import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { inLanguage, type LocalText } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { CandidateRecord, RecordedAnswer } from '~/views/staff/candidate-record.server'
import type { ShownHearing } from '~/views/staff/hearings.server'
import { ButtonLink } from '../ui/button-link'
import { PageHeading } from '../ui/page-heading'
import { SummaryList } from '../ui/summary-list'
import { CandidateHearings } from './candidate-hearings'

interface CandidatePageProps {
  readonly title: LocalText
  readonly candidate: CandidateRecord
  readonly candidateHref: (candidateId: string) => string
  readonly rankingHref: string
  readonly hearings: readonly ShownHearing[]
  /** What the reader can do about one of them. */
  readonly acts?: (hearing: ShownHearing) => ReactNode
  readonly children?: ReactNode
}

/** One candidate: cleared answers, everybody's scores and notes, and the facts that nobody scores. */
export function CandidatePage({ title, candidate, candidateHref, rankingHref, hearings, acts, children }: CandidatePageProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const { previousId, nextId } = candidate
  return (
    <div className="stack-lg">
      <PageHeading
        title={t('shortlist.candidate.title', { number: candidate.number })} caption={inLanguage(title, language)}
        actions={<ButtonLink variant="secondary" href={rankingHref}>{t('shortlist.ranking.title')}</ButtonLink>}
      />
      {candidate.facts.length > 0 ? (
        <section className="stack">
          <h2>{t('shortlist.candidate.facts')}</h2>
          <SummaryList items={candidate.facts.map(({ prompt, said }) => ({ term: inLanguage(prompt, language), value: inLanguage(said, language) || t('shortlist.candidate.unanswered') }))} />
        </section>
      ) : null}
      <CandidateHearings hearings={hearings} acts={acts} />
      {candidate.answers.map((answer) => <Answer key={answer.questionId} answer={answer} />)}
      {children}
      <nav className="cluster" aria-label={t('shortlist.candidate.neighbours')}>
        {previousId ? <ButtonLink variant="secondary" href={candidateHref(previousId)}>{t('shortlist.candidate.previous')}</ButtonLink> : null}
        {nextId ? <ButtonLink variant="secondary" href={candidateHref(nextId)}>{t('shortlist.candidate.next')}</ButtonLink> : null}
      </nav>
    </div>
  )
}

function Answer({ answer: { number, prompt, answer, scores } }: { answer: RecordedAnswer }) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  return (
    <section className="panel stack">
      <h2><span className="muted">{t('shortlist.candidate.question', { number })}</span> {inLanguage(prompt, language)}</h2>
      {answer ? <p className="answer-text" lang={answer.language}>{answer.text}</p> : <p>{t('shortlist.candidate.unanswered')}</p>}
      <h3>{t('shortlist.candidate.scores')}</h3>
      {scores.length === 0 ? <p>{t('shortlist.candidate.noScores')}</p> : (
        <SummaryList items={scores.map((score) => ({ term: t('letter', { letter: score.letter }), value: <ScoreInWords score={score} /> }))} />
      )}
    </section>
  )
}

/** What a reviewer gave, and what it became when the answer was read again, each with its reason. */
function ScoreInWords({ score: { level, note, revision } }: { score: RecordedAnswer['scores'][number] }) {
  const { t } = useTranslation(['committee', 'reread'])
  const inWords = (of: number | null) => (of === null ? t('committee:shortlist.candidate.cannotJudge') : t('committee:shortlist.candidate.level', { level: of }))
  return (
    <>
      {revision ? t('reread:changed', { first: inWords(level), now: inWords(revision.level) }) : inWords(level)}
      {note ? <p className="answer-text">{note}</p> : null}
      {revision ? <p className="answer-text">{revision.reason}</p> : null}
    </>
  )
}
