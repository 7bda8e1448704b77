import { useTranslation } from '~/i18n/translation'
import type { ExchangeProblem, ProblemPlace } from '~/question-banks/exchange/problem'
import { Alert } from '../ui/alert'

/** Everything that must be mended in a file, each where it stands. */
export function ImportProblems({ problems }: { problems: readonly ExchangeProblem[] }) {
  const { t } = useTranslation(['exchange', 'common'])
  const placeOf = usePlace()
  return (
    <Alert kind="error" kindText={t('common:kinds.error')} title={t('exchange:import.problems', { count: problems.length })} id="problems">
      <p>{t('exchange:import.unchanged')}</p>
      <ul>
        {problems.map(({ place, path, code, values }, index) => (
          <li key={index}><strong>{placeOf(place)}</strong>{path !== '' && <> (<code>{path}</code>)</>}: {t(`exchange:problem.${code}`, values)}</li>
        ))}
      </ul>
    </Alert>
  )
}

function usePlace(): (place: ProblemPlace) => string {
  const { t } = useTranslation('exchange')
  return (place) => {
    if (place.kind === 'line') return t('import.line', { line: place.line, column: place.column })
    return place.kind === 'cell' ? t('import.cell', { sheet: place.sheet, row: place.row, column: place.column }) : t('import.wholeFile')
  }
}
