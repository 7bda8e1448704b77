import { useTranslation } from '~/i18n/translation'
import type { KeyNote as Note } from '~/views/hr/recruitment-key.server'
import { Alert } from '../ui/alert'
import { FewHolders } from './few-holders'
import { hrPath } from './paths'

/** On a running recruitment whose key officers hold: whether it can still be opened, and the way to more of it. */
export function KeyNote({ note, recruitmentId }: { note: Note | null; recruitmentId: string }) {
  const { t } = useTranslation(['custody', 'common'])
  if (!note) return null
  const link = <a href={hrPath(recruitmentId, 'key')}>{t('custody:renewal.link')}</a>
  if (note.isLost) return <Alert kind="error" kindText={t('common:kinds.error')} title={t('custody:renewal.lostTitle')}><p>{t('custody:renewal.lostText')} {link}</p></Alert>
  return (
    <>
      <FewHolders standing={note.standing} />
      <p>{t(note.isRenewed ? 'custody:renewal.noteRenewed' : 'custody:renewal.note')} {link}</p>
    </>
  )
}
