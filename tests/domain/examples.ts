import type { CandidateId, PersonId, QuestionId } from '~/domain/ids'
import type { Qualification } from '~/domain/questionnaire/coverage'
import type { PublicationDraft } from '~/domain/questionnaire/publication'
import type { Anchors, Question } from '~/domain/questionnaire/question'

/** Ids are branded strings; in tests they are plain words. */
export const questionId = (id: string) => id as QuestionId
export const personId = (id: string) => id as PersonId
export const candidateId = (id: string) => id as CandidateId

export const anchors: Anchors = {
  1: { da: 'Nævner ingen konkret handling.', en: 'Names no action.' },
  3: { da: 'Nævner en handling.', en: 'Names an action.' },
  5: { da: 'Nævner handling, begrundelse og udbytte.', en: 'Names action, reason and result.' },
}

export function aQuestion(id: string, changes: Partial<Question> = {}): Question {
  return {
    id: questionId(id),
    kind: 'long-text',
    prompt: { da: 'Fortæl om en gang …', en: 'Tell us about a time …' },
    wordLimit: 250,
    minutes: 8,
    weight: 1,
    scored: true,
    anchors,
    qualificationIds: ['case-work'],
    ...changes,
  }
}

export function aQualification(id: string, required = true): Qualification {
  return { id, name: { da: id, en: id }, required }
}

/** A draft that is ready to be published on 1 March 2025. */
export function aDraft(changes: Partial<PublicationDraft> = {}): PublicationDraft {
  return {
    title: { da: 'Sagsbehandler', en: 'Case worker' },
    departmentId: 'social',
    deadline: new Date('2025-03-31T21:59:00Z'),
    retentionMonths: 6,
    cvUse: 'none',
    positionKind: 'permanent',
    blindness: 'blind',
    weightReason: null,
    blindnessPolicy: { permanent: 'required', 'fixed-term': 'recommended' },
    languages: ['da', 'en'],
    qualifications: [aQualification('case-work'), aQualification('languages', false)],
    questions: [aQuestion('deadlines'), aQuestion('licence', { kind: 'yes-no', scored: false, anchors: null, wordLimit: null, minutes: 1 })],
    committee: [{ personId: personId('anna'), chair: true }, { personId: personId('bo'), chair: false }],
    redactorIds: [personId('carl')],
    secondReadingPercent: 0,
    ...changes,
  }
}
