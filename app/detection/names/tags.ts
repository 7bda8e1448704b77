/** Beginning, inside, outside (Ramshaw and Marcus 1995). */
export const tags = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const tagCount = tags.length

const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0

/** Whether a tag may follow another: the inside of a name follows its beginning or its inside. Nothing is before the text: 0. */
export function mayFollow(before: number, tag: number): boolean {
  return !isInside(tag) || before === tag || before === tag - 1
}
