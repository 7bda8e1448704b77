import { likeliest, type LabelChoice } from './label-choice.server'
import type { TokenModel } from './token-model.server'
import { windowsOver, type Window } from './windows.server'

/** How a model is asked. */
export interface Reading {
  readonly model: TokenModel
  /** How many labels it knows. */
  readonly labels: number
  /** How many pieces it reads at a time, besides those that open and close a text. */
  readonly room: number
}

/** The likeliest label of each word: that of its first piece. null for a word that the model does not see. */
export async function classifyWords(words: readonly string[], { model, labels, room }: Reading): Promise<readonly (LabelChoice | null)[]> {
  const pieces = (await model.encode(words)).map((ofWord) => ofWord.slice(0, room))
  const choices: (LabelChoice | null)[] = []
  for (const window of windowsOver(pieces.map(({ length }) => length), room)) { // one after another: each keeps the processor busy by itself
    const logits = await model.classify(pieces.slice(window.start, window.end).flat())
    choices.push(...choicesIn(logits, { window, pieces, labels }))
  }
  return choices
}

interface Read {
  readonly window: Window
  readonly pieces: readonly (readonly number[])[]
  readonly labels: number
}

function choicesIn(logits: Float32Array, { window: { start, end, from, to }, pieces, labels }: Read): (LabelChoice | null)[] {
  const choices: (LabelChoice | null)[] = []
  let at = 0
  for (const { length } of pieces.slice(start, end)) {
    choices.push(length === 0 ? null : likeliest(logits.subarray(at * labels, (at + 1) * labels)))
    at += length
  }
  return choices.slice(from - start, to - start)
}
