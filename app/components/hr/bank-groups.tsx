import { useTranslation } from '~/i18n/translation'
import { inLanguage } from '~/domain/local-text'
import { anchorLevels } from '~/domain/questionnaire/question'
import { formatDuration } from '~/i18n/format'
import { useLanguage } from '~/i18n/use-language'
import type { BankGroup, OfferedQuestion } from '~/views/hr/questions.server'
import { WeakMark } from '../banks/weak-mark'
import { AnchorList } from '../ui/anchor-list'
import { Badge } from '../ui/badge'
import { Checkbox } from '../ui/checkbox'
import { Details } from '../ui/details'

/** The questions of the bank under the qualification that each is first of all about. */
export function BankGroups({ groups, isEditable }: { groups: readonly BankGroup[]; isEditable: boolean }) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  const language = useLanguage()
  return groups.map((group) => (
    <fieldset key={group.bankId} className="plain-fieldset stack">
      <legend className="h3">
        {inLanguage(group.name, language)} <GroupBadge group={group} />
      </legend>
      {group.required === null && <p className="muted">{t('questionnaire:bank.notOfThePost')}</p>}
      {group.questions.map((question) => <Offered key={question.bankId} question={question} isEditable={isEditable} />)}
    </fieldset>
  ))
}

function GroupBadge({ group: { required, isCovered } }: { group: BankGroup }) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  if (required === null) return null
  if (isCovered) return <Badge kind="success">{t('questionnaire:coverage.covered')}</Badge>
  return <Badge kind={required ? 'warning' : 'neutral'}>{t(required ? 'questionnaire:coverage.missing' : 'questionnaire:coverage.notAsked')}</Badge>
}

function Offered({ question, isEditable }: { question: OfferedQuestion; isEditable: boolean }) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  const language = useLanguage()
  const { bankId, prompt, kind, approach, minutes, wordLimit, isChosen, weaknesses } = question
  const facts = [t(`kinds.${kind}`), t(`approaches.${approach}`), formatDuration(minutes, language), ...(wordLimit === null ? [] : [t('questionnaire:bank.words', { limit: wordLimit })])]
  return (
    <div className="panel stack">
      {isChosen || !isEditable
        ? <p>{inLanguage(prompt, language)} {isChosen && <Badge kind="info">{t('questionnaire:bank.chosen')}</Badge>}</p>
        : <Checkbox id={`q-${bankId}`} name="questionIds" value={bankId} label={inLanguage(prompt, language)} />}
      <p className="muted">{facts.join(' · ')}</p>
      {weaknesses.length > 0 && <p><WeakMark weaknesses={weaknesses} /></p>}
      <Details summary={<>{t('questionnaire:bank.more')}<span className="sr-only">: {inLanguage(prompt, language)}</span></>}><More question={question} /></Details>
    </div>
  )
}

function More({ question: { help, anchors, strongAnswer, source } }: { question: OfferedQuestion }) {
  const { t } = useTranslation(['drafting', 'questionnaire'])
  const language = useLanguage()
  return (
    <div className="stack">
      <p>{inLanguage(help, language)}</p>
      {anchors && <AnchorList items={anchorLevels.map((level) => ({ level, text: inLanguage(anchors[level], language) }))} />}
      {strongAnswer && <p><strong>{t('question.strongAnswer')}:</strong> {inLanguage(strongAnswer, language)}</p>}
      <p className="muted">{t('questionnaire:bank.source', { source })}</p>
    </div>
  )
}
