import type { BankQuestionStatus } from '~/domain/questionnaire/bank'
import { useTranslation } from '~/i18n/translation'
import { Badge, type BadgeKind } from '../ui/badge'

const kinds: Readonly<Record<BankQuestionStatus, BadgeKind>> = { draft: 'warning', reviewed: 'info', published: 'success', retired: 'neutral' }

/** Where a version of a question is in its life. */
export function BankStatus({ status }: { status: BankQuestionStatus }) {
  const { t } = useTranslation('banks')
  return <Badge kind={kinds[status]}>{t(`status.${status}`)}</Badge>
}
