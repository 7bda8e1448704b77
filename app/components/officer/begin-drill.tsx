import type { FormEvent } from 'react'
import { StepRefused } from '~/custody/step-refused'
import { useRevalidator } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { ButtonLink } from '../ui/button-link'
import { stepsAt } from './post-step'
import { useWorking } from './work-with-key'
import { WorkButton } from './work-button'

/** Begins a drill, or leads to the one that runs. */
export function BeginDrill({ isRunning, isPossible }: { isRunning: boolean; isPossible: boolean }) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const { isWorking, error, run } = useWorking()
  if (isRunning) return <p>{t('drill.running')} <ButtonLink href="/officer/drill" variant="secondary">{t('drill.go')}</ButtonLink></p>
  if (!isPossible) return <p>{t('drill.cannot')}</p>
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(async () => {
      const begun = await stepsAt('/officer/key')('begin-drill', {})
      if (!begun.ok) throw new StepRefused(begun.refusal)
      revalidate()
    })
  }
  return <form className="stack" onSubmit={submit}><WorkButton label={t('drill.begin')} isWorking={isWorking} working={t('drill.beginning')} error={error} /></form>
}
