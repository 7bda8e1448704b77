import type { FormReply } from '~/forms/form-errors'
import { useTranslation } from '~/i18n/translation'
import type { BankQuestionPage } from '~/views/hr/banks.server'
import { WordingNotes } from '../hr/wording-notes'
import { RefusalNote } from '../refusal-note'
import { BankLearned } from './bank-learned'
import { BankMoves, BankUses, BankVersions, MissingParts } from './bank-life'
import { BankPage } from './bank-page'
import { BankQuestionTexts } from './bank-question-texts'
import { BankStatus } from './bank-status'
import { WeakMark } from './weak-mark'

/** One question of the bank: its text, where it is in its life, and who uses it. */
export function BankQuestionView({ page, reply }: { page: BankQuestionPage; reply: FormReply | undefined }) {
  const { t } = useTranslation('banks')
  const { head, question: { version, status, scored } } = page
  const newest = page.learned.find((one) => one.version === version)
  return (
    <BankPage head={head} title={`${t('family.question')}, ${t('family.version', { version })}`} status={<><BankStatus status={status} /> <WeakMark weaknesses={newest?.weaknesses ?? []} /></>}>
      <RefusalNote reply={reply} />
      <BankMoves page={page} />
      <MissingParts page={page} />
      <WordingNotes notes={page.wording} fieldsAt={`/hr/banks/${head.family}/questions/${page.question.id}/edit`} />
      <BankQuestionTexts page={page} />
      {scored && <BankLearned learned={page.learned} limits={page.limits} />}
      <BankVersions page={page} />
      <BankUses page={page} />
    </BankPage>
  )
}
