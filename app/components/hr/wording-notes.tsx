import { inLanguage } from '~/domain/local-text'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { WordingNote } from '~/views/hr/wording.server'
import { Badge } from '../ui/badge'

interface WordingNotesProps {
  readonly notes: readonly WordingNote[]
  readonly isSaved?: boolean
  /** The page on which the fields stand, when it is another one. */
  readonly fieldsAt?: string
}

/** What could be better in the wording, each with the words in question, why, and another way. Nothing here hinders anybody. */
export function WordingNotes({ notes, isSaved = false, fieldsAt = '' }: WordingNotesProps) {
  const { t } = useTranslation('wording')
  const language = useLanguage()
  if (notes.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="wording">
      <h2 id="wording" tabIndex={-1}>{t('title', { count: notes.length })}</h2>
      <p>{isSaved && t('saved')} {t('lead')}</p>
      <ul className="nobullet-list stack">
        {notes.map(({ field, rule, level, before, evidence, after, reason, suggestion, language: written }) => (
          <li key={`${field} ${rule} ${before} ${evidence}`} className="stack">
            <p><Badge kind={level === 'forbidden' ? 'warning' : 'neutral'}>{t(`levels.${level}`)}</Badge></p>
            <p><a href={`${fieldsAt}#${field}`}><span className="sr-only">{t('toField')} </span><q lang={written}>{before}<mark>{evidence}</mark>{after}</q></a></p>
            <p>{inLanguage(reason, language)}</p>
            <p><strong>{t('better')}</strong> {inLanguage(suggestion, language)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
