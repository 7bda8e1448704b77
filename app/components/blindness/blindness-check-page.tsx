import { useTranslation } from '~/i18n/translation'
import { answersAt } from '~/domain/scoring/blindness-check'
import { inLanguage } from '~/domain/local-text'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { BlindnessCheckPage as Check } from '~/views/committee/blindness-check.server'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { ErrorSummary } from '../ui/error-summary'
import { PageHeading } from '../ui/page-heading'
import { RadioGroup } from '../ui/radio-group'

interface BlindnessCheckPageProps {
  readonly check: Check
  readonly recruitmentId: string
  readonly reply: FormReply | undefined
}

/** What a reviewer is asked, what becomes of the answers, and that nobody has to. */
export function BlindnessCheckPage({ check, recruitmentId, reply }: BlindnessCheckPageProps) {
  const { t } = useTranslation('blindness')
  const back = <ButtonLink variant="secondary" href={`/committee/${recruitmentId}`}>{t('page.back')}</ButtonLink>
  const { state, stage } = check
  return (
    <div className="stack-lg">
      <PageHeading caption={inLanguage(check.title, useLanguage())} title={t('page.title')} lead={t(`page.lead.${stage}`)} />
      {state === 'open' ? <Questions check={check} recruitmentId={recruitmentId} reply={reply} /> : null}
      {state === 'answered' || state === 'nobody' ? <EmptyState title={t(`state.${state}.title`)} action={back}><p>{t(`state.${state}.text`)}</p></EmptyState> : null}
      {state === 'too-early' ? <EmptyState title={t(`state.too-early.${stage}`)} action={back} /> : null}
    </div>
  )
}

function Questions({ check: { stage, topics, candidates }, recruitmentId, reply }: BlindnessCheckPageProps) {
  const { t } = useTranslation(['blindness', 'common'])
  const first = `about.1.${topics[0] ?? ''}`
  const errors = reply ? [reply.refusal === 'incomplete' ? { message: t('blindness:page.nothing'), href: `#${first}` } : { message: t('blindness:page.refused') }] : []
  return (
    <Form method="post" className="stack-lg" noValidate>
      <ErrorSummary title={t('common:errorSummary')} errors={errors} focusKey={reply} />
      <Kept asksBackground={topics.includes('background')} />
      {stage === 'opened' ? <p><a href={`/committee/${recruitmentId}/interviews`}>{t('blindness:page.names')}</a></p> : null}
      {candidates.map(({ id, number }, index) => (
        <section key={id} className="panel stack" aria-labelledby={`candidate-${index + 1}`}>
          <h2 id={`candidate-${index + 1}`}>{t('blindness:page.candidate', { number })}</h2>
          {stage === 'sealed' ? <p><a href={`/committee/${recruitmentId}/candidates/${id}`}>{t('blindness:page.see')} <span className="sr-only">{number}</span></a></p> : null}
          {topics.map((topic) => (
            <RadioGroup
              key={topic} name={`about.${index + 1}.${topic}`} inline legend={<>{t(`blindness:topics.${topic}`)}<span className="sr-only"> ({t('blindness:page.candidate', { number })})</span></>}
              defaultValue={chosenIn(reply?.values, index + 1, topic)} options={answersAt[stage].map((outcome) => ({ value: outcome, label: t(`blindness:answers.${outcome}`) }))}
            />
          ))}
        </section>
      ))}
      <div className="cluster">
        <Button>{t('blindness:page.save')}</Button>
        <a href={`/committee/${recruitmentId}`}>{t('blindness:page.back')}</a>
      </div>
    </Form>
  )
}

function Kept({ asksBackground }: { asksBackground: boolean }) {
  const { t } = useTranslation('blindness')
  return (
    <section className="stack measure">
      <h2>{t('page.kept.title')}</h2>
      <ul>
        <li>{t('page.kept.free')}</li>
        <li>{t('page.kept.counts')}</li>
        <li>{t('page.kept.together')}</li>
      </ul>
      {asksBackground ? <p>{t('page.background')}</p> : null}
    </section>
  )
}

/** What was chosen when a post was refused. */
function chosenIn(values: FormValues | undefined, place: number, topic: string): string | undefined {
  const at = (branch: FormValues[string] | undefined, step: string) => (typeof branch === 'object' && !Array.isArray(branch) ? (branch as FormValues)[step] : undefined) // no list: checked before
  const chosen = at(at(values?.about, String(place)), topic)
  return typeof chosen === 'string' ? chosen : undefined
}
