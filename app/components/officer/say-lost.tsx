import type { FormEvent } from 'react'
import { StepRefused } from '~/custody/step-refused'
import { useRevalidator } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { OpeningPage } from '~/views/officer/opening.server'
import { Alert } from '../ui/alert'
import { stepsAt } from './post-step'
import { useWorking } from './work-with-key'
import { WorkButton } from './work-button'

/** Where nobody of the side can be seen to hold its half: an officer of the side says that it is lost, so that HR can make a new key. */
export function SayLost({ half, recruitmentId }: { half: OpeningPage['half']; recruitmentId: string }) {
  const { t } = useTranslation(['custody', 'common'])
  const { revalidate } = useRevalidator()
  const { isWorking, error, run } = useWorking()
  if (half === 'lost') return <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('custody:lost.done')}</p></Alert>
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(async () => {
      const said = await stepsAt(`/officer/${recruitmentId}/step`)('say-lost', {})
      if (!said.ok) throw new StepRefused(said.refusal)
      revalidate()
    })
  }
  return (
    <form className="panel stack measure" onSubmit={submit}>
      <h2>{t('custody:lost.title')}</h2>
      <p>{t('custody:lost.text')}</p>
      <WorkButton label={t('custody:lost.action')} isWorking={isWorking} working={t('custody:lost.working')} error={error} />
    </form>
  )
}
