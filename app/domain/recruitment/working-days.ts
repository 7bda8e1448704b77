import { daysAfter, endOfLocalDay, localDayAt } from './local-time'

/** Holidays by days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday. */
const afterEaster = [-3, -2, 1, 39, 50]

/** The days of every year on which public offices are closed: New Year, Constitution Day, Christmas and the two eves. */
const everyYear = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']

/** Whether public offices in Denmark are at work on a day (`2026-04-01`). General prayer day has been one since 2024. */
export function isWorkingDay(localDay: string): boolean {
  const weekday = new Date(`${localDay}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6 || everyYear.includes(localDay.slice(5))) return false
  const easter = easterSunday(Number(localDay.slice(0, 4)))
  return !afterEaster.some((days) => daysAfter(easter, days) === localDay)
}

/** The day so many working days after another (`2026-04-01`), that one not counted. */
export function workingDaysAfter(localDay: string, days: number): string {
  let day = localDay
  for (let left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = daysAfter(day, 1)
  return day
}

/** The last second, in Denmark, of the first working day after the one it is now. */
export function endOfNextWorkingDay(now: Date): Date {
  const day = workingDaysAfter(localDayAt(now), 1)
  const end = endOfLocalDay(day)
  if (end === null) throw new RangeError(`there is no end of ${day}`)
  return end
}

/** Easter Sunday of a year of the Gregorian calendar, by Gauss with the corrections for the moon's drift (valid 1900–2099). */
function easterSunday(year: number): string {
  const moon = (19 * (year % 19) + 24) % 30
  const fullMoon = moon === 29 || (moon === 28 && year % 19 > 10) ? moon - 1 : moon
  const toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + 5) % 7
  return daysAfter(`${year}-03-22`, fullMoon + toSunday)
}
