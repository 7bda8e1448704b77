import { useRevalidator } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import type { ShownOpening } from '~/views/officer/opening.server'
import { StatusMessage } from '../ui/status-message'
import { useFollowing } from '../use-following'
import { KeyForm } from './key-form'
import { stepsAt } from './post-step'
import { SpokenDigits } from './spoken-digits'

/** The officer of the other side hands their half over to the one who opens. */
export function HandOver({ opening, recruitmentId }: { opening: ShownOpening; recruitmentId: string }) {
  const { t } = useTranslation('custody')
  const { revalidate } = useRevalidator()
  const { id, openerName: name, recipient, isHanded } = opening
  useFollowing(isHanded)
  return (
    <section className="panel stack measure">
      <h2>{t('opening.handTitle', { name })}</h2>
      <StatusMessage>{isHanded ? t('opening.handed', { name }) : null}</StatusMessage>
      {isHanded ? null : (
        <>
          <p>{t('opening.handText', { name })}</p>
          <SpokenDigits recipient={recipient} />
          <KeyForm label={t('opening.hand')} work={async (key) => {
            const { handOver } = await import('~/custody/ceremony')
            await handOver({ key, post: stepsAt(`/officer/${recruitmentId}/step`), unsealingId: id, recipient })
            revalidate()
          }} />
        </>
      )}
    </section>
  )
}
