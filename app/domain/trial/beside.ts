import { mayTellShare } from '../evaluation/rounding'
import { notSaid } from '../monitoring/questions'
import { blindCells } from './cells'
import { spreadOf, type TrialRecruitment } from './trial'
import { ordinaryGroups, ordinaryStages, type OrdinaryRow, type OrdinaryStage, type People, type ShareName } from './ordinary'
import { minutesOf } from './summary'

/** Figures of recruitments with open names beside those with hidden ones, for reading alone: no test is made of them. */
export const besideNames = ['recruitments', 'applicantsEach', 'invitedShare', 'days', 'hours'] as const
export type BesideName = (typeof besideNames)[number] | ShareName

export interface Beside {
  readonly name: BesideName
  /** Null: not known, or too few to be told. Shares are from 0 to 1. */
  readonly open: number | null
  readonly hidden: number | null
}

/** What was told of a group of applicants for the evaluation, rounded as it was told; null: hidden. */
export interface ToldGroup {
  readonly question: string
  readonly group: string
  readonly applied: number | null
  readonly invited: number | null
}

export function besideEachOther(rows: readonly OrdinaryRow[], recruitments: readonly TrialRecruitment[], told: readonly ToldGroup[]): Beside[] {
  const [open, hidden] = [ofOpen(rows), ofHidden(recruitments)]
  const groups = ordinaryGroups.flatMap((group) => ordinaryStages.map((stage): Beside => ({ name: `${group}_${stage}`, open: shareIn(rows, `${group}_${stage}`, stage), hidden: shareTold(told, groupOf[group], stage) })))
  return [...besideNames.map((name): Beside => ({ name, open: open[name], hidden: hidden[name] })), ...groups].filter((one) => one.open !== null || besideNames.some((name) => name === one.name))
}

type Figures = Readonly<Record<(typeof besideNames)[number], number | null>>

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const part = (some: number, all: number): number | null => (all === 0 ? null : some / all)
const isKnown = (people: People | null): people is number => typeof people === 'number'

function ofOpen(rows: readonly OrdinaryRow[]): Figures {
  const withApplicants = rows.flatMap(({ applicants, recruitments }) => (isKnown(applicants) ? [{ applicants, recruitments }] : []))
  const withBoth = rows.flatMap(({ applicants, invited }) => (isKnown(applicants) && isKnown(invited) ? [{ applicants, invited }] : []))
  const withHours = rows.flatMap(({ hours, recruitments }) => (hours === null ? [] : [{ hours, recruitments }]))
  return {
    recruitments: sumOf(rows.map(({ recruitments }) => recruitments)),
    applicantsEach: part(sumOf(withApplicants.map(({ applicants }) => applicants)), sumOf(withApplicants.map(({ recruitments }) => recruitments))),
    invitedShare: part(sumOf(withBoth.map(({ invited }) => invited)), sumOf(withBoth.map(({ applicants }) => applicants))),
    days: spreadOf(rows.flatMap(({ days }) => days ?? []))?.median ?? null,
    hours: part(sumOf(withHours.map(({ hours, recruitments }) => hours * recruitments)), sumOf(withHours.map(({ recruitments }) => recruitments))),
  }
}

function ofHidden(recruitments: readonly TrialRecruitment[]): Figures {
  const summaries = recruitments.flatMap(({ summary }) => summary ?? [])
  const applicants = sumOf(summaries.map(({ candidates, withdrawn }) => candidates + withdrawn))
  const timed = summaries.filter(({ scoringTimes }) => scoringTimes.some((count) => count > 0))
  return {
    recruitments: summaries.length, applicantsEach: part(applicants, summaries.length), invitedShare: part(sumOf(summaries.map(({ chosen }) => chosen)), applicants),
    days: spreadOf(blindCells(recruitments).flatMap(({ days }) => days ?? []))?.median ?? null, // of the quarters, as that of open names is
    hours: part(sumOf(timed.map(({ scoringTimes }) => minutesOf(scoringTimes) / 60)), timed.length),
  }
}

function shareIn(rows: readonly OrdinaryRow[], name: ShareName, stage: OrdinaryStage): number | null {
  const known = rows.flatMap((row) => {
    const [share, of] = [row.shares[name], row[stage]]
    return typeof share === 'number' && isKnown(of) ? [{ share, of }] : []
  })
  return part(sumOf(known.map(({ share, of }) => (share / 100) * of)), sumOf(known.map(({ of }) => of)))
}

const groupOf = { women: ['gender', ['woman']], from45: ['age', ['45-59', '60-up']], elsewhere: ['origin', ['elsewhere']] } as const

/** Of those who said; of what was told alone, and only where every group was. */
function shareTold(told: readonly ToldGroup[], [question, names]: (typeof groupOf)[keyof typeof groupOf], stage: OrdinaryStage): number | null {
  const all = told.filter((one) => one.question === question && one.group !== notSaid).map(({ group, applied, invited }) => ({ group, count: stage === 'applicants' ? applied : invited }))
  const counts = all.flatMap(({ count }) => count ?? [])
  const of = sumOf(counts)
  if (counts.length < all.length || !mayTellShare(of)) return null
  return part(sumOf(all.flatMap(({ group, count }) => (names.some((name) => name === group) ? count ?? 0 : []))), of)
}
