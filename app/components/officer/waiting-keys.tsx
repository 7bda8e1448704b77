import { StepRefused } from '~/custody/step-refused'
import { useRevalidator } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { KeysPage } from '~/views/officer/keys.server'
import { StatusMessage } from '../ui/status-message'
import { useState, type FormEvent } from 'react'
import { stepsAt } from './post-step'
import { SpokenDigits } from './spoken-digits'
import { useWorking } from './work-with-key'
import { WorkButton } from './work-button'

/** Keys of the other side that count once somebody of this side has confirmed whose they are. */
export function WaitingKeys({ waiting, isFounding }: Pick<KeysPage, 'waiting' | 'isFounding'>) {
  const { t } = useTranslation('custody')
  const [isDone, setDone] = useState(false)
  return (
    <section className="stack">
      <h2>{t('word.title')}</h2>
      <StatusMessage>{isDone ? t('word.done') : null}</StatusMessage>
      {waiting.length === 0 ? <p>{t('word.none')}</p> : <p className="measure">{t('word.text')}{isFounding ? ` ${t('word.founding')}` : ''}</p>}
      {waiting.map((key) => <Waiting key={key.id} waiting={key} onDone={() => { setDone(true) }} />)}
    </section>
  )
}

function Waiting({ waiting: { id, holder: name, recipient, mayConfirm }, onDone }: { waiting: KeysPage['waiting'][number]; onDone: () => void }) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const { isWorking, error, run } = useWorking()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(async () => {
      const said = await stepsAt('/officer/key')('confirm', { keyId: id, recipient })
      if (!said.ok) throw new StepRefused(said.refusal)
      onDone()
      revalidate()
    })
  }
  return (
    <form className="panel stack measure" onSubmit={submit}>
      <SpokenDigits recipient={recipient} title={t('word.digits', { name })}><p>{t('word.digitsText', { name })}</p></SpokenDigits>
      {mayConfirm ? <WorkButton label={t('word.action', { name })} isWorking={isWorking} working={t('word.working')} error={error} /> : <p>{t('word.notYet')}</p>}
    </form>
  )
}
