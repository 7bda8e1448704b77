import { useTranslation } from '~/i18n/translation'
import { formatDateTime } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { PostPage } from '~/views/public/post.server'
import { TextField } from '../ui/text-field'
import { Section } from './section'

/** The post's own address and a mail that holds it: neither says who passes it on. */
export function SharePost({ post: { title, organisation, deadline, address } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const language = useLanguage()
  const words = { title, organisation, address }
  const body = deadline ? t('share.body', { ...words, deadline: formatDateTime(deadline, language) }) : t('share.bodyOpen', words)
  return (
    <Section id="share" title={t('share.title')}>
      <TextField name="post-address" label={t('share.address')} hint={t('share.hint')} width="full" readOnly value={address} />
      <p><a href={mailTo(t('share.subject', { title }), body)}>{t('share.mail')}</a></p>
    </Section>
  )
}

/** A mail to nobody yet (RFC 6068: line breaks are CRLF). */
function mailTo(subject: string, body: string): string {
  const encoded = (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '').replaceAll('\n', '\r\n'))
  return `mailto:?subject=${encoded(subject)}&body=${encoded(body)}`
}
