import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { useLanguage } from '~/i18n/use-language'
import type { ShownCoverage, ShownQuestion } from '~/views/hr/questions.server'
import { Badge } from '../ui/badge'
import { IconCheck } from '../ui/icons'
import { TableFrame } from '../ui/table-frame'

interface CoverageMatrixProps {
  readonly rows: readonly ShownCoverage[]
  readonly questions: readonly ShownQuestion[]
}

/** Which question asks about which qualification, and what is not yet asked about. */
export function CoverageMatrix({ rows, questions }: CoverageMatrixProps) {
  const { t } = useTranslation(['questionnaire', 'draft'])
  const language = useLanguage()
  return (
    <TableFrame label={t('questionnaire:coverage.title')}>
      <table className="table table--compact" id="coverage">
        <caption className="table__caption">{t('questionnaire:coverage.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('questionnaire:coverage.qualification')}</th>
            {questions.map(({ id }, index) => <th key={id} scope="col" className="cell--center"><abbr title={t('questionnaire:coverage.question', { number: index + 1 })}>{index + 1}</abbr></th>)}
            <th scope="col">{t('questionnaire:coverage.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ qualificationId, name, required, questionIds }) => (
            <tr key={qualificationId}>
              <th scope="row">{inLanguage(name, language)} <span className="muted">({t(required ? 'draft:required' : 'draft:desired')})</span></th>
              {questions.map(({ id }) => <td key={id} className="cell--center">{questionIds.includes(id) ? <Tick /> : null}</td>)}
              <td><CoverageState isCovered={questionIds.length > 0} required={required} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Tick() {
  const { t } = useTranslation(['questionnaire', 'draft'])
  return <><IconCheck /><span className="sr-only">{t('questionnaire:coverage.asked')}</span></>
}

function CoverageState({ isCovered, required }: { isCovered: boolean; required: boolean }) {
  const { t } = useTranslation(['questionnaire', 'draft'])
  if (isCovered) return <Badge kind="success">{t('questionnaire:coverage.covered')}</Badge>
  return <Badge kind={required ? 'warning' : 'neutral'}>{t(required ? 'questionnaire:coverage.missing' : 'questionnaire:coverage.notAsked')}</Badge>
}
