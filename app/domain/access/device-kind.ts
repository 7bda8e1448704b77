/** What kind of machine a session was begun on: as much as its owner needs to recognise it, and no more. */
export const deviceKinds = ['windows', 'mac', 'linux', 'iphone', 'ipad', 'android', 'other'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** The first that fits; iPhones and iPads name the Mac too, Android names Linux. */
const marks: readonly (readonly [RegExp, DeviceKind])[] = [
  [/iPhone|iPod/, 'iphone'], [/iPad/, 'ipad'], [/Android/, 'android'], [/Windows/, 'windows'], [/Macintosh|Mac OS X/, 'mac'], [/Linux|CrOS|X11/, 'linux'],
]

/** The kind of machine that a browser says it runs on (its User-Agent header, or null). */
export function deviceKindOf(userAgent: string | null): DeviceKind {
  return marks.find(([mark]) => mark.test(userAgent ?? ''))?.[1] ?? 'other'
}
