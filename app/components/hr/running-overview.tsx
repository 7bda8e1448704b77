import { useTranslation } from '~/i18n/translation'
import type { Phase } from '~/domain/recruitment/phases'
import { formatDateTime, formatList, formatNumber } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { Overview } from '~/views/hr/overview.server'
import { InterviewLinks } from '../interviews/interview-links'
import { ButtonGroup } from '../ui/button-group'
import { ButtonLink } from '../ui/button-link'
import { SummaryList } from '../ui/summary-list'
import { hrPath } from './paths'

/** What HR goes to next, from each phase where HR has something to do. */
const nextPages: Partial<Record<Phase, 'scoring' | 'lock' | 'identities'>> = {
  scoring: 'scoring', shortlisting: 'lock', locked: 'identities', unsealed: 'identities', concluded: 'identities',
}

const opened: readonly Phase[] = ['unsealed', 'concluded']
const over: readonly Phase[] = ['cancelled', 'erased']

/** What HR writes to applicants and gets from them. */
function Correspondence({ head: { recruitmentId, phase } }: Pick<Overview, 'head'>) {
  const { t } = useTranslation(['hr', 'documents', 'messages'])
  const link = (page: 'answers' | 'messages' | 'documents', words: string) => <ButtonLink variant="secondary" href={hrPath(recruitmentId, page)}>{words}</ButtonLink>
  return (
    <>
      {opened.includes(phase) ? link('answers', t('hr:next.answers')) : null}
      {over.includes(phase) ? null : link('messages', t('messages:open'))}
      {opened.includes(phase) ? link('documents', t('documents:title')) : null}
    </>
  )
}

/** A recruitment that was published: what is known of it, and what HR can do now. */
export function RunningOverview({ overview }: { overview: Overview }) {
  const { t } = useTranslation(['hr', 'draft', 'post', 'case-file'])
  const { head, may } = overview
  const next = nextPages[head.phase]
  const shown = ['post', 'texts', 'qualifications', 'questions', 'committee'] as const
  return (
    <>
      <Facts overview={overview} />
      <ButtonGroup>
        {next && <ButtonLink href={hrPath(head.recruitmentId, next)}>{t(`next.${next}`)}</ButtonLink>}
        <Correspondence head={head} />
        {may.closeEarly && <ButtonLink variant="secondary" href={hrPath(head.recruitmentId, 'close')}>{t('post:close.open')}</ButtonLink>}
        {may.makeCaseFile && <ButtonLink variant="secondary" href={hrPath(head.recruitmentId, 'case-file')}>{t('case-file:open')}</ButtonLink>}
        {may.cancel && <ButtonLink variant="tertiary" href={hrPath(head.recruitmentId, 'cancel')}>{t('post:cancel.open')}</ButtonLink>}
      </ButtonGroup>
      <InterviewLinks recruitmentId={head.recruitmentId} phase={head.phase} />
      <section className="stack" aria-labelledby="published">
        <h2 id="published">{t('published.title')}</h2>
        <p>{t('published.text')}</p>
        <ul>
          {shown.map((page) => <li key={page}><a href={hrPath(head.recruitmentId, page)}>{t(`draft:draft.${page}`)}</a></li>)}
          <li><a href={hrPath(head.recruitmentId, 'preview/applicant')}>{t('preview.open')}</a></li>
        </ul>
      </section>
    </>
  )
}

function Facts({ overview: { deadline, positions, applications, members, freezeHash } }: { overview: Overview }) {
  const { t } = useTranslation(['hr', 'draft', 'post'])
  const language = useLanguage()
  const named = (role: 'reviewer' | 'chair' | 'redactor') => formatList(members.filter((member) => member.role === role).map(({ name }) => name), language)
  return (
    <SummaryList items={[
      { term: t('home.applications'), value: <span className="num">{formatNumber(applications ?? 0, language)}</span> },
      { term: t('post:post.fields.deadline'), value: deadline ? formatDateTime(deadline, language) : t('home.noDeadline') },
      { term: t('post:post.fields.positions'), value: formatNumber(positions, language) },
      { term: t('post:roles.chair'), value: named('chair') },
      { term: t('post:committee.reviewers'), value: named('reviewer') },
      { term: t('post:roles.redactor'), value: named('redactor') },
      ...(freezeHash ? [{ term: t('published.hash'), value: <code>{freezeHash}</code> }] : []),
    ]} />
  )
}
