import { useTranslation } from '~/i18n/translation'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { PrintButton } from './print-button'
import { Section } from './section'

const formats = ['pdf', 'html', 'json'] as const

/** The applicant's own copy, in three formats and on paper. */
export function OwnCopy({ print }: { /** What the button prints, as it says itself. */ readonly print: string }) {
  const { t } = useTranslation('applicant')
  return (
    <div className="no-print">
      <Section id="own-copy" title={t('copy.section')}>
        <p>{t('copy.text')}</p>
        <ButtonGroup>
          {formats.map((format) => <ButtonLink key={format} variant="secondary" href={`/application/copy.${format}`}>{t(`copy.${format}`)}</ButtonLink>)}
          <PrintButton>{print}</PrintButton>
        </ButtonGroup>
      </Section>
    </div>
  )
}
