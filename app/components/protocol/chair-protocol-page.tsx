import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'
import type { ChairProtocol } from '~/views/committee/protocol.server'
import { committeePath } from '../committee/paths'
import { RefusalNote } from '../refusal-note'
import { Alert } from '../ui/alert'
import { ConfirmForm } from './confirm-form'
import { ProtocolPage } from './protocol-page'
import { asProtocolChanged } from './protocol-changed'

interface ChairProtocolPageProps {
  readonly page: ChairProtocol
  readonly done: 'proposed' | 'confirmed' | null
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** What the chair reads after proposing, and stands by. */
export function ChairProtocolPage({ page: { title, shown, withheld, mayConfirm }, done, recruitmentId, reply }: ChairProtocolPageProps) {
  const isConfirmed = hasConfirmed(shown)
  const mustConfirm = mayConfirm && !isConfirmed ? shown : null
  return (
    <ProtocolPage
      title={title} shown={shown} withheld={withheld} fileHref={withheld.length > 0 ? null : committeePath(recruitmentId, 'protocol.json')}
      notices={reply ? <RefusalNote reply={asProtocolChanged(reply)} /> : <Done done={done} isConfirmed={isConfirmed} />}
    >
      {mustConfirm ? <ConfirmForm hash={mustConfirm.hash} as="chair" /> : null}
      <Back recruitmentId={recruitmentId} mayPropose={mayConfirm} />
    </ProtocolPage>
  )
}

const hasConfirmed = (shown: ChairProtocol['shown']) => shown?.confirmation?.isOfThis ?? false

function Back({ recruitmentId, mayPropose }: { recruitmentId: string; mayPropose: boolean }) {
  const { t } = useTranslation('protocol')
  return <p className="no-print"><a href={committeePath(recruitmentId, 'shortlist')}>{t(mayPropose ? 'backToPropose' : 'backToList')}</a></p>
}

/** What was just done; an address that is opened again later must not say what holds no longer. */
function Done({ done, isConfirmed }: { done: 'proposed' | 'confirmed' | null; isConfirmed: boolean }) {
  const { t } = useTranslation('protocol')
  return done && (done === 'confirmed') === isConfirmed ? <Alert kind="success" role="status"><p>{t(`done.${done}`)}</p></Alert> : null
}
