import type { LocalText } from '~/domain/local-text'
import { experienceFigures } from '~/domain/evaluation/experience'
import { blindingIndex } from '~/domain/statistics/blinding-index'
import { shareOf } from '~/domain/statistics/share'
import { besideEachOther } from '~/domain/trial/beside'
import { blindCells, ordinaryCells, steppedPicture } from '~/domain/trial/cells'
import { compare } from '~/domain/trial/comparison'
import { figuresOf, trialOf, type TrialView } from '~/domain/trial/trial'
import type { TrialPage } from '~/views/staff/trial.server'
import { generatedTrial, type TrialTruth } from '../evaluation/generated-trial'

const names = ['Økonomiforvaltningen', 'Kultur- og Fritidsforvaltningen', 'Børne- og Ungdomsforvaltningen', 'Sundheds- og Omsorgsforvaltningen', 'Socialforvaltningen', 'Teknik- og Miljøforvaltningen', 'Beskæftigelses- og Integrationsforvaltningen']

const told = (question: string, groups: readonly string[]) => ({
  question: { id: question, text: null, groups: groups.map((id) => ({ id, text: null })) },
  groups: groups.map((group, index) => ({ group, applied: 200 - 40 * index, invited: 55 - 15 * index, share: shareOf(55 - 15 * index, 200 - 40 * index) })), comparisons: [],
})

/** The trial's page over some generated years, as it stands when everything has been told. */
export function generatedPage(truth: TrialTruth, nameOf: (index: number) => string = (index) => names[index] ?? `Forvaltning ${index}`): TrialPage {
  const { rows, recruitments, starts } = generatedTrial(truth)
  const cells = [...ordinaryCells(rows), ...blindCells(recruitments)]
  const name = (id: string): LocalText => ({ da: nameOf(Number(id.split('-')[1])) })
  const lines = (view: TrialView) => trialOf(recruitments, view).map(({ name: of, figures }) => ({ name: view === 'quarter' || of === null ? null : name(of), quarter: view === 'quarter' ? of : null, figures }))
  const { quarters, rows: steps } = steppedPicture(cells, starts)
  const compared = compare(cells, starts)
  const index = blindingIndex({ right: 9, wrong: 6, dontKnow: 85 })
  if (index.value === null) throw new Error('a hundred were asked')
  const batch = { quarter: '2026-Q1', recruitments: 9, applied: 320, invited: 80, questions: [told('gender', ['woman', 'man', 'other'])] }
  const counts = ([['applicant', 'clear'], ['applicant', 'fair'], ['reviewer', 'easy'], ['reviewer', 'again']] as const).flatMap(([audience, question]) => ([3, 4, 5] as const).map((level) => ({ audience, question, level, count: 10 + level })))
  return {
    organisation: 'Solbjerg Kommune', whole: figuresOf(recruitments), departments: lines('department'), families: lines('family'), quarters: lines('quarter'),
    blinding: { isAsked: true, topics: [{ topic: 'knew', asked: 120, guessed: shareOf(4, 120) }, { topic: 'gender', asked: 120, guessed: shareOf(40, 120) }], recognised: { right: 9, wrong: 6, noIdea: 85, index } },
    evaluation: { isAsked: true, together: null, batches: [batch], nextQuarter: '2026-10-01', applicants: experienceFigures('applicant', counts), reviewers: experienceFigures('reviewer', counts) },
    comparison: {
      brought: { by: 'Hanne Holm', at: new Date('2026-08-01T10:00:00Z'), rows: rows.length },
      starts: [...starts].map(([department, quarter]) => ({ name: name(department), day: `${quarter.slice(0, 4)}-01-01`, isSet: true })), quarters,
      steps: steps.map(({ department, ...row }) => ({ ...row, name: name(department) })),
      compared: { ...compared, departments: compared.departments.map(({ department, ...one }) => ({ ...one, name: name(department) })) },
      beside: besideEachOther(rows, recruitments, batch.questions.flatMap(({ question, groups }) => groups.map((group) => ({ ...group, question: question.id })))),
    },
  }
}
