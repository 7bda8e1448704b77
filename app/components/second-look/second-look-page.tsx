import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { SecondLookPage as Page } from '~/views/committee/second-look.server'
import { RereadingsLeft } from '../shortlist/rereadings-left'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary, type ErrorItem } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { TextField } from '../ui/text-field'
import { OwnPairs } from './own-pairs'

interface SecondLookPageProps {
  readonly page: Page
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
  /** The number of places at which there was nothing to compare, if the chair has just tried. */
  readonly emptyAt: string | null
}

/** Where the second look stands: to be begun, the own pairs, to be ended. */
export function SecondLookPage({ page, recruitmentId, reply, emptyAt }: SecondLookPageProps) {
  const { t } = useTranslation(['reread', 'common'])
  const { begun, toBegin } = page
  const errors = useErrors({ reply, emptyAt })
  return (
    <div className="stack-lg">
      <PageHeading caption={inLanguage(page.title, useLanguage())} title={t('reread:pairs.title')} lead={begun ? t('reread:pairs.lead', { top: begun.top }) : undefined} />
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply ?? emptyAt} />
      <p className="measure">{t('reread:pairs.advice')}</p>
      {begun || toBegin ? null : <EmptyState title={t('reread:pairs.notBegun.title')}><p>{t('reread:pairs.notBegun.text')}</p></EmptyState>}
      {toBegin ? <ToBegin toBegin={toBegin} typed={emptyAt} /> : null}
      {begun ? <Begun begun={begun} toEnd={page.toEnd} recruitmentId={recruitmentId} /> : null}
    </div>
  )
}

function useErrors({ reply, emptyAt }: Pick<SecondLookPageProps, 'reply' | 'emptyAt'>): ErrorItem[] {
  const { t } = useTranslation(['reread', 'refusals'])
  return [
    ...(reply ? [{ message: t(`refusals:${reply.refusal as 'stale'}`) }] : []), // every refusal is a key of the namespace
    ...(emptyAt === null ? [] : [{ message: t('reread:pairs.begin.nothing'), href: '#top' }]),
  ]
}

function Begun({ begun, toEnd, recruitmentId }: { begun: NonNullable<Page['begun']>; toEnd: Page['toEnd']; recruitmentId: string }) {
  return (
    <>
      {begun.isEnded ? <Ended recruitmentId={recruitmentId} /> : null}
      <OwnPairs begun={begun} recruitmentId={recruitmentId} />
      {toEnd ? <ToEnd toEnd={toEnd} /> : null}
    </>
  )
}

function ToBegin({ toBegin: { top, field, toReadAgain }, typed }: { toBegin: NonNullable<Page['toBegin']>; typed: string | null }) {
  const { t } = useTranslation('reread')
  return (
    <Form method="post" noValidate className="stack measure">
      <h2>{t('pairs.begin.title')}</h2>
      <p>{t('pairs.begin.text')}</p>
      <RereadingsLeft waiting={toReadAgain} />
      <TextField name="top" id="top" type="number" inputMode="numeric" min={1} max={field} width="xs" label={t('pairs.begin.top')} hint={t('pairs.begin.topHint', { field })} defaultValue={typed ?? top} />
      <p>{t('pairs.begin.once')}</p>
      <Button name="intent" value="begin">{t('pairs.begin.button')}</Button>
    </Form>
  )
}

function ToEnd({ toEnd: { finished, members, isOwnDone } }: { toEnd: NonNullable<Page['toEnd']> }) {
  const { t } = useTranslation('reread')
  return (
    <Form method="post" className="stack measure">
      <h2>{t('pairs.end.title')}</h2>
      <p>{t('pairs.end.progress', { finished, count: members })}</p>
      <p>{t('pairs.end.text')}</p>
      <Button variant="secondary" name="intent" value="end" {...(!isOwnDone && { disabledReason: t('pairs.end.ownFirst') })}>{t('pairs.end.button')}</Button>
    </Form>
  )
}

function Ended({ recruitmentId }: { recruitmentId: string }) {
  const { t } = useTranslation(['reread', 'common'])
  return (
    <Alert kind="success" title={t('reread:pairs.ended.title')}>
      <p>{t('reread:pairs.ended.text')}</p>
      <p><ButtonLink href={`/committee/${recruitmentId}/ranking#second-look`}>{t('reread:pairs.ended.ranking')}</ButtonLink></p>
    </Alert>
  )
}
