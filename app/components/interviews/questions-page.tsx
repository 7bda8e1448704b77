import { useTranslation } from '~/i18n/translation'
import { inLanguage, type Language, type LocalText } from '~/domain/local-text'
import { anchorLevels } from '~/domain/questionnaire/question'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { InterviewQuestionsPage as Page } from '~/views/hr/interview-questions.server'
import { hrPath } from '../hr/paths'
import { RubricAnchors } from '../rubric-anchors'
import { Alert } from '../ui/alert'
import { Breadcrumb } from '../ui/breadcrumb'
import { Button } from '../ui/button'
import { ButtonGroup } from '../ui/button-group'
import { Details } from '../ui/details'
import { EmptyState } from '../ui/empty-state'
import { PageHeading } from '../ui/page-heading'
import { SelectField } from '../ui/select-field'
import { TextAreaField } from '../ui/text-area-field'
import { FormErrors, useTyped } from './form-errors'

interface QuestionsProps {
  readonly page: Page
  readonly reply: FormReply | undefined
}

type Question = Page['questions'][number]

/** The questions that everybody is asked, with the scale they are judged by. */
export function InterviewQuestionsPage({ page, reply, recruitmentId }: QuestionsProps & { readonly recruitmentId: string }) {
  const { t } = useTranslation(['interviews', 'common'])
  const language = useLanguage()
  const ofQuestion = String(reply?.values['questionId'] ?? '')
  return (
    <div className="stack-lg">
      <Breadcrumb label={t('common:breadcrumb')} items={[{ label: inLanguage(page.title, language), href: hrPath(recruitmentId) }, { label: t('interviews:questions.title') }]} />
      <FormErrors reply={reply} labels={{ prompt: t('interviews:questions.prompt') }} idOf={(field) => `${field}.${page.languages[0] ?? 'da'}-${ofQuestion}`} />
      <PageHeading title={t('interviews:questions.title')} caption={inLanguage(page.title, language)} lead={t('interviews:questions.lead')} />
      {page.isFrozen ? <Alert kind="info" kindText={t('common:kinds.info')}><p>{t('interviews:questions.frozen')}</p></Alert> : null}
      {page.questions.length === 0 ? <EmptyState title={t('interviews:questions.none')}><p>{t('interviews:questions.noneText')}</p></EmptyState> : null}
      {page.questions.map((question) => <Written key={question.id} question={question} page={page} reply={reply} />)}
      {page.mayEdit && page.fromBank ? <FromBank fromBank={page.fromBank} /> : null}
      {page.mayEdit ? <section className="panel stack measure" aria-labelledby="new"><h2 id="new">{t('interviews:questions.add')}</h2><QuestionForm languages={page.languages} reply={reply} /></section> : null}
    </div>
  )
}

function Written({ question, page, reply }: QuestionsProps & { readonly question: Question }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  const isBack = reply?.values['questionId'] === question.id
  return (
    <section className="panel stack measure">
      <h2>{t('questions.number', { number: question.number })}</h2>
      <p>{inLanguage(question.prompt, language)}</p>
      <RubricAnchors anchors={question.anchors} />
      {page.mayEdit ? <Details summary={t('questions.edit')} open={isBack}><QuestionForm question={question} languages={page.languages} reply={reply} /></Details> : null}
    </section>
  )
}

function QuestionForm({ question, languages, reply }: { question?: Question; languages: readonly Language[]; reply: FormReply | undefined }) {
  const { t } = useTranslation(['interviews', 'common'])
  const { id, number } = question ?? { id: '', number: null }
  const { isBack, at } = useTyped(reply, { intent: 'save', about: { field: 'questionId', value: id } })
  const typed = isBack && reply ? reply.values : {}
  const fields = [['prompt', t('interviews:questions.prompt'), question?.prompt] as const, ...anchorLevels.map((level) => [`anchor${level}`, t('interviews:questions.anchor', { level }), question?.anchors[level]] as const)]
  return (
    <Form method="post" className="stack" noValidate key={isBack ? 'back' : 'stored'}>
      <input type="hidden" name="questionId" value={id} />
      {fields.flatMap(([name, label, stored]) => languages.map((language) => (
        <TextAreaField
          key={`${name}.${language}`} name={`${name}.${language}`} id={`${name}.${language}-${id}`} rows={name === 'prompt' ? 3 : 2} lang={language}
          label={t('common:inLanguage', { label, language: t(`common:inLanguages.${language}`) })} defaultValue={writtenIn(typed[name], stored, language)} {...at(name)}
        />
      )))}
      <ButtonGroup>
        <Button name="intent" value="save">{t(number === null ? 'interviews:questions.addButton' : 'common:save')}</Button>
        {number === null ? null : <Button variant="tertiary" name="intent" value="remove">{t('interviews:questions.remove', { number })}</Button>}
      </ButtonGroup>
    </Form>
  )
}

/** What was typed, or what is stored. */
function writtenIn(typed: FormValues[string] | undefined, stored: LocalText | undefined, language: Language): string {
  if (typeof typed === 'object' && !Array.isArray(typed)) return String((typed as FormValues)[language] ?? '')
  return stored?.[language] ?? ''
}

function FromBank({ fromBank: { family, questions } }: { fromBank: NonNullable<Page['fromBank']> }) {
  const { t } = useTranslation('interviews')
  const language = useLanguage()
  return (
    <section className="panel stack measure" aria-labelledby="bank">
      <h2 id="bank">{t('questions.bank')}</h2>
      <p>{t('questions.bankText')}</p>
      <Form method="post" className="stack">
        <input type="hidden" name="family" value={family} />
        <SelectField name="bankQuestionId" label={t('questions.bankQuestion')} width="full" options={questions.map(({ id, prompt }) => ({ value: id, label: inLanguage(prompt, language) }))} />
        <div><Button variant="secondary" name="intent" value="take-over">{t('questions.takeOver')}</Button></div>
      </Form>
    </section>
  )
}
