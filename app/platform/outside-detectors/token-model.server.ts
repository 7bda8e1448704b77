/** A token classifier at work: words become pieces, pieces a number for each label. */
export interface TokenModel {
  /** The pieces of each word, as the model's vocabulary numbers them; a word of signs that it drops has none. */
  encode(words: readonly string[]): Promise<readonly (readonly number[])[]>
  /** For each piece in order a logit for each label, all in one row. The pieces that open and close every text are added and taken off inside. */
  classify(pieces: readonly number[]): Promise<Float32Array>
}
