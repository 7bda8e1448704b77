import type { FormReply } from '~/forms/form-errors'
import type { OutcomesPage } from '~/views/staff/outcomes.server'

export interface OutcomeProps {
  readonly page: OutcomesPage
  readonly reply: FormReply | undefined
}
