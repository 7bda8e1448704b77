import { useTranslation } from '~/i18n/translation'
import type { RequestPage } from '~/views/applicant/request.server'
import { TaskList } from '../ui/task-list'
import { Section } from './section'

/** Which answer should read otherwise, or that the application be withdrawn. */
export function RequestChoice({ page: { questions, hasScoringBegun } }: { readonly page: Extract<RequestPage, { step: 'choice' }> }) {
  const { t } = useTranslation('applicant')
  return (
    <>
      {hasScoringBegun ? null : (
        <section className="stack" aria-labelledby="correct">
          <h2 id="correct" className="h3">{t('request.correct')}</h2>
          <p className="measure">{t('request.correctWhich')}</p>
          <TaskList label={t('request.correct')} items={questions.map(({ number, prompt, isAsked }) => ({
            title: `${number}. ${prompt}`,
            ...(isAsked ? {} : { href: `/application/request?question=${number}` }),
            status: isAsked ? { kind: 'info' as const, text: t('request.states.open') } : { kind: 'neutral' as const, text: t('request.mayAsk') },
          }))} />
        </section>
      )}
      <Section id="withdraw" title={t('request.withdraw')}>
        <p>{t('request.withdrawText')}</p>
        <p><a href="/application/request?ask=withdrawal">{t('request.toWithdrawal')}</a></p>
      </Section>
    </>
  )
}
