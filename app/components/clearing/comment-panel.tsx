import type { ReactNode } from 'react'
import { useTranslation } from '~/i18n/translation'
import { replacementTexts } from '~/domain/anonymity/categories'
import { inLanguage } from '~/domain/local-text'
import { longestPhrase } from '~/forms/desk-form'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { DeskComment, ShownCommentFinding } from '~/views/clearing/hearings.server'
import { Alert } from '../ui/alert'
import { Badge, type BadgeKind } from '../ui/badge'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { OriginalText } from './original-text'
import { ReplacementField } from './replacement-field'

interface CommentPanelProps {
  readonly comment: DeskComment
  /** Its place on the page: what tells apart those that have no other name. */
  readonly number: number
  /** What was typed to be veiled, and what is wrong with it. */
  readonly phrase?: { readonly typed: string; readonly error: string }
}

/** One comment: as it was written, what was found in it, what is veiled, and what the committee would read. */
export function CommentPanel({ comment, number, phrase }: CommentPanelProps) {
  const { t } = useTranslation(['hearing', 'common'])
  const pageLanguage = useLanguage()
  const { hearingId, language, questions, pieces, forCommittee, couldNotBeExamined } = comment
  const heading = `comment-${hearingId}`
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading} className="h4">{t('hearing:desk.comment', { number })}</h2>
      {questions.map((question) => <p key={question.number} className="muted">{t('hearing:desk.about', { number: question.number, prompt: inLanguage(question.prompt, pageLanguage) })}</p>)}
      {couldNotBeExamined ? <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('hearing:desk.failed')}</p></Alert> : null}
      <h3 className="h5">{t('hearing:desk.original')}</h3>
      <OriginalText pieces={pieces} label={t('hearing:desk.original')} language={language} isReady={false} />
      <Findings comment={comment} />
      <Veils comment={comment} />
      <VeilPhrase comment={comment} phrase={phrase} />
      <h3 className="h5">{t('hearing:desk.forCommittee')}</h3>
      <div lang={language} className="answer-text">{forCommittee}</div>
      <Work comment={comment} intent="clear"><Button>{t('hearing:desk.clear')}</Button></Work>
    </section>
  )
}

/** A form of one piece of work on a comment. */
function Work({ comment: { hearingId, revision }, intent, span, children }: { comment: DeskComment; intent: string; span?: { start: number; end: number }; children: ReactNode }) {
  return (
    <Form method="post" className="cluster desk-tools" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="hearingId" value={hearingId} />
      <input type="hidden" name="revision" value={revision} />
      {span ? <><input type="hidden" name="start" value={span.start} /><input type="hidden" name="end" value={span.end} /></> : null}
      {children}
    </Form>
  )
}

const badges: Record<ShownCommentFinding['decision'], BadgeKind> = { open: 'warning', veiled: 'success', kept: 'neutral' }

function Findings({ comment }: Pick<CommentPanelProps, 'comment'>) {
  const { t } = useTranslation('hearing')
  const heading = `findings-${comment.hearingId}`
  if (!comment.findings.some(({ isWaiting, decision }) => isWaiting || decision !== 'open')) return <p>{t('desk.noFindings')}</p>
  return (
    <>
      <h3 id={heading} className="h5">{t('desk.findings')}</h3>
      <ul className="nobullet-list stack no-max-width" aria-labelledby={heading}>
        {comment.findings.map((finding) => <li key={`${finding.start}-${finding.end}`}><OneFinding comment={comment} finding={finding} /></li>)}
      </ul>
    </>
  )
}

function OneFinding({ comment, finding }: { comment: DeskComment; finding: ShownCommentFinding }) {
  const { t } = useTranslation(['hearing', 'findings', 'clearing'])
  const { number, words, category, decision, suggestion } = finding
  return (
    <>
      <p className="desk-finding-row__head">
        <span className="desk-number">{number}</span>
        <span className="desk-finding-row__what"><q lang={comment.language}>{words}</q> – {t(`clearing:categories.${category}`)}</span>
        <Badge kind={badges[decision]}>{t(`hearing:desk.decisions.${decision}`)}</Badge>
      </p>
      {decision === 'veiled' ? null : (
        <div className="cluster">
          <Work comment={comment} intent="veil-span" span={finding}>
            <input type="hidden" name="replacement" value={suggestion} />
            <Button variant="secondary">{t('hearing:desk.veil', { shown: replacementTexts[suggestion][comment.language] })}<span className="sr-only"> {words}</span></Button>
          </Work>
          {decision === 'kept' ? null : (
            <Work comment={comment} intent="keep" span={finding}>
              <Button variant="tertiary">{t('hearing:desk.keep')}<span className="sr-only"> {words}</span></Button>
            </Work>
          )}
        </div>
      )}
    </>
  )
}

function Veils({ comment }: Pick<CommentPanelProps, 'comment'>) {
  const { t } = useTranslation('hearing')
  const heading = `veils-${comment.hearingId}`
  if (comment.veils.length === 0) return null
  return (
    <>
      <h3 id={heading} className="h5">{t('desk.veils')}</h3>
      <ul className="nobullet-list stack no-max-width" aria-labelledby={heading}>
        {comment.veils.map((veil) => (
          <li key={veil.start}>
            <Work comment={comment} intent="unveil" span={veil}>
              <span>{t('desk.veiled', { words: veil.words, shown: replacementTexts[veil.replacement][comment.language] })}</span>
              <Button variant="tertiary">{t('desk.unveil')}<span className="sr-only"> {veil.words}</span></Button>
            </Work>
          </li>
        ))}
      </ul>
    </>
  )
}

function VeilPhrase({ comment, phrase }: { comment: DeskComment; phrase: CommentPanelProps['phrase'] }) {
  const { t } = useTranslation('hearing')
  return (
    <Work comment={comment} intent="veil-phrase" key={phrase?.typed ?? comment.revision}>
      <TextField
        name="phrase" id={`phrase-${comment.hearingId}`} label={t('desk.phrase')} hint={t('desk.phraseHint')} width="l" maxLength={longestPhrase} autoComplete="off"
        defaultValue={phrase?.typed ?? ''} {...(phrase && { error: phrase.error })}
      />
      <ReplacementField id={`replacement-${comment.hearingId}`} language={comment.language} />
      <Button variant="secondary">{t('desk.phraseSubmit')}</Button>
    </Work>
  )
}
