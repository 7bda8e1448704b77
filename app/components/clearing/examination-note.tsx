import { useTranslation } from '~/i18n/translation'
import type { DeskApplication } from '~/views/clearing/application.server'
import { Alert } from '../ui/alert'
import { useFollowing } from '../use-following'

/** That the system is not done with the application, or could not look through it; nothing where it did. The page follows by itself. */
export function ExaminationNote({ desk }: { desk: Pick<DeskApplication, 'isExamined' | 'couldNotBeExamined'> }) {
  const { t } = useTranslation(['clearing', 'common'])
  useFollowing(!desk.isExamined)
  if (desk.couldNotBeExamined) return <Alert kind="warning" kindText={t('common:kinds.warning')}><p>{t('clearing:examined.failed')}</p></Alert>
  return desk.isExamined ? null : <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('clearing:examined.waiting')}</p></Alert>
}
