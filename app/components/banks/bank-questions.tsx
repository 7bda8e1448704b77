import { inLanguage } from '~/domain/local-text'
import { formatDuration } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankFamilyPage, ListedBankQuestion } from '~/views/hr/banks.server'
import { Table, type TableColumn } from '../ui/table'
import { BankStatus } from './bank-status'
import { bankPath } from './paths'
import { WeakMark } from './weak-mark'

/** The questions of a family: where each is in its life, and how often it is used. */
export function BankQuestions({ page: { head, questions } }: { page: BankFamilyPage }) {
  const { t } = useTranslation(['drafting', 'banks'])
  const language = useLanguage()
  const columns: TableColumn<ListedBankQuestion>[] = [
    {
      key: 'prompt', header: t('banks:family.question'), rowHeader: true,
      cell: ({ id, prompt, kind, approach, minutes, weaknesses }) => (
        <>
          <a href={bankPath(head.family, `questions/${id}`)}>{inLanguage(prompt, language) || t('banks:family.unwritten')}</a>
          <br /><span className="muted">{t(`drafting:kinds.${kind}`)} · {t(`drafting:approaches.${approach}`)} · {formatDuration(minutes, language)}</span>
          {weaknesses.length > 0 && <><br /><WeakMark weaknesses={weaknesses} /></>}
        </>
      ),
    },
    {
      key: 'status', header: t('banks:family.status'),
      cell: ({ status, version, offeredVersion }) => (
        <>
          <BankStatus status={status} /> <span className="nowrap">{t('banks:family.version', { version })}</span>
          {offeredVersion !== null && <><br /><span className="muted">{t('banks:family.offered', { version: offeredVersion })}</span></>}
        </>
      ),
    },
    { key: 'uses', header: t('banks:family.uses'), align: 'right', cell: ({ uses }) => <span className="num">{uses}</span> },
  ]
  return <Table label={t('banks:family.questions')} captionHidden columns={columns} rows={questions} rowKey={({ id }) => id} />
}
