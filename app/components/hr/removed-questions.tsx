import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { DraftHead } from '~/views/hr/draft.server'
import type { QuestionsPage } from '~/views/hr/questions.server'
import { Button } from '../ui/button'
import { Details } from '../ui/details'

interface RemovedQuestionsProps {
  readonly head: DraftHead
  readonly removed: QuestionsPage['removed']
}

/** What was taken out of the draft, folded away, each with a way back. */
export function RemovedQuestions({ head, removed }: RemovedQuestionsProps) {
  const { t } = useTranslation('questionnaire')
  const language = useLanguage()
  if (removed.length === 0 || !head.isEditable) return null
  return (
    <Details id="removed" summary={t('removed.title', { count: removed.length })}>
      <p>{t('removed.lead')}</p>
      <ul className="nobullet-list stack">
        {removed.map(({ id, prompt }) => {
          const words = inLanguage(prompt, language) || t('questions.unwritten')
          return (
            <li key={id} className="cluster">
              <span>{words}</span>
              <PutBack revision={head.revision} questionId={id} label={t('removed.putBack')} about={words} />
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

/** The button that puts a removed question back. */
export function PutBack({ revision, questionId, label, about }: { revision: number; questionId: string; label: string; about: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="itemId" value={questionId} />
      <Button variant="tertiary" name="intent" value="putBack">{label} <span className="sr-only">{about}</span></Button>
    </Form>
  )
}
