/** The file of a posted form's field `file`, or null: a browser sends one without a byte when none was chosen. */
export function fileIn(posted: FormData): File | null {
  const file = posted.get('file')
  return typeof file === 'object' && file !== null && file.size > 0 ? file : null
}
