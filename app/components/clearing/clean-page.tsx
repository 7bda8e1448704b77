import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { CleanPage as Page, CleanPageAnswer } from '~/views/clearing/clean.server'
import { useAnchorFocus } from '../keyboard/use-anchor-focus'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { StatusMessage } from '../ui/status-message'
import { asSeen, CleanAnswer, placeOf } from './clean-answer'

interface CleanPageProps {
  readonly page: Page
  readonly recruitmentId: string
  /** What was cleared just now, and what was not because it is otherwise by now. */
  readonly done: { readonly cleared: number; readonly left: number } | null
}

/** The answers without open findings of all applications, one after another. */
export function CleanPage({ page, recruitmentId, done }: CleanPageProps) {
  const { t } = useTranslation(['clearing', 'common'])
  const title = inLanguage(page.title, useLanguage())
  useAnchorFocus('clean-end')
  return (
    <div className="stack-lg">
      <Done done={done} />
      <Breadcrumb label={t('common:breadcrumb')} items={[
        { label: t('clearing:title'), href: '/clearing' }, { label: title, href: `/clearing/${recruitmentId}` }, { label: t('clearing:clean.title') },
      ]} />
      <PageHeading caption={title} title={t('clearing:clean.title')} lead={t('clearing:clean.lead')} />
      {page.answers.map((answer, index) => (
        <CleanAnswer key={placeOf(answer)} answer={answer} recruitmentId={recruitmentId} page={page.page} goTo={next(page.answers, index)} />
      ))}
      <div id="clean-end" tabIndex={-1} className="stack">
        {page.answers.length === 0
          ? <EmptyState title={t('clearing:clean.none')}><p>{t('clearing:clean.noneText')}</p></EmptyState>
          : <ClearAll answers={page.answers} page={page.page} />}
        <Pages page={page} />
        <p><a href={`/clearing/${recruitmentId}`}>{t('clearing:finish.list')}</a></p>
      </div>
    </div>
  )
}

function Done({ done }: Pick<CleanPageProps, 'done'>) {
  const { t } = useTranslation('clearing')
  return (
    <>
      <StatusMessage>{done ? t('done.clear', { count: done.cleared }) : null}</StatusMessage>
      {done && done.left > 0 ? <Alert kind="warning"><p>{t('clean.left', { count: done.left })}</p></Alert> : null}
    </>
  )
}

/** Where to go when an answer is cleared: to the one after it, or to the end. */
function next(answers: readonly CleanPageAnswer[], index: number): string {
  const after = answers[index + 1]
  return after ? placeOf(after) : 'clean-end'
}

function ClearAll({ answers, page }: { answers: readonly CleanPageAnswer[]; page: number }) {
  const { t } = useTranslation('clearing')
  return (
    <section className="panel stack" aria-labelledby="clean-all">
      <h2 id="clean-all" className="h4">{t('clean.allTitle')}</h2>
      <Form method="post" action={`?page=${page}`}>
        <input type="hidden" name="read" value={answers.map(asSeen).join(' ')} />
        <Button>{t('clean.all', { count: answers.length })}</Button>
      </Form>
    </section>
  )
}

function Pages({ page: { page, pages, total } }: { page: Page }) {
  const { t } = useTranslation('clearing')
  if (pages === 1) return null
  return (
    <nav className="cluster" aria-label={t('clean.pages')}>
      <p>{t('clean.page', { page, pages, total })}</p>
      {page > 1 ? <ButtonLink variant="secondary" href={`?page=${page - 1}`}>{t('clean.previous')}</ButtonLink> : null}
      {page < pages ? <ButtonLink variant="secondary" href={`?page=${page + 1}`}>{t('clean.next')}</ButtonLink> : null}
    </nav>
  )
}
