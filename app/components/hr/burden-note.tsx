import { useTranslation } from '~/i18n/translation'
import type { Burden, BurdenWarning } from '~/domain/questionnaire/burden'
import { formatDuration, formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import { Alert } from '../ui/alert'

/** What the questionnaire asks of an applicant, and a warning where that is much. */
export function BurdenNote({ burden, warnings }: { burden: Burden; warnings: readonly BurdenWarning[] }) {
  const { t } = useTranslation(['questionnaire', 'common'])
  const language = useLanguage()
  const shown = (code: BurdenWarning['code'], value: number) => (code === 'too-long' ? formatDuration(value, language) : formatNumber(value, language))
  return (
    <div className="stack">
      <p>{t('questionnaire:burden.total', { time: formatDuration(burden.minutes, language), words: formatNumber(burden.words, language), count: burden.freeTextQuestions })}</p>
      {warnings.map(({ code, actual, limit }) => (
        <Alert key={code} kind="warning" kindText={t('common:kinds.warning')}>{t(`questionnaire:burden.${code}`, { actual: shown(code, actual), limit: shown(code, limit) })}</Alert>
      ))}
    </div>
  )
}
