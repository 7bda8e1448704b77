import { useTranslation } from '~/i18n/translation'

const steps = ['language', 'code', 'questions', 'receipt'] as const

/** What a clerk does, from the language of the page to the shredder. */
export function TypeInSteps() {
  const { t } = useTranslation('clerk')
  return (
    <section className="stack measure" aria-labelledby="steps">
      <h2 id="steps">{t('typeIn.before')}</h2>
      <ol>
        {steps.map((step) => <li key={step}>{t(`typeIn.steps.${step}`)}</li>)}
      </ol>
    </section>
  )
}
