import { useTranslation } from '~/i18n/translation'
import { Alert } from '../ui/alert'
import { Section } from './section'

export interface OwnInterviewNote {
  readonly interview: { readonly isChosen: boolean; readonly isOpen: boolean } | null
  readonly mayStepDown: boolean
  readonly hasSteppedDown: boolean
}

/** On the status page: the way to the interview's times, if there is one. */
export function InterviewNote({ note }: { readonly note: OwnInterviewNote | null }) {
  const { t } = useTranslation(['applicant', 'common'])
  if (note?.hasSteppedDown) return <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('applicant:meeting.stepDown.done')}</p></Alert>
  if (!note?.interview) return null
  const text = standingOf(note.interview)
  const kind = text === 'open' ? 'warning' : 'info'
  return (
    <Alert kind={kind} kindText={t(`common:kinds.${kind}`)}>
      <p>{t(`applicant:meeting.note.${text}`)} <a href="/application/interview">{t('applicant:meeting.note.link')}</a></p>
    </Alert>
  )
}

function standingOf({ isChosen, isOpen }: { readonly isChosen: boolean; readonly isOpen: boolean }): 'open' | 'chosen' | 'over' {
  if (isChosen) return 'chosen'
  return isOpen ? 'open' : 'over'
}

/** Further down: that the application can be taken back. */
export function StepDownNote({ note }: { readonly note: OwnInterviewNote | null }) {
  const { t } = useTranslation('applicant')
  if (!note?.mayStepDown) return null
  return <Section id="step-down" title={t('meeting.stepDown.section')}><p>{t('meeting.stepDown.text')} <a href="/application/step-down">{t('meeting.stepDown.link')}</a></p></Section>
}
