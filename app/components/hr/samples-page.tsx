import { useTranslation } from '~/i18n/translation'
import type { FormReply } from '~/forms/form-errors'
import { typedText } from '~/forms/parse-form'
import type { SamplesPage as Page } from '~/views/hr/samples.server'
import { StatusMessage } from '../ui/status-message'
import { DraftPage } from './draft-page'
import { Guidance } from './guidance'
import { ListHeading } from './list-heading'
import { SampleForm } from './sample-form'

interface SamplesPageProps {
  readonly page: Page
  readonly reply: FormReply | undefined
  /** What was done a moment ago. */
  readonly saved: 'save' | 'remove' | null
}

/** The answers that HR writes for the whole committee to score first. */
export function SamplesPage({ page, reply, saved }: SamplesPageProps) {
  const { t } = useTranslation('calibration')
  const { head, samples, questions, mayAdd } = page
  const replyTo = (id: string) => (reply && (typedText(reply.values.sampleId) ?? '') === id ? reply : undefined)
  return (
    <DraftPage head={head} title={t('writing.title')} lead={t('writing.lead')}>
      <Guidance title={t('writing.guidance.title')} text={t('writing.guidance.text')} />
      <StatusMessage>{saved && !reply ? t(`writing.saved.${saved}`) : null}</StatusMessage>
      <ListHeading count={samples.length}>{t('writing.list')}</ListHeading>
      {samples.length === 0 ? <p>{t('writing.none')}</p> : null}
      {samples.map((sample, index) => (
        <section key={sample.id} className="panel stack" aria-labelledby={`sample-${index + 1}`}>
          <h3 id={`sample-${index + 1}`} className="h4">{t('writing.sample', { number: index + 1 })}</h3>
          <SampleForm page={page} sample={sample} number={index + 1} reply={replyTo(sample.id)} />
        </section>
      ))}
      {mayAdd ? <section className="stack"><h2>{t('writing.add')}</h2><SampleForm key={samples.length} page={page} sample={null} number={samples.length + 1} reply={replyTo('')} /></section> : null}
      {head.isEditable && !mayAdd ? <p>{t(questions.length === 0 ? 'writing.noQuestions' : 'writing.enough')}</p> : null}
    </DraftPage>
  )
}
