import { sides } from '~/domain/custody'
import { useTranslation } from '~/i18n/translation'
import type { KeyNote } from '~/views/hr/recruitment-key.server'
import { Alert } from '../ui/alert'

/** That a side is down to its last key holder, or has none: one illness, and nobody can open. */
export function FewHolders({ standing }: Pick<KeyNote, 'standing'>) {
  const { t } = useTranslation(['custody', 'common'])
  const few = sides.filter((side) => standing[side] !== 'enough')
  if (few.length === 0) return null
  return (
    <Alert kind="warning" kindText={t('common:kinds.warning')}>
      {few.map((side) => <p key={side}>{t(`custody:few.${standing[side] === 'none' ? 'none' : 'one'}`, { side: t(`custody:sides.${side}`) })}</p>)}
    </Alert>
  )
}
