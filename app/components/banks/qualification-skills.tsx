import { inLanguage } from '~/domain/local-text'
import type { LabelledSkill } from '~/domain/questionnaire/esco'
import { Form } from '~/framework'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankHead, BankQualificationPage } from '~/views/hr/banks.server'
import type { QualificationSkills as Skills } from '~/views/hr/skills.server'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

/** The skills of ESCO that a qualification is linked to, and the search for more. A new qualification has none yet. */
export function QualificationSkills({ page: { head, skills } }: { page: BankQualificationPage }) {
  const { t } = useTranslation('banks')
  if (!skills) return null
  const { linked, areImported, isFull, query } = skills
  return (
    <section className="stack measure" id="skills" aria-labelledby="skills-title">
      <h2 id="skills-title">{t('skills.title')}</h2>
      <p>{t('skills.lead')}</p>
      {linked.length > 0 ? <SkillList skills={linked} intent="unlink" {...{ head, query }} /> : <p>{t('skills.none')}</p>}
      {areImported && !isFull ? <SkillSearch {...{ head, skills }} /> : null}
      {isFull ? <p>{t('skills.full')}</p> : null}
      {areImported ? null : <p>{t('skills.notImported')}</p>}
      <p className="muted">{t('skills.attribution')}</p>
    </section>
  )
}

function SkillSearch({ head, skills: { query, found, isNothingFound, isCut } }: { head: BankHead; skills: Skills }) {
  const { t } = useTranslation('banks')
  return (
    <>
      <Form method="get" action="#skills" role="search" aria-labelledby="skills-title" className="stack">
        <TextField key={query} name="skill" type="search" label={t('skills.search')} defaultValue={query} maxLength={100} width="xl" autoComplete="off" />
        <Button variant="secondary">{t('skills.submit')}</Button>
      </Form>
      {isNothingFound ? <p role="status">{t('skills.notFound', { query })}</p> : null}
      {found.length > 0 ? <SkillList skills={found} intent="link" {...{ head, query }} /> : null}
      {isCut ? <p className="muted">{t('skills.best', { count: found.length })}</p> : null}
    </>
  )
}

interface SkillListProps {
  readonly head: BankHead
  readonly skills: readonly LabelledSkill[]
  /** What the button of each skill does. */
  readonly intent: 'link' | 'unlink'
  readonly query: string
}

const texts = { link: { title: 'skills.found', button: 'skills.link' }, unlink: { title: 'skills.linked', button: 'skills.remove' } } as const

/** Skills with a button each. One that was not imported here has no name but its uri. */
function SkillList({ head, skills, intent, query }: SkillListProps) {
  const { t } = useTranslation('banks')
  const language = useLanguage()
  return (
    <>
      <h3>{t(texts[intent].title)}</h3>
      <ul className="nobullet-list stack">
        {skills.map(({ uri, labels }) => {
          const name = inLanguage(labels, language) || uri
          return (
            <li key={uri}>
              <Form method="post" action="?form=skill" className="cluster">
                <input type="hidden" name="revision" value={head.revision} />
                <input type="hidden" name="uri" value={uri} />
                <input type="hidden" name="query" value={query} />
                <span>{name}</span>
                <Button variant="tertiary" name="intent" value={intent}>{t(texts[intent].button)} <span className="sr-only">{name}</span></Button>
              </Form>
            </li>
          )
        })}
      </ul>
    </>
  )
}
