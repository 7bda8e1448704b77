import type { FormReply } from '~/forms/form-errors'
import type { InterviewNeed } from '~/use-cases/look-at-needs.server'
import type { InterviewPlanPage } from '~/views/hr/interviews.server'

export interface PlanProps {
  readonly page: InterviewPlanPage & { readonly needs: readonly InterviewNeed[] }
  readonly reply: FormReply | undefined
}
