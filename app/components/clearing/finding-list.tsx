import { useTranslation } from '~/i18n/translation'
import type { Language } from '~/domain/local-text'
import type { DeskAnswer, DeskFinding } from '~/views/clearing/application.server'
import { Badge, type BadgeKind } from '../ui/badge'
import { classNames } from '../ui/class-names'
import { Details } from '../ui/details'
import { CurrentFinding } from './current-finding'
import { FindingChoice } from './finding-choice'
import { FindingFacts } from './finding-facts'
import type { DeskCourse } from './use-desk-course'

const badges: Record<DeskFinding['decision'], BadgeKind> = { open: 'warning', veiled: 'success', kept: 'neutral' }

interface FindingListProps {
  readonly answer: DeskAnswer
  readonly language: Language
  readonly course: DeskCourse
}

/** What may give the applicant away in one answer. Each is a proposal until a person has decided. */
export function FindingList({ answer, language, course }: FindingListProps) {
  const { t } = useTranslation('clearing')
  const context = answer.findings.filter(({ group }) => group === 'context')
  const others = answer.findings.filter(({ group }) => group !== 'context')
  const heading = `findings-${answer.questionId}`
  const rowsOf = (findings: readonly DeskFinding[]) => findings.map((finding) => <FindingRow key={finding.id} finding={finding} answer={answer} language={language} course={course} />)
  return (
    <>
      {others.length > 0 ? (
        <div className="stack">
          <h3 id={heading} className="h5">{t('findings.title')}</h3>
          <ul className="nobullet-list desk-findings no-max-width" aria-labelledby={heading}>{rowsOf(others)}</ul>
        </div>
      ) : null}
      {context.length > 0 ? (
        <Details summary={t('findings.context', { count: context.length })} open={context.some(({ id }) => id === course.current?.findingId)}>
          <p className="muted">{t('findings.contextHint')}</p>
          <ul className="nobullet-list desk-findings desk-findings--quiet no-max-width" aria-label={t('groups.context')}>{rowsOf(context)}</ul>
        </Details>
      ) : null}
    </>
  )
}

interface FindingRowProps extends FindingListProps {
  readonly finding: DeskFinding
}

function FindingRow({ finding, answer, language, course }: FindingRowProps) {
  const { t } = useTranslation('clearing')
  const { id, number, words, decision } = finding
  const current = course.current?.findingId === id && decision !== 'veiled' ? course.current : null
  return (
    <li
      id={`fund-${id}`} tabIndex={-1} data-finding={number} aria-label={t('findings.named', { number, words })}
      className={classNames('desk-finding-row', current && 'desk-finding-row--current')} onFocus={() => { course.take(id) }}
    >
      <FindingHead finding={finding} language={language} />
      {decision === 'open' || current ? <FindingFacts finding={finding} language={language} /> : null}
      {current
        ? <CurrentFinding finding={finding} current={current} answer={answer} language={language} course={course} />
        : <FindingChoice finding={finding} questionId={answer.questionId} />}
    </li>
  )
}

function FindingHead({ finding: { number, words, category, decision, group }, language }: Pick<FindingRowProps, 'finding' | 'language'>) {
  const { t } = useTranslation('clearing')
  return (
    <p className="desk-finding-row__head">
      <span className="desk-number">{number}</span>
      <span className="desk-finding-row__what"><q lang={language}>{words}</q> – {t(`categories.${category}`)}</span>
      {group === 'context' && decision === 'open' ? null : <Badge kind={badges[decision]}>{t(`findings.decisions.${decision}`)}</Badge>}
    </p>
  )
}
