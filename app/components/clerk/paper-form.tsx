import { formatDateTime } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { PaperPage } from '~/views/clerk/paper.server'
import type { PostPage } from '~/views/public/post.server'
import { Article13 } from '../applicant/article-13'
import { PostCriteria } from '../applicant/post-criteria'
import { PostFacts } from '../applicant/post-facts'
import { PostHelp } from '../applicant/post-help'
import { AvoidNotice, CvNotice } from '../applicant/post-notice'
import { PostTexts } from '../applicant/post-texts'
import { PrintButton } from '../applicant/print-button'
import { Section } from '../applicant/section'
import { WhoSeesWhat } from '../applicant/who-sees-what'
import { ButtonGroup } from '../ui/button-group'
import { PageHeading } from '../ui/page-heading'
import { PaperLines } from './paper-lines'
import { PaperQuestion } from './paper-question'

const contactLines = ['name', 'email', 'phone', 'post'] as const

interface PaperFormProps {
  readonly paper: PaperPage
  readonly post: PostPage
}

/** The whole of a post for somebody who applies on paper: what it is, what becomes of the answers, the questions, and who it is on a sheet of its own. */
export function PaperForm({ paper: { questions, sendTo }, post }: PaperFormProps) {
  const { t } = useTranslation(['clerk', 'public'])
  return (
    <div className="paper stack-lg">
      <PageHeading caption={t('clerk:paper.title')} title={post.title} lead={post.summary} />
      <ButtonGroup><PrintButton>{t('clerk:paper.print')}</PrintButton></ButtonGroup>
      <HowTo post={post} sendTo={sendTo} />
      <PostFacts post={post} />
      <PostTexts post={post} />
      <PostCriteria post={post} />
      <CvNotice cvUse={post.cvUse} />
      <AvoidNotice />
      <WhoSeesWhat />
      <Section id="data" title={t('public:before.data.title')}><Article13 contacts={post.contacts} periods={post.periods} /></Section>
      <p>{t('clerk:paper.privacy', { address: new URL('/about/privacy', post.address).href })}</p>
      <PostHelp post={post} />
      <section className="paper-sheet stack-lg" aria-labelledby="questions">
        <h2 id="questions">{t('clerk:paper.questions')}</h2>
        {questions.map((question) => <PaperQuestion key={question.number} question={question} total={questions.length} />)}
      </section>
      <ContactSheet post={post} />
    </div>
  )
}

function HowTo({ post: { organisation, department, contact, title, address, deadline }, sendTo }: { post: PostPage; sendTo: string }) {
  const { t } = useTranslation('clerk')
  const language = useLanguage()
  return (
    <section className="panel stack" aria-labelledby="how">
      <h2 id="how">{t('paper.how')}</h2>
      <ol>
        <li>{t('paper.steps.read')}</li>
        <li>{t('paper.steps.write')}</li>
        <li>{t('paper.steps.contact')}</li>
        {deadline && <li>{t('paper.steps.send', { deadline: formatDateTime(deadline, language) })}</li>}
        <li>{t('paper.steps.after')}</li>
      </ol>
      <h3>{t('paper.sendTo')}</h3>
      <p className="answer-text">{sendTo || [organisation, department, contact].filter(Boolean).join('\n')}</p>
      <p>{t('paper.mark', { post: title })}</p>
      <p>{t('paper.address', { address })}</p>
    </section>
  )
}

/** On a sheet of its own, so that whoever reads the answers need not see it. */
function ContactSheet({ post: { title } }: { post: PostPage }) {
  const { t } = useTranslation('clerk')
  return (
    <section className="paper-sheet stack" aria-labelledby="contact-sheet">
      <p className="muted">{title}</p>
      <h2 id="contact-sheet">{t('paper.contact.title')}</h2>
      <p>{t('paper.contact.lead')}</p>
      {contactLines.map((line) => <div key={line}><p>{t(`paper.contact.${line}`)}</p><PaperLines count={line === 'post' ? 3 : 1} /></div>)}
    </section>
  )
}
