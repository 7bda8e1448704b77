import { useTranslation } from '~/i18n/translation'
import type { SelectionProtocol } from '~/domain/scoring/selection-protocol'

interface SecondLookSectionProps {
  readonly secondLook: NonNullable<SelectionProtocol['secondLook']>
  readonly numberOf: (questionId: string) => string
}

/** What was found when answers at the cut were held against each other: advice, which counts nowhere. */
export function SecondLookSection({ secondLook: { top, pairs }, numberOf }: SecondLookSectionProps) {
  const { t } = useTranslation('protocol')
  return (
    <section className="stack">
      <h2>{t('secondLook.title')}</h2>
      <p className="measure">{t('secondLook.lead', { top })}</p>
      <ul>
        {pairs.map(({ questionId, first, second, firstStronger, secondStronger, equal }) => (
          <li key={`${questionId} ${first} ${second}`}>{t('secondLook.pair', { question: numberOf(questionId), first, second, firstStronger, secondStronger, equal })}</li>
        ))}
      </ul>
    </section>
  )
}
