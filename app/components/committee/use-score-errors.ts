import { useTranslation } from '~/i18n/translation'
import type { ScoreReply } from '~/forms/score-form'
import type { ErrorItem } from '../ui/error-summary'

export interface ScoreErrors {
  readonly summary: ErrorItem[]
  readonly score: string | undefined
  readonly note: string | undefined
}

type Refused = Extract<ScoreReply, { done: 'nothing' }>

const nothingWrong: ScoreErrors = { summary: [], score: undefined, note: undefined }

/** Why nothing was saved, beside the field it is about and in the summary. */
export function useScoreErrors(reply: ScoreReply | undefined): ScoreErrors {
  const about = useSentences()
  if (reply?.done !== 'nothing') return nothingWrong
  const note = about.note(reply)
  const score = about.score(reply) ?? (note ? undefined : about.refusal(reply))
  return { score, note, summary: [...item(score, '#score'), ...item(note, '#note')] }
}

function item(message: string | undefined, href: string): ErrorItem[] {
  return message === undefined ? [] : [{ message, href }]
}

/** Refusals of a judgement that are said in the scoring desk's own words. */
const ownWords = ['not-found', 'not-now', 'no-longer-scored'] as const

function useSentences() {
  const { t } = useTranslation(['committee', 'refusals'])
  return {
    note: ({ errors, refusal }: Refused) => (errors.note || refusal === 'over-limit' ? t('committee:note.tooLong') : undefined),
    score({ errors, values }: Refused) {
      if (!errors.score) return undefined
      const typed = String(values.score ?? '')
      return typed === '' ? t('committee:score.choose') : t('committee:score.outside', { typed })
    },
    refusal({ refusal, values }: Refused) {
      if (refusal === 'stale' && values.intent === 'undo') return t('committee:undo.elsewhere')
      const own = ownWords.find((word) => word === refusal)
      return own ? t(`committee:score.refused.${own}`) : t(`refusals:${refusal as 'stale'}`) // every refusal is a key of the namespace
    },
  }
}
