import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { CustodyToBe } from '~/views/hr/custody.server'
import type { DraftHead } from '~/views/hr/draft.server'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { StatusMessage } from '../ui/status-message'
import { useAwake } from '../use-awake'
import { FewHolders } from './few-holders'
import { HoldersToBe } from './holders-to-be'
import { hrPath } from './paths'
import { useSplitKey } from './use-split-key'

interface PublishFormProps {
  readonly head: DraftHead
  readonly isReady: boolean
  readonly custody: CustodyToBe
}

/** Publishes. Where officers are to hold the key, it is made and split here first, and the private half never leaves this page. */
export function PublishForm({ head, isReady, custody }: PublishFormProps) {
  const { t } = useTranslation(['post', 'custody', 'common'])
  const { submit, isMaking, hasFailed } = useSplitKey(custody)
  const reason = useReasonNot({ isReady, custody, isMaking })
  return (
    <Form method="post" onSubmit={submit} className="stack">
      <CustodyNote custody={custody} />
      {hasFailed ? <Alert kind="error" kindText={t('common:kinds.error')} role="alert"><p>{t('custody:publish.failed')}</p></Alert> : null}
      <input type="hidden" name="revision" value={head.revision} />
      <ButtonGroup>
        <Button {...(reason !== null && { disabledReason: reason })}>{t('post:publish.action')}</Button>
        <ButtonLink variant="secondary" href={hrPath(head.recruitmentId)}>{t('common:back')}</ButtonLink>
      </ButtonGroup>
      <StatusMessage>{isMaking ? <span className="sr-only">{t('custody:publish.making')}</span> : null}</StatusMessage>
    </Form>
  )
}

function CustodyNote({ custody: { custody, holders, standing, isPossible } }: Pick<PublishFormProps, 'custody'>) {
  const { t } = useTranslation(['custody', 'common'])
  if (!isPossible) return <Alert kind="error" kindText={t('common:kinds.error')}><p>{t('custody:publish.missing')}</p></Alert>
  return (
    <>
      <p className="measure">{t(`custody:publish.${custody}`, { count: holders.length })}</p>
      {standing ? <><HoldersToBe holders={holders} /><FewHolders standing={standing} /></> : null}
    </>
  )
}

function useReasonNot({ isReady, custody: { custody, isPossible }, isMaking }: Omit<PublishFormProps, 'head'> & { isMaking: boolean }): string | null {
  const { t } = useTranslation(['post', 'custody'])
  const isAwake = useAwake()
  if (!isReady) return t('post:publish.notReady')
  if (!isPossible) return t('custody:publish.missing')
  if (custody === 'officers' && !isAwake) return t('custody:opening.noScript')
  return isMaking ? t('custody:publish.making') : null
}
