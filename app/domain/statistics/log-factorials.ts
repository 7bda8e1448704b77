/** The logarithms of 0! up to `most`!, summed with compensation (Kahan 1965), so that thousands keep their digits. */
export function logFactorials(most: number): number[] {
  const logs = [0]
  let [sum, lost] = [0, 0]
  for (let number = 1; number <= most; number += 1) {
    const term = Math.log(number) - lost
    const next = sum + term
    lost = next - sum - term
    sum = next
    logs.push(sum)
  }
  return logs
}
