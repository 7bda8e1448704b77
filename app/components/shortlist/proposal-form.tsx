import { useState } from 'react'
import { useTranslation } from '~/i18n/translation'
import { departures } from '~/domain/scoring/departures'
import type { CandidateId } from '~/domain/ids'
import type { FormReply, FormValues } from '~/forms/form-errors'
import { reasonField } from '~/forms/shortlist-form'
import { Form } from '~/framework'
import { useLanguage } from '~/i18n/use-language'
import type { ProposedList } from '~/views/staff/proposed-list.server'
import type { RankedCandidate } from '~/views/staff/ranking-figures.server'
import { RefusalNote } from '../refusal-note'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { StatusMessage } from '../ui/status-message'
import { TextAreaField } from '../ui/text-area-field'
import { figure } from './figures'
import { RenewalNote } from './renewal-note'

interface ProposalFormProps {
  readonly candidates: readonly RankedCandidate[]
  readonly proposal: ProposedList | null
  readonly reply: FormReply | undefined
}

/**
 * The chair's list. The fields for reasons come as the ticks leave the order; without a script they come with the answer
 * to the first post, and nothing that was typed is lost.
 */
export function ProposalForm({ candidates, proposal, reply }: ProposalFormProps) {
  const { t } = useTranslation('committee')
  const typed = typedBefore(proposal, reply?.values)
  const [chosen, setChosen] = useState<readonly string[]>(typed.chosen)
  const found = departures(candidates.map(({ id, rank }) => ({ candidateId: id as CandidateId, rank })), chosen as readonly CandidateId[])
  const kinds = new Map<string, 'lifted' | 'passed-over'>(found.map(({ candidateId, kind }) => [candidateId, kind]))
  const choose = (id: string, isChosen: boolean) => { setChosen((before) => [...before.filter((other) => other !== id), ...(isChosen ? [id] : [])]) }
  return (
    <Form method="post" noValidate className="stack">
      <RefusalNote reply={reply} />
      {proposal?.needsRenewal ? <RenewalNote /> : null}
      <input type="hidden" name="revision" value={proposal?.revision ?? 0} />
      <fieldset>
        <legend className="form-label">{t('shortlist.list.choose')}</legend>
        {candidates.map((candidate) => {
          const kind = kinds.get(candidate.id)
          return (
            <div key={candidate.id} className="stack">
              <Choice candidate={candidate} isChosen={chosen.includes(candidate.id)} onChoose={choose} />
              {kind ? (
                <TextAreaField
                  name={reasonField(candidate.id)} rows={3} defaultValue={typed.reasons.get(candidate.id) ?? ''}
                  label={t(`shortlist.list.${kind}`, { number: candidate.number })}
                />
              ) : null}
            </div>
          )
        })}
      </fieldset>
      <StatusMessage>
        {t('shortlist.list.chosen', { count: chosen.length })}{kinds.size > 0 ? `, ${t('shortlist.list.departures', { count: kinds.size })}` : ''}
      </StatusMessage>
      <TextAreaField name="reason" rows={5} label={t('shortlist.list.reason')} hint={t('shortlist.list.reasonHint')} defaultValue={typed.reason} />
      <Button>{t(proposal ? 'shortlist.list.saveAgain' : 'shortlist.list.save')}</Button>
    </Form>
  )
}

interface ChoiceProps {
  readonly candidate: RankedCandidate
  readonly isChosen: boolean
  readonly onChoose: (id: string, isChosen: boolean) => void
}

function Choice({ candidate: { id, number, rank, weightedMean }, isChosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('committee')
  const language = useLanguage()
  const place = rank === null ? t('shortlist.list.noPlace') : t('shortlist.list.place', { rank, mean: figure(weightedMean, language) })
  return (
    <Checkbox
      id={`chosen-${id}`} name="chosen" value={id} label={t('shortlist.ranking.candidate', { number })} hint={place}
      checked={isChosen} onChange={({ target }) => { onChoose(id, target.checked) }}
    />
  )
}

interface Typed {
  readonly chosen: readonly string[]
  readonly reasons: ReadonlyMap<string, string>
  readonly reason: string
}

/** What stands in the form: what was just typed, else the proposal as it is stored. */
function typedBefore(proposal: ProposedList | null, values: FormValues | undefined): Typed {
  return values ? asTyped(values) : asStored(proposal)
}

function asStored(proposal: ProposedList | null): Typed {
  const entries = proposal?.entries ?? []
  return {
    chosen: entries.filter(({ isChosen }) => isChosen).map(({ candidateId }) => candidateId),
    reasons: new Map(entries.map(({ candidateId, reason }) => [candidateId, reason])),
    reason: proposal?.reason ?? '',
  }
}

function asTyped({ chosen = [], reasons, reason }: FormValues): Typed {
  const typedReasons = typeof reasons === 'object' && !Array.isArray(reasons) ? Object.entries(reasons) : []
  return {
    chosen: [chosen].flat().map(String),
    reasons: new Map(typedReasons.map(([name, text]) => [name.replace(/^c-/, ''), String(text)])),
    reason: typeof reason === 'string' ? reason : '',
  }
}
