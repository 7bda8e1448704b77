import type { CasePart } from './case-part'
import { answersPart } from './parts/answers-part'
import { decisionPart } from './parts/decision-part'
import { documentsPart } from './parts/documents-part'
import { interviewsPart } from './parts/interviews-part'
import { lettersPart } from './parts/letters-part'
import { messagesPart } from './parts/messages-part'
import { notesPart } from './parts/notes-part'
import { outcomesPart } from './parts/outcomes-part'
import { postPart } from './parts/post-part'
import { protocolPart } from './parts/protocol-part'
import { questionsPart } from './parts/questions-part'
import { stepsPart } from './parts/steps-part'

/** What a case file is made of, in the order in which a reader wants it. A part more is a file in `parts/` and a line here. */
export const caseParts: readonly CasePart[] = [postPart, questionsPart, answersPart, protocolPart, decisionPart, stepsPart, lettersPart, documentsPart, interviewsPart, outcomesPart, messagesPart, notesPart]
