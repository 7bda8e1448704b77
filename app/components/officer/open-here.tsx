import { useState } from 'react'
import type { OpenedKey } from '~/custody/officer-key'
import { StepRefused } from '~/custody/step-refused'
import type { Opened } from '~/custody/ceremony'
import { useRevalidator } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { OpeningPage as Page, ShownOpening } from '~/views/officer/opening.server'
import { Alert } from '../ui/alert'
import { ProgressMeter } from '../ui/progress-meter'
import { useFollowing } from '../use-following'
import { KeyForm } from './key-form'
import { stepsAt } from './post-step'
import { SpokenDigits } from './spoken-digits'
import { useWorking } from './work-with-key'
import { WorkButton } from './work-button'

interface OpenHereProps {
  readonly page: Page
  readonly recruitmentId: string
}

/** What this page began: its key for this once lives here and nowhere else, and is gone when the page is left. */
interface Begun {
  readonly kind: 'begun'
  readonly unsealingId: string
  readonly passing: OpenedKey
}

/** What this page has done so far. */
type Own = { readonly kind: 'nothing' } | Begun | Opened

/** The officer who opens: begins, waits for the other half, opens. */
export function OpenHere({ page, recruitmentId }: OpenHereProps) {
  const [own, setOwn] = useState<Own>({ kind: 'nothing' })
  const { opening } = page
  useFollowing(isFollowed(page, own))
  if (own.kind === 'opened') return <Over opened={own.opened} />
  if (!page.may.open) return <Over opened={null} />
  if (opening && !opening.isMine) return <SomebodyElses opening={opening} />
  return <section className="panel stack measure"><Mine page={page} post={stepsAt(`/officer/${recruitmentId}/step`)} own={own} onDone={setOwn} /></section>
}

/** Whether this page waits for somebody else's step: to begin, to hand over, or to have opened. */
function isFollowed({ may, opening }: Page, own: Own): boolean {
  const isReady = own.kind === 'begun' && opening?.id === own.unsealingId && opening.isHanded
  return may.open && own.kind !== 'opened' && !isReady
}

interface MineProps {
  readonly page: Page
  readonly post: ReturnType<typeof stepsAt>
  readonly own: Own
  readonly onDone: (done: Own) => void
}

/** An opening of one's own that another page began is begun anew here: its key is not in this one. */
function Mine({ page, post, own, onDone }: MineProps) {
  const { t } = useTranslation('custody')
  const { opening } = page
  if (own.kind === 'begun' && opening?.id === own.unsealingId) return <Running begun={own} page={page} post={post} onDone={onDone} />
  return (
    <>
      {own.kind === 'claims' ? <Alert kind="warning" role="status"><p>{t('opening.claims', { count: own.undecided })}</p></Alert> : null}
      <Begin isLost={opening !== null && own.kind === 'nothing'} post={post} onBegun={onDone} />
    </>
  )
}

function Over({ opened }: { opened: number | null }) {
  const { t } = useTranslation('custody')
  return <Alert kind="success" role="status"><p>{opened === null ? t('opening.already') : t('opening.opened', { count: opened })}</p></Alert>
}

/** Of the own side: there is nothing to do but wait. Of the other side: there is a form for it. */
function SomebodyElses({ opening }: { opening: ShownOpening }) {
  const { t } = useTranslation('custody')
  return opening.isOwnSide ? <Alert kind="info"><p>{t('opening.sameSide', { name: opening.openerName })}</p></Alert> : null
}

function Begin({ isLost, post, onBegun }: { isLost: boolean; post: ReturnType<typeof stepsAt>; onBegun: (begun: Begun) => void }) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const { isWorking, error, run } = useWorking()
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault()
      run(async () => {
        const { makePassingKey } = await import('~/custody/officer-key')
        const passing = await makePassingKey()
        const began = await post<{ unsealingId: string }>('begin', { recipient: passing.recipient })
        if (!began.ok) throw new StepRefused(began.refusal)
        onBegun({ kind: 'begun', unsealingId: began.value.unsealingId, passing })
        revalidate()
      })
    }}>
      <h2>{t('opening.beginTitle')}</h2>
      {isLost ? <p>{t('opening.lost')}</p> : null}
      <p>{t('opening.beginText')}</p>
      <WorkButton label={t('opening.begin')} isWorking={isWorking} working={t('prove.working')} error={error} />
    </form>
  )
}

interface RunningProps {
  readonly begun: Begun
  readonly page: Page
  readonly post: ReturnType<typeof stepsAt>
  readonly onDone: (opened: Opened) => void
}

function Running({ begun: { unsealingId, passing }, page: { other, opening }, post, onDone }: RunningProps) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  if (!opening?.isHanded) {
    return (
      <>
        <p role="status">{t('opening.waiting', { side: t(`sides.${other}`) })}</p>
        <SpokenDigits recipient={passing.recipient} />
      </>
    )
  }
  const open = async (key: OpenedKey) => {
    const { openTogether } = await import('~/custody/ceremony')
    onDone(await openTogether({ key, passing, post, unsealingId, onProgress: (done, all) => { setProgress({ done, all }) } }))
    revalidate()
  }
  return (
    <>
      <p role="status">{t('opening.ready')}</p>
      <KeyForm label={t('opening.open')} work={open} />
      {progress ? <ProgressMeter label={t('opening.open')} value={progress.done} max={progress.all} text={t('opening.progress', progress)} /> : null}
    </>
  )
}
