import { inLanguage, type LocalText } from '~/domain/local-text'
import type { FormReply } from '~/forms/form-errors'
import { Form } from '~/framework'
import { formatList } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { AnswersOfKind } from '~/views/hr/answers.server'
import { hrPath } from '../hr/paths'
import { RefusalNote } from '../refusal-note'
import { Button } from '../ui/button'
import { PageHeading } from '../ui/page-heading'

interface LookThroughProps {
  readonly recruitmentId: string
  readonly title: LocalText
  readonly kinds: readonly AnswersOfKind[]
  readonly reply: FormReply | undefined
}

/** Every answer that is not approved yet, as it would be sent: what is approved here has been shown. */
export function LookThroughPage({ recruitmentId, title, kinds, reply }: LookThroughProps) {
  const { t } = useTranslation('answers')
  return (
    <div className="stack-lg">
      <RefusalNote reply={reply} />
      <PageHeading title={t('all.title')} caption={inLanguage(title, useLanguage())} lead={t('all.lead')} />
      {kinds.length === 0 ? <p>{t('all.none')}</p> : null}
      {kinds.map((of) => <Kind key={of.kind} recruitmentId={recruitmentId} of={of} />)}
      <p><a href={hrPath(recruitmentId, 'answers')}>{t('one.back')}</a></p>
    </div>
  )
}

function Kind({ recruitmentId, of: { kind, answers, seen, unfinished, more } }: { recruitmentId: string; of: AnswersOfKind }) {
  const { t } = useTranslation('answers')
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby={kind}>
      <h2 id={kind}>{t('all.kind', { need: t(`needs.${kind}`), count: answers.length + unfinished.length })}</h2>
      {unfinished.length > 0 ? <p>{t('all.unfinished', { numbers: formatList(unfinished, language) })}</p> : null}
      {answers.map(({ id, number, text, language: written }) => (
        <article key={id} className="panel stack measure" aria-labelledby={`answer-${id}`}>
          <h3 id={`answer-${id}`}>{t('openOne', { number })}</h3>
          <p className="as-typed" lang={written}>{text}</p>
          <p><a href={hrPath(recruitmentId, `answers/${id}`)}>{t('all.edit', { number })}</a></p>
        </article>
      ))}
      {more > 0 ? <p>{t('all.more', { count: more })}</p> : null}
      {answers.length > 0 ? (
        <Form method="post">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="seen" value={seen} />
          <Button>{t('all.approve', { count: answers.length })}</Button>
        </Form>
      ) : null}
    </section>
  )
}
