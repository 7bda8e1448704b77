import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatDateTime, formatNumber } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { CaseFilePage as Page } from '~/views/hr/case-file.server'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { ProgressMeter } from '../ui/progress-meter'
import { useFollowing } from '../use-following'
import { hrPath } from './paths'

interface CaseFileProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

type Part = keyof Page['made']
const files = { case: 'case-file.zip', names: 'names.zip', notes: 'notes.zip' } as const

/** Where HR takes the case out: the case without names, and the names and the notes for themselves. */
export function CaseFilePage({ page: { title, isOver, mayHaveNames, hasNotes, made }, recruitmentId, reply }: CaseFileProps) {
  const { t } = useTranslation('case-file')
  useFollowing(Object.values(made).some((one) => one?.kind === 'making'))
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('title')} caption={inLanguage(title, useLanguage())} lead={t('lead')} />
      {isOver ? null : <Alert kind="info"><p>{t('notYet')}</p></Alert>}
      <Offered part="case" made={made.case} recruitmentId={recruitmentId} isOffered />
      <Offered part="names" made={made.names} recruitmentId={recruitmentId} isOffered={mayHaveNames} />
      <Offered part="notes" made={made.notes} recruitmentId={recruitmentId} isOffered={hasNotes} />
      {isOver ? <section className="stack measure"><h2>{t('own.title')}</h2><p>{t('own.text')}</p><p><a href={hrPath(recruitmentId, 'own-copy')}>{t('own.link')}</a></p></section> : null}
      <section className="stack measure">
        <h2>{t('verify.title')}</h2>
        <p>{t('verify.text')}</p>
        <p><a href="/verify-case-file.mjs" download>{t('verify.link')}</a></p>
      </section>
      <p><a href={hrPath(recruitmentId)}>{t('back')}</a></p>
    </div>
  )
}

interface OfferedProps {
  readonly part: Part
  readonly made: Page['made'][Part]
  readonly recruitmentId: string
  readonly isOffered: boolean
}

function Offered({ part, made, recruitmentId, isOffered }: OfferedProps) {
  const { t } = useTranslation('case-file')
  return (
    <section className="panel stack measure" aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{t(`${part}.title`)}</h2>
      <p>{t(`${part}.text`)}</p>
      {isOffered || part === 'case' ? null : <p>{t(`${part}.notNow`)}</p>}
      {made === null ? null : <State part={part} made={made} recruitmentId={recruitmentId} />}
      {isOffered && (made === null || made.kind === 'failed') ? <Form method="post"><Button name="part" value={part} variant={part === 'case' ? 'primary' : 'secondary'}>{t(`${part}.make`)}</Button></Form> : null}
    </section>
  )
}

function State({ part, made, recruitmentId }: { part: Part; made: NonNullable<Page['made'][Part]>; recruitmentId: string }) {
  const { t } = useTranslation('case-file')
  const language = useLanguage()
  if (made.kind === 'failed') return <Alert kind="error" role="alert"><p>{t('failed.text')}</p></Alert>
  if (made.kind === 'making') {
    return (
      <div className="stack">
        <p>{t('making.text')}</p>
        <ProgressMeter label={t('making.title')} value={made.percent} max={100} text={t('making.progress', { percent: made.percent })} />
        <p><a href={hrPath(recruitmentId, 'case-file')}>{t('making.reload')}</a></p>
      </div>
    )
  }
  const size = formatNumber(Math.max(0.01, made.bytes / 1_000_000), language)
  return (
    <div className="stack">
      <Alert kind="success" role="status"><p>{t('ready.text', { until: formatDateTime(made.until, language) })}</p></Alert>
      <p><a href={hrPath(recruitmentId, files[part])} download={made.name}>{t('ready.download', { file: made.name, size })}</a></p>
      <p>{t('ready.manifest')}</p>
      <p><code>{made.manifest}</code></p>
    </div>
  )
}
