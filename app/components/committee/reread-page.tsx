import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { cannotJudge } from '~/domain/scoring/score'
import type { FormReply } from '~/forms/form-errors'
import { useLanguage } from '~/i18n/use-language'
import type { AnswerToReadAgain } from '~/views/committee/rereading.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { RubricAnchors } from '../rubric-anchors'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { ScoreLayout } from '../ui/score-layout'
import { SummaryList } from '../ui/summary-list'
import { RereadForm } from './reread-form'

interface RereadPageProps {
  readonly answer: AnswerToReadAgain
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** An answer on which the committee stands far apart, with what it was given and the reader's own judgement. */
export function RereadPage({ answer, recruitmentId, reply }: RereadPageProps) {
  const { t } = useTranslation(['reread', 'hearing'])
  useAnchorFocus('indhold')
  const { all, waiting } = answer.own
  return (
    <div className="stack-lg">
      <PageHeading caption={t('reread:caption', { number: answer.candidateNumber, question: answer.question.number })} title={t('reread:title')} lead={answer.isHeard ? t('hearing:reread.lead') : t('reread:lead')} />
      <ProgressMeter label={t('reread:meter')} value={all - waiting} max={Math.max(all, 1)} text={t('reread:meterText', { done: all - waiting, count: all })} />
      <ScoreLayout
        anchorsLabel={t('reread:given')}
        answer={<AnswerColumn answer={answer} recruitmentId={recruitmentId} reply={reply} />}
        anchors={<Beside answer={answer} />}
      />
    </div>
  )
}

function AnswerColumn({ answer, recruitmentId, reply }: RereadPageProps) {
  const { t } = useTranslation(['committee', 'reread'])
  return (
    <div className="stack-lg">
      <p className="font-lead">{inLanguage(answer.question.prompt, useLanguage())}</p>
      <section aria-labelledby="answer-heading">
        <h2 id="answer-heading" className="sr-only">{t('committee:answer.title')}</h2>
        {answer.text === '' ? <p className="muted">{t('committee:answer.empty')}</p> : <div lang={answer.language} className="answer-text">{answer.text}</div>}
      </section>
      <Comments comments={answer.comments} />
      <p>{t('reread:first', { score: answer.first === cannotJudge ? t('reread:cannotJudge') : answer.first })}</p>
      <RereadForm key={answer.id} answer={answer} recruitmentId={recruitmentId} reply={reply} />
    </div>
  )
}

function Comments({ comments }: Pick<AnswerToReadAgain, 'comments'>) {
  const { t } = useTranslation('hearing')
  if (comments.length === 0) return null
  return (
    <section aria-labelledby="comments-heading" className="panel stack">
      <h2 id="comments-heading" className="h5">{t('reread.comment')}</h2>
      {comments.map(({ text, language }, index) => <p key={index} lang={language} className="answer-text">{text}</p>)}
    </section>
  )
}

/** What all gave it, and the anchors. */
function Beside({ answer: { given, question } }: Pick<RereadPageProps, 'answer'>) {
  const { t } = useTranslation(['reread', 'committee'])
  return (
    <>
      <h2 className="h5">{t('reread:given')}</h2>
      <SummaryList items={given.map(({ level, note }) => ({ term: t('reread:givenLevel', { level }), value: note || <span className="muted">{t('reread:givenNoNote')}</span> }))} />
      <h2 className="h5">{t('committee:rubric.title')}</h2>
      <RubricAnchors anchors={question.anchors} />
    </>
  )
}
