import { formatList, type Locale } from '#platform/i18n/index.ts'
import type { WorkingTime } from '../visible-profile.ts'
import { words } from '../words.ts'

/** “Monday to Thursday, 8 to 4”, “Monday and Wednesday”. */
export function sayWorkingTime(locale: Locale, { days, hours }: WorkingTime): string {
  const { days: names, daysFrom, dayInside: inside } = words(locale)
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0]
  const isRow = days.length > 2 && last - first === days.length - 1
  const called = (day: number, place: number) => (place === 0 ? (names[day - 1] ?? '') : inside(names[day - 1] ?? ''))
  const said = isRow
    ? daysFrom(names[first - 1] ?? '', inside(names[last - 1] ?? ''))
    : formatList(locale, days.map(called))
  return [said, hours].filter(Boolean).join(', ')
}
