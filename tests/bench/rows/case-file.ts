import { performance } from 'node:perf_hooks'
import { caseDocuments } from '~/documents/case-file/case-documents.server'
import type { CaseData } from '~/documents/case-file/case-format'
import { packCase } from '~/documents/case-file/pack.server'
import { zipSink } from '~/documents/case-file/zip-sink.server'
import { drawingHere } from '~/platform/drawing/drawing.server'
import { answerText } from '../field'
import type { Row } from '../row'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const at = '2026-03-02T08:00:00.000Z'

/** Two hundred applicants with eight answers of some 1,500 characters, three levels with a note for each. */
const data: Omit<CaseData, 'documents'> = {
  format: 'uset-case-file', version: 1, madeAt: at, language: 'da', organisation: 'Solbjerg Kommune',
  recruitment: {
    id: 'bench', phase: 'concluded', department: null, title: { da: 'Sagsbehandler' }, summary: {}, duties: {}, terms: {}, positions: 1, hoursPerWeek: 37, place: '', contact: '', positionKind: 'permanent',
    blindness: 'blind', ordinaryReason: null, cvUse: 'none', hiddenCategories: [], publishedAt: at, deadline: at, endedAt: at, retentionMonths: 6, questionSetHash: null, weightReason: null,
  },
  committee: [], qualifications: [], lock: null, steps: [],
  questions: upTo(8).map((number) => ({
    id: `q${number}`, number, kind: 'long-text', prompt: { da: 'Fortæl om en opgave, hvor du fik flere til at arbejde sammen.' }, help: {}, material: null, options: null, unit: null, wordLimit: 300, scored: true, weight: 1,
    qualifications: [], anchors: null, strongAnswer: null, laterProof: null, bank: null,
  })),
  candidates: upTo(200).map((candidate) => ({
    number: String(100 + candidate), chosen: candidate < 6, withdrawn: false, answers: upTo(8).map((question) => ({ question, text: answerText.repeat(3).slice(0, 1500) })),
    scores: upTo(8).flatMap((question) => ['A', 'B', 'C'].map((reviewer) => ({ question, reviewer, level: 1 + ((candidate + question) % 5), note: answerText.slice(0, 200), revised: null }))),
  })),
}

async function seconds(): Promise<number> {
  const started = performance.now()
  const documents = caseDocuments({ data, protocolText: null, protocol: null, names: {}, logLines: [], checkpoint: '', withNames: [] })
  await packCase(zipSink(() => Promise.resolve()), { drawing: drawingHere, part: 'case', recruitment: 'bench', madeAt: new Date(at), documents, count: documents.length })
  return (performance.now() - started) / 1000
}

/** Drawing and packing, which is what takes time; not the reading of the database. */
export const caseFile: Row = {
  id: 'C1', what: 'Case file of 200 applicants, drawn and packed, of one second', goal: { atMost: 30 },
  async measure() {
    const taken = [await seconds(), await seconds()].sort((one, other) => one - other)
    const [lowest = 0, highest = 0] = taken
    return { median: highest, lowest, highest, ours: highest, anchor: 1 }
  },
}
