import { useTranslation } from '~/i18n/translation'
import type { DryRunResult, OwnScores } from '~/domain/questionnaire/dry-run'
import type { FormReply } from '~/forms/form-errors'
import type { DryRunPage as Page } from '~/views/hr/dry-run.server'
import { ButtonLink } from '../ui/button-link'
import { Details } from '../ui/details'
import { DraftMark } from '../ui/draft-mark'
import { EmptyState } from '../ui/empty-state'
import { DraftPage } from './draft-page'
import { DryRunResultView } from './dry-run-result'
import { DryRunScoring } from './dry-run-scoring'
import { hrPath } from './paths'

/** What the action answered: what is missing, or what came of it, with the scores it came of. */
export type DryRunReply = FormReply | { readonly own: OwnScores; readonly result: DryRunResult }

interface DryRunPageProps {
  readonly page: Page
  readonly reply: DryRunReply | undefined
}

/** A questionnaire tried on made-up applicants: first to be scored, then what comes of it. All of it is in this page alone. */
export function DryRunPage({ page, reply }: DryRunPageProps) {
  const { t } = useTranslation('dry-run')
  const { head, questions } = page
  return (
    <DraftPage head={head} title={t('title')} lead={t('lead')}>
      <DraftMark>{t('mark')}</DraftMark>
      {questions.length === 0 ? <Lacking page={page} /> : <Tried page={page} reply={reply} />}
    </DraftPage>
  )
}

function Tried({ page, reply }: DryRunPageProps) {
  const { t } = useTranslation('dry-run')
  if (!reply || !('result' in reply)) {
    return (
      <>
        <Explanation />
        <DryRunScoring page={page} reply={reply} />
      </>
    )
  }
  return (
    <>
      <DryRunResultView page={page} result={reply.result} />
      <Details summary={t('again')}><DryRunScoring page={page} own={reply.own} /></Details>
    </>
  )
}

function Explanation() {
  const { t } = useTranslation('dry-run')
  return (
    <section className="stack measure" aria-labelledby="what">
      <h2 id="what">{t('what.title')}</h2>
      <ul>
        {(['madeUp', 'score', 'result', 'nothing'] as const).map((point) => <li key={point}>{t(`what.${point}`)}</li>)}
      </ul>
    </section>
  )
}

/** Nothing is scored, or there are no anchors to make answers of. */
function Lacking({ page: { head: { recruitmentId }, withoutAnchors } }: { page: Page }) {
  const { t } = useTranslation('dry-run')
  if (withoutAnchors.length === 0) {
    return (
      <EmptyState title={t('lacking.title')} action={<ButtonLink href={hrPath(recruitmentId, 'questions')}>{t('lacking.toQuestions')}</ButtonLink>}>
        <p>{t('lacking.questions')}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('lacking.title')}>
      <p>{t('lacking.anchors')}</p>
      <ul>
        {withoutAnchors.map(({ id, number }) => <li key={id}><a href={hrPath(recruitmentId, `questions/${id}`)}>{t('lacking.toQuestion', { number })}</a></li>)}
      </ul>
    </EmptyState>
  )
}
