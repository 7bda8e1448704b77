import { useTranslation } from '~/i18n/translation'
import texts from '~/i18n/locales/da/public.json'
import type { Contacts } from '~/views/public/contacts.server'
import { PageHeading } from '../ui/page-heading'
import { Article13 } from './article-13'
import { WhoSeesWhat } from './who-sees-what'

type Subject = keyof typeof texts.about

/** The sections of each text in their order, as the source language has them. */
const sections = {
  how: Object.keys(texts.about.how.sections),
  privacy: Object.keys(texts.about.privacy.sections),
} satisfies Record<Subject, string[]>

interface AboutTextProps {
  readonly subject: Subject
  readonly contacts: Contacts
}

/** One of the short texts that are within reach of every page. */
export function AboutText({ subject, contacts }: AboutTextProps) {
  const { t } = useTranslation('public')
  const text = (section: string, part: 'title' | 'text') => t(`about.${subject}.sections.${section}.${part}` as 'about.how.sections.log.title') // the keys are the source file's own
  return (
    <div className="stack-lg">
      <PageHeading title={t(`about.${subject}.title`)} lead={t(`about.${subject}.lead`, { organisation: contacts.organisation })} />
      {sections[subject].map((section) => (
        <section key={section} className="stack measure" aria-labelledby={section}>
          <h2 id={section} className="h3">{text(section, 'title')}</h2>
          <p>{text(section, 'text')}</p>
        </section>
      ))}
      {subject === 'privacy' ? <Privacy contacts={contacts} /> : null}
    </div>
  )
}

/** Who sees what, and what the law says has to be told. */
function Privacy({ contacts }: { contacts: Contacts }) {
  const { t } = useTranslation('public')
  return (
    <>
      <WhoSeesWhat />
      <section className="stack" aria-labelledby="article13">
        <h2 id="article13" className="h3">{t('about.privacy.rightsTitle')}</h2>
        <Article13 contacts={contacts} periods={null} />
      </section>
    </>
  )
}
