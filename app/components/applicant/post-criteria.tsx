import { Fragment } from 'react'
import { useTranslation } from '~/i18n/translation'
import type { PostPage } from '~/views/public/post.server'
import { Badge } from '../ui/badge'
import { useOwnLanguage } from './own-language'
import { Section } from './section'

/** The criteria in words: what is asked about, in which questions, and how much each counts. */
export function PostCriteria({ post: { qualifications, questions, weightReason, lang } }: { readonly post: PostPage }) {
  const { t } = useTranslation('public')
  const own = useOwnLanguage()(lang)
  const hasFacts = questions.some(({ isScored }) => !isScored)
  return (
    <Section id="criteria" title={t('before.criteria.title')}>
      <p>{t('before.criteria.lead')}</p>
      <ul className="nobullet-list post-criteria">
        {qualifications.map(({ name, description, required, askedIn }) => (
          <li key={name}>
            <strong lang={own}>{name}</strong> <Badge kind={required ? 'info' : 'neutral'}>{t(required ? 'post.required' : 'post.desired')}</Badge>
            {description ? <p lang={own}>{description}</p> : null}
            {askedIn.length > 0 ? <p className="muted"><AskedIn numbers={askedIn} /></p> : null}
          </li>
        ))}
      </ul>
      {weightReason === null ? <p>{t('before.criteria.alike')}</p> : <><p>{t('before.criteria.differ')}</p><p className="answer-text">{weightReason}</p></>}
      {hasFacts ? <p>{t('before.criteria.facts')}</p> : null}
    </Section>
  )
}

function AskedIn({ numbers }: { numbers: readonly number[] }) {
  const { t } = useTranslation('public')
  return (
    <>
      {t('before.criteria.asked')}{' '}
      {numbers.map((number, index) => (
        <Fragment key={number}>{index > 0 ? ', ' : ''}<a href={`#question-${number}`}>{t('before.criteria.question', { number })}</a></Fragment>
      ))}
    </>
  )
}
