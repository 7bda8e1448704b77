import { rangesOfHidden } from '~/domain/evaluation/hidden-cells'
import { ok, refused, type Result } from '~/domain/result'
import { levels } from '~/domain/scoring/score'
import { agreementTable, cohenKappa, type DisagreementWeights } from '~/domain/statistics/cohen'
import { countsOnScale, fleissKappa } from '~/domain/statistics/fleiss'
import { icc } from '~/domain/statistics/icc'
import { krippendorffAlpha, scales } from '~/domain/statistics/krippendorff'
import { jointRanks } from '~/domain/statistics/ranks'
import { impactRatios, rejectionRatio, selectionRatio, standardDeviationsApart } from '~/domain/statistics/adverse-impact'
import { differenceOfShares } from '~/domain/statistics/difference-of-shares'
import { fisherExact } from '~/domain/statistics/fisher'
import { bootstrapRanks } from '~/domain/statistics/rater-bootstrap'
import { completeRows, transposed } from '~/domain/statistics/ratings'
import { adjustForSeverity } from '~/domain/statistics/severity'
import { readStatsInput, statsCommands, type StatsCommand, type StatsInput } from './stats-input'
import { inWords, together } from './stats-reasons'

export interface StatsAnswer {
  readonly figures: Readonly<Record<string, unknown>>
  /** What whoever asked should know besides. */
  readonly notes: readonly string[]
}

type Answer = Result<StatsAnswer, string>

/** What one command answers to the text of its input; a sentence says what is wrong with either. */
export function answerStats(words: readonly string[], text: string): Answer {
  const [word, ...others] = words
  const command = statsCommands.find((known) => known === word)
  if (command === undefined) return refused(`${word === undefined ? 'a command is missing' : `"${word}" is not a command`}: use ${statsCommands.join(', ')}`)
  if (others.length > 0) return refused(`"${others.join(' ')}" is too much: the command takes no options, all else stands in the input`)
  return answers[command](text)
}

const answers: Readonly<Record<StatsCommand, (text: string) => Answer>> = {
  icc: (text) => given('icc', text, ({ ratings, level }) => {
    const { leftOut } = completeRows(ratings)
    const notes = leftOut === 0 ? [] : [`${leftOut} of ${ratings.length} applicants were not rated by everybody and are left out`]
    const figures = Object.fromEntries(Object.entries(icc(ratings, level)).map(([form, figure]) => [form, 'reason' in figure ? { ...figure, reason: inWords[figure.reason] } : figure]))
    return ok({ figures, notes })
  }),
  alpha: (text) => given('alpha', text, ({ ratings }) => plain(together(scales.map((scale) => [scale, krippendorffAlpha(transposed(ratings), scale)])))),
  kappa: (text) => given('kappa', text, kappas),
  fleiss: (text) => given('fleiss', text, ({ counts, ratings, scale = levels }) => {
    if ((counts === undefined) === (ratings === undefined)) return refused('fleiss takes either "counts" or "ratings"')
    return onScale(() => counts ?? countsOnScale(ratings ?? [], scale), (found) => together([['kappa', fleissKappa(found)]]))
  }),
  adjust: (text) => given('adjust', text, ({ ratings }) => {
    const found = adjustForSeverity(ratings)
    if (!found.ok) return plain({ mean: null, applicants: null, raters: null, variance: null, reason: inWords[found.refusal] })
    const { mean, applicants, raters, variance } = found.value
    return plain({ mean, applicants, raters, variance, ...([...applicants, ...raters].includes(null) ? { reason: inWords['not-rated'] } : {}) })
  }),
  ranks: (text) => given('ranks', text, ranks),
  impact: (text) => given('impact', text, impact),
  hidden: (text) => given('hidden', text, hiddenCells),
}

function given<Command extends StatsCommand>(command: Command, text: string, answer: (input: StatsInput<Command>) => Answer): Answer {
  const input = readStatsInput(command, text)
  return input.ok ? answer(input.value) : input
}

function plain(figures: StatsAnswer['figures']): Answer {
  return ok({ figures, notes: [] })
}

/** A value that is not on the scale is the input's fault. */
function onScale(count: () => number[][], answer: (counts: number[][]) => StatsAnswer['figures']): Answer {
  try {
    return plain(answer(count()))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refused(`${error.message}: give the rubric's own as "scale"`)
  }
}

function kappas(input: StatsInput<'kappa'>): Answer {
  const { scale = levels, table, weights } = input
  const size = table?.length ?? scale.length
  const wrong = wrongWithPairs(input)
  if (wrong !== null) return refused(wrong)
  if (weights !== undefined && weights.length !== size) return refused(`weights must be a table of ${size} by ${size}, as the scale is`)
  return onScale(() => table ?? agreementTable(pairsIn(input), scale), (counted) => {
    const of = (weighting: DisagreementWeights) => cohenKappa(counted, weighting)
    const weighted = weights === undefined ? { value: null, reason: 'no-weights' as const } : of(weights)
    return together([['unweighted', of('unweighted')], ['linear', of('linear')], ['quadratic', of('quadratic')], ['weighted', weighted]])
  })
}

function wrongWithPairs({ ratings, table }: StatsInput<'kappa'>): string | null {
  if ((table === undefined) === (ratings === undefined)) return 'kappa takes either "table" or "ratings"'
  return ratings !== undefined && ratings[0]?.length !== 2 ? 'ratings must have two columns: kappa is of two raters' : null
}

function pairsIn({ ratings = [] }: StatsInput<'kappa'>): (readonly [number | null, number | null])[] {
  return ratings.map(([first, second]) => [first ?? null, second ?? null])
}

function ranks({ ratings, level, top = 1 }: StatsInput<'ranks'>): Answer {
  if (top > ratings.length) return refused(`top must be at most ${ratings.length}, as many as there are applicants`)
  const joint = jointRanks(ratings, level)
  const panel = bootstrapRanks(ratings, { top, level })
  const rankSets = joint.ok ? joint.value.rankSets : null
  const pTop = panel.ok ? panel.value.applicants.map((odds) => odds?.pTop ?? null) : null
  if (!joint.ok) return plain({ rankSets, pTop, reason: inWords[joint.refusal] })
  return plain({ rankSets, pTop, ...(joint.value.rankSets.includes(null) ? { reason: inWords['not-rated'] } : {}) })
}

/** Each group against the first. */
function impact({ groups, level }: StatsInput<'impact'>): Answer {
  const selected = groups.map(([chosen, of]) => ({ chosen, of }))
  const [reference = { chosen: 0, of: 0 }, ...others] = selected
  return plain({
    fourFifths: impactRatios(selected),
    groups: others.map((group) => ({
      selection: selectionRatio(group, reference, level), rejection: rejectionRatio(group, reference, level),
      difference: differenceOfShares([group.chosen, group.of], [reference.chosen, reference.of], level), fisher: fisherExact(group, reference), sd: standardDeviationsApart(group, reference),
    })),
  })
}

function hiddenCells({ table, hidden, totals }: StatsInput<'hidden'>): Answer {
  const isAsLarge = hidden.length === table.length && hidden[0]?.length === table[0]?.length
  if (!isAsLarge || (totals !== undefined && totals.length !== table.length)) return refused('hidden must be as large as the table, and totals as long')
  return plain({ ranges: rangesOfHidden({ cells: table, isHidden: hidden, ...(totals && { isTotalHidden: totals }) }) })
}
