/** A, B, C …: what a candidate's reviewers are called there, in an order that is another one at the next candidate. */
export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place)
}
