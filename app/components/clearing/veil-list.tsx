import { useTranslation } from '~/i18n/translation'
import { replacementTexts } from '~/domain/anonymity/categories'
import type { Language } from '~/domain/local-text'
import { Form } from '~/framework'
import type { DeskAnswer } from '~/views/clearing/application.server'
import { Button } from '../ui/button'

/** What has been veiled in one answer, each with a way to take it back. */
export function VeilList({ answer, language }: { answer: DeskAnswer; language: Language }) {
  const { t } = useTranslation('clearing')
  if (answer.veils.length === 0) return null
  const heading = `veils-${answer.questionId}`
  return (
    <div className="stack">
      <h3 id={heading} className="h5">{t('veil.title')}</h3>
      <ul className="nobullet-list stack no-max-width" aria-labelledby={heading}>
        {answer.veils.map(({ id, words, replacement }) => (
          <li key={id}>
            <Form method="post" action={`?at=svar-${answer.questionId}`} replace preventScrollReset className="cluster">
              <input type="hidden" name="intent" value="remove-veil" />
              <input type="hidden" name="veilId" value={id} />
              <span>{t('veil.shownAs', { words, shown: replacementTexts[replacement][language] })}</span>
              <Button variant="tertiary">{t('veil.remove')}{' '}<span className="sr-only">{words}</span></Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  )
}
