import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { formatDate } from '~/i18n/format'
import { useTranslation } from '~/i18n/translation'
import { useLanguage } from '~/i18n/use-language'
import type { BankQuestionPage } from '~/views/hr/banks.server'
import { hrPath } from '../hr/paths'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Table } from '../ui/table'
import { BankStatus } from './bank-status'
import { bankPath } from './paths'

/** What can be done with the question now: write it, have it reviewed, publish it, retire it, throw the draft away. */
export function BankMoves({ page: { head, question, moves, isOpen, missing } }: { page: BankQuestionPage }) {
  const { t } = useTranslation(['banks', 'hr', 'common', 'draft', 'drafting'])
  const unready = missing.length > 0 ? { disabledReason: t('question.notComplete') } : {}
  return (
    <Form method="post" className="cluster">
      <input type="hidden" name="revision" value={head.revision} />
      <ButtonLink variant="secondary" href={bankPath(head.family, `questions/${question.id}/edit`)}>{t(isOpen ? 'question.edit' : 'question.newVersion')}</ButtonLink>
      {moves.map((move) => (
        <Button key={move} name="intent" value={move} variant={move === 'review' || move === 'publish' ? 'primary' : 'tertiary'} {...(move === 'review' ? unready : {})}>{t(`moves.${move}`)}</Button>
      ))}
      {isOpen && <Button name="intent" value="discard" variant="tertiary">{t('question.discard')}</Button>}
    </Form>
  )
}

/** Which parts are not written yet, each with the way to its field. */
export function MissingParts({ page: { head, question, missing } }: { page: BankQuestionPage }) {
  const { t } = useTranslation(['banks', 'hr', 'common', 'draft', 'drafting'])
  if (missing.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="missing">
      <h2 id="missing">{t('banks:question.missing')}</h2>
      <ul>{missing.map((path) => <li key={path}><a href={`${bankPath(head.family, `questions/${question.id}/edit`)}#${fieldOf(path)}`}>{labelOf(path, t)}</a></li>)}</ul>
    </section>
  )
}

type Translate = ReturnType<typeof useTranslation<['banks', 'hr', 'common', 'draft', 'drafting']>>['t']

/** `anchors.3.da` stands in the field `anchor3.da`, `covers.0` in the group `covers`. */
function fieldOf(path: string): string {
  const [part = '', ...rest] = path.split('.')
  if (part === 'anchors') return `anchor${rest.join('.')}`
  return rest[0] === 'da' || rest[0] === 'en' ? path : part
}

function labelOf(path: string, t: Translate): string {
  const [part = '', ...rest] = path.split('.')
  const label = part === 'anchors' && rest[0] ? t('drafting:question.anchor', { level: rest[0] }) : t(`banks:parts.${part as 'prompt'}`) // the parts of the format, each a key
  const language = rest.find((word) => word === 'da' || word === 'en')
  return language ? t('common:inLanguage', { label, language: t(`common:inLanguages.${language as 'da'}`) }) : label
}

/** Every version there was, with who wrote and who reviewed it. */
export function BankVersions({ page: { versions } }: { page: BankQuestionPage }) {
  const { t } = useTranslation(['banks', 'hr', 'common', 'draft', 'drafting'])
  const language = useLanguage()
  const rows = versions.map((one) => ({ ...one, changedAt: new Date(one.changedAt) }))
  return (
    <section className="stack">
      <h2>{t('question.versions')}</h2>
      <Table label={t('question.versions')} captionHidden rows={rows} rowKey={({ version }) => String(version)} columns={[
        { key: 'version', header: t('question.version'), rowHeader: true, cell: ({ version }) => version },
        { key: 'status', header: t('family.status'), cell: ({ status }) => <BankStatus status={status} /> },
        { key: 'changed', header: t('question.changed'), cell: ({ changedAt, changedBy }) => t('question.changedBy', { date: formatDate(changedAt, language), name: changedBy ?? t('question.theProgram') }) },
        { key: 'reviewed', header: t('question.reviewed'), cell: ({ reviewedBy }) => reviewedBy ?? '–' },
      ]} />
    </section>
  )
}

/** The recruitments that ask it, each pinned to the version it took. */
export function BankUses({ page: { uses } }: { page: BankQuestionPage }) {
  const { t } = useTranslation(['banks', 'hr', 'common', 'draft', 'drafting'])
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('banks:question.uses')}</h2>
      {uses.length === 0
        ? <p>{t('banks:question.notUsed')}</p>
        : <ul>{uses.map(({ recruitmentId, title, phase, version }) => (
          <li key={`${recruitmentId} ${version}`}>
            <a href={hrPath(recruitmentId)}>{inLanguage(title, language) || t('draft:untitled')}</a>{' '}
            <span className="muted">({t('banks:question.usedVersion', { version })}, {t(`hr:phases.${phase}`)})</span>
          </li>
        ))}</ul>}
    </section>
  )
}
