import { useTranslation } from '~/i18n/translation'
import texts from '~/i18n/locales/da/public.json'
import type { AboutPage } from '~/views/public/about.server'
import { PageHeading } from '../ui/page-heading'

type Subject = keyof typeof texts.about

/** The sections of each text in their order, as the source language has them. */
const sections = {
  how: Object.keys(texts.about.how.sections),
  privacy: Object.keys(texts.about.privacy.sections),
  accessibility: Object.keys(texts.about.accessibility.sections),
} satisfies Record<Subject, string[]>

/** One of the short texts that are within reach of every page. */
export function AboutText({ subject, organisation, privacyContact }: AboutPage & { readonly subject: Subject }) {
  const { t } = useTranslation('public')
  const text = (section: string, part: 'title' | 'text') => t(`about.${subject}.sections.${section}.${part}` as 'about.how.sections.log.title') // the keys are the source file's own
  return (
    <div className="stack-lg measure">
      <PageHeading title={t(`about.${subject}.title`)} lead={t(`about.${subject}.lead`, { organisation })} />
      {sections[subject].map((section) => (
        <section key={section} className="stack" aria-labelledby={section}>
          <h2 id={section} className="h3">{text(section, 'title')}</h2>
          <p>{text(section, 'text')}</p>
        </section>
      ))}
      {subject === 'privacy' ? (
        <section className="stack" aria-labelledby="contact">
          <h2 id="contact" className="h3">{t('about.privacy.contactTitle')}</h2>
          <p>{privacyContact ? t('about.privacy.contact', { contact: privacyContact }) : t('about.privacy.noContact')}</p>
        </section>
      ) : null}
    </div>
  )
}
