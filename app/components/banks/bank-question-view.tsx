import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'
import type { BankQuestionPage } from '~/views/hr/banks.server'
import { WordingNotes } from '../hr/wording-notes'
import { RefusalNote } from '../refusal-note'
import { BankMoves, BankUses, BankVersions, MissingParts } from './bank-life'
import { BankPage } from './bank-page'
import { BankQuestionTexts } from './bank-question-texts'
import { BankStatus } from './bank-status'

/** One question of the bank: its text, where it is in its life, and who uses it. */
export function BankQuestionView({ page, reply }: { page: BankQuestionPage; reply: FormReply | undefined }) {
  const { t } = useTranslation('banks')
  const { head, question: { version, status } } = page
  return (
    <BankPage head={head} title={`${t('family.question')}, ${t('family.version', { version })}`} status={<BankStatus status={status} />}>
      <RefusalNote reply={reply} />
      <BankMoves page={page} />
      <MissingParts page={page} />
      <WordingNotes notes={page.wording} fieldsAt={`/hr/banks/${head.family}/questions/${page.question.id}/edit`} />
      <BankQuestionTexts page={page} />
      <BankVersions page={page} />
      <BankUses page={page} />
    </BankPage>
  )
}
