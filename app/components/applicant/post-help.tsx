import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Section } from './section'

/** Who helps and gives more time, and the other ways in: an application that comes in another way is treated alike (Danish Ombudsman, 21.12.2011). */
export function PostHelp({ post: { contact, contacts: { organisation, helpContact, paperAddress } } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const helper = helpContact || contact || t('before.help.nobody', { organisation })
  return (
    <Section id="help" title={t('before.help.title')}>
      <p>{t('before.help.contact', { contact: helper })}</p>
      <p>{t('before.help.unseen')}</p>
      <p>{t('before.help.otherWay')}</p>
      {paperAddress ? <><p>{t('before.help.paper')}</p><p className="as-typed">{paperAddress}</p></> : null}
      {contact ? <p>{t('before.help.post', { contact })}</p> : null}
    </Section>
  )
}
