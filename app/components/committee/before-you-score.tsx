import { useTranslation } from '~/i18n/translation'
import { Details } from '../ui/details'

const confidentiality = ['alone', 'silence', 'recognise'] as const
const bias = ['anchors', 'halo', 'language', 'order'] as const

/** What a reviewer should have read before the first score: confidentiality, and how judgement goes astray. */
export function BeforeYouScore() {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="before-heading">
      <h2 id="before-heading">{t('before.title')}</h2>
      <Details summary={t('before.confidentiality.title')}>
        <ul>{confidentiality.map((point) => <li key={point}>{t(`before.confidentiality.${point}`)}</li>)}</ul>
      </Details>
      <Details summary={t('before.bias.title')}>
        <ul>{bias.map((point) => <li key={point}>{t(`before.bias.${point}`)}</li>)}</ul>
      </Details>
    </section>
  )
}
