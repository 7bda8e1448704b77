import { sides } from '~/domain/custody'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import { Form } from '~/framework'
import { formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { KeyPage as Page } from '~/views/hr/recruitment-key.server'
import { RefusalNote } from '../refusal-note'
import { Alert, type AlertKind } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { TextAreaField } from '../ui/text-area-field'
import { useAwake } from '../use-awake'
import { HoldersToBe } from './holders-to-be'
import { hrPath } from './paths'
import { useSplitKey } from './use-split-key'

interface KeyPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly isDone: boolean
  readonly reply: FormReply | undefined
}

/** Whether the names of a recruitment can still be opened; and when they cannot, a new key and what the applicants are told. */
export function KeyPage({ page, recruitmentId, isDone, reply }: KeyPageProps) {
  const { t } = useTranslation(['custody', 'common', 'hr'])
  const title = inLanguage(page.title, useLanguage())
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: t('hr:home.title'), href: '/hr' }, { label: title, href: hrPath(recruitmentId) }, { label: t('custody:renewal.title') }]} />
      {reply && reply.errors['reason'] === undefined ? <RefusalNote reply={reply} /> : null}
      <PageHeading title={t('custody:renewal.title')} caption={title} lead={t('custody:renewal.lead')} />
      {isDone && !reply ? <Alert kind="success" kindText={t('common:kinds.success')} role="status"><p>{t('custody:renewal.done')}</p></Alert> : null}
      <Halves halves={page.halves} />
      {page.renewed ? <Renewed renewed={page.renewed} title={title} /> : null}
      {page.isLost && page.mayRenew ? <Renew page={page} recruitmentId={recruitmentId} reply={reply} /> : null}
    </div>
  )
}

const kinds: Record<Page['halves']['hr'], AlertKind> = { held: 'success', unsure: 'warning', lost: 'error' }

function Halves({ halves }: Pick<Page, 'halves'>) {
  const { t } = useTranslation(['custody', 'common'])
  return (
    <section className="stack">
      <h2>{t('custody:renewal.halves')}</h2>
      {sides.map((side) => (
        <Alert key={side} kind={kinds[halves[side]]} kindText={t(`common:kinds.${kinds[halves[side]]}`)}>
          <p>{t(`custody:renewal.standing.${halves[side]}`, { side: t(`custody:sides.${side}`) })}</p>
        </Alert>
      ))}
    </section>
  )
}

function Renewed({ renewed: { at, reason, sealed }, title }: { renewed: NonNullable<Page['renewed']>; title: string }) {
  const { t } = useTranslation('custody')
  const language = useLanguage()
  return (
    <section className="stack measure">
      <h2>{t('renewal.renewedTitle')}</h2>
      <p>{t('renewal.renewedAt', { at: formatDateTime(at, language), reason })}</p>
      <p>{t(`renewal.${howMany(sealed)}`, { count: sealed.isAll ? sealed.all : sealed.atLeast, all: sealed.all })}</p>
      <h3>{t('renewal.noticeTitle')}</h3>
      <p>{t('renewal.noticeText')}</p>
      <p className="panel">{t('renewal.notice', { title })}</p>
    </section>
  )
}

function howMany({ isAll, isExact, atLeast }: NonNullable<Page['renewed']>['sealed']): 'all' | 'exactly' | 'notAll' | 'some' {
  if (isAll) return 'all'
  if (isExact) return 'exactly'
  return atLeast === 0 ? 'notAll' : 'some'
}

/** Under the page's own terms: what is lost by it, and who holds the new key. */
function Renew({ page, recruitmentId, reply }: Pick<KeyPageProps, 'page' | 'recruitmentId' | 'reply'>) {
  const { t } = useTranslation(['custody', 'common'])
  const path = hrPath(recruitmentId, 'key')
  return (
    <section className="panel stack measure">
      <h2>{t('custody:renewal.makeTitle')}</h2>
      <ul>{(['destroyed', 'applicants', 'rest'] as const).map((part) => <li key={part}>{t(`custody:renewal.what.${part}`)}</li>)}</ul>
      {page.isPossible ? <HoldersToBe holders={page.holders} /> : <Alert kind="error" kindText={t('common:kinds.error')}><p>{t('custody:publish.missing')}</p></Alert>}
      {page.isRecent ? <RenewForm page={page} reply={reply} /> : <p>{t('custody:errors.prove-again')} <a href={`/account/confirm?returnTo=${encodeURIComponent(path)}`}>{t('custody:proveAgain')}</a></p>}
    </section>
  )
}

function Reason({ reply }: Pick<KeyPageProps, 'reply'>) {
  const { t } = useTranslation(['custody', 'refusals'])
  const wrong = reply?.errors['reason']
  return (
    <TextAreaField
      name="reason" rows={3} label={t('custody:renewal.reason')} hint={t('custody:renewal.reasonHint')} defaultValue={typedText(reply?.values['reason']) ?? ''}
      {...(wrong && { error: t(`refusals:form.${wrong}`) })}
    />
  )
}

function RenewForm({ page: { holders, isPossible }, reply }: Pick<KeyPageProps, 'page' | 'reply'>) {
  const { t } = useTranslation(['custody', 'common'])
  const { submit, isMaking, hasFailed } = useSplitKey({ custody: 'officers', holders })
  const isAwake = useAwake()
  const reason = [isPossible ? null : t('custody:publish.missing'), isAwake ? null : t('custody:opening.noScript'), isMaking ? t('custody:publish.making') : null].find((why) => why !== null)
  return (
    <Form method="post" onSubmit={submit} className="stack" noValidate>
      {hasFailed ? <Alert kind="error" kindText={t('common:kinds.error')} role="alert"><p>{t('custody:renewal.failed')}</p></Alert> : null}
      <Reason reply={reply} />
      <Button variant="warning" {...(reason && { disabledReason: reason })}>{t('custody:renewal.make')}</Button>
      <StatusMessage>{isMaking ? <span className="sr-only">{t('custody:publish.making')}</span> : null}</StatusMessage>
    </Form>
  )
}
