/** The server refused a step; the code is one of its refusals. */
export class StepRefused extends Error {
  override readonly name = 'StepRefused'
  constructor(readonly refusal: string) {
    super(`refused: ${refusal}`)
  }
}
