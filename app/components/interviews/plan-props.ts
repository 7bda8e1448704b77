import type { FormReply } from '~/forms/form-errors'
import type { InterviewPlanPage } from '~/views/hr/interviews.server'

export interface PlanProps {
  readonly page: InterviewPlanPage
  readonly reply: FormReply | undefined
}
