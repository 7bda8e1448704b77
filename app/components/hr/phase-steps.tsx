import { useTranslation } from '~/i18n/translation'
import type { Phase } from '~/domain/recruitment/phases'
import { Badge, type BadgeKind } from '../ui/badge'
import { Details } from '../ui/details'
import { StepIndicator } from '../ui/step-indicator'

/** The stages of a recruitment that goes well, in order. */
const way = ['draft', 'open', 'clearing', 'scoring', 'shortlisting', 'locked', 'unsealed', 'concluded'] as const

/** Where on its way a recruitment is; nothing for one that was given up or erased. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  const { t } = useTranslation('hr')
  const now = way.findIndex((one) => one === phase)
  if (now < 0) return null
  return (
    <Details summary={t('steps.summary', { step: now + 1, of: way.length, phase: t(`phases.${phase}`) })}>
      <StepIndicator
        label={t('steps.label')}
        text={t('steps.text', { step: now + 1, of: way.length })}
        steps={way.map((one, index) => {
          const state = index < now ? 'done' : index === now ? 'current' : 'upcoming'
          return { label: t(`phases.${one}`), state, stateText: t(`steps.${state}`) }
        })}
      />
    </Details>
  )
}

const kinds: Readonly<Record<Phase, BadgeKind>> = {
  draft: 'neutral', open: 'success', clearing: 'info', scoring: 'info', shortlisting: 'info',
  locked: 'warning', unsealed: 'warning', concluded: 'neutral', erased: 'neutral', cancelled: 'error',
}

export function PhaseBadge({ phase }: { phase: Phase }) {
  const { t } = useTranslation('hr')
  return <Badge kind={kinds[phase]}>{t(`phases.${phase}`)}</Badge>
}
