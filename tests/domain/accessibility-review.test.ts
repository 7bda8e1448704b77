import { expect, it } from 'vitest'
import { reviewState } from '~/domain/accessibility-review'

it.each([
  ['', '2026-03-02', 'missing'], ['2026-03-02', '2026-03-02', 'current'], ['2025-03-02', '2026-03-02', 'current'], ['2025-03-01', '2026-03-02', 'outdated'],
  ['2026-03-03', '2026-03-02', 'future'], ['2024-02-29', '2025-02-28', 'current'], ['2024-02-29', '2025-03-01', 'outdated'],
] as const)('reviewed on “%s”, looked at on %s: %s', (reviewedOn, today, state) => {
  expect(reviewState(reviewedOn, today)).toBe(state)
})
