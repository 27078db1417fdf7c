/** What in a text may tell who a resident is. */
export const contactKinds = ['email', 'telephone', 'national-number', 'address'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Whether eleven digits can be a Norwegian national identity number, or a D-number, by its two control digits. */
export function isNorwegianNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0) % 11
  return sum([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
}

/** Whether ten digits can be an NHS number, by its control digit. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [10, 9, 8, 7, 6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  const control = (11 - (sum % 11)) % 11
  return control === Number(digits[9])
}

// Prefixes that were never given out are left out, so that “on 12 34 56 a” is no number.
const insurance =
  /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/gi
const dates =
  /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[./-] ?(?:0?[1-9]|1[0-2])[./-] ?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?!\d|[.-]\d)(?:,? (?:kl\.? |at )?\d{1,2}[.:]\d{2})?|(?<!\d)\d{1,2}[.:]\d{2} ?[-–] ?\d{1,2}[.:]\d{2}(?!\d)|(?<!\d)(?:19|20)\d{2} ?[-–/] ?(?:19|20)?\d{2}(?!\d)/g

interface Group {
  readonly from: number
  readonly to: number
}

const mostGroups = 7
const mostDigits = 15

/** National numbers and telephone numbers in a text, however their digits are set apart. */
export function findNumbers(text: string): readonly { readonly kind: ContactKind; readonly text: string }[] {
  const groups = [...text.matchAll(/\+?\d+/g)].map(({ 0: digits, index }) => ({
    from: index,
    to: index + digits.length,
  }))
  const insured = [...text.matchAll(insurance)].map(([found]) => ({ kind: 'national-number' as const, text: found }))
  // A day of birth is part of some numbers, so dates are taken out only where telephones are looked for.
  const withoutDates = text.replace(dates, found => ' '.repeat(found.length).replaceAll(' ', '\n'))
  const national = pick(text, groups, /^[ \u00a0.-]$/, digits => isNorwegianNumber(digits) || isNhsNumber(digits))
  const isFree = ({ from, to }: Group) =>
    withoutDates[from] !== '\n' && national.every(one => to <= one.from || from >= one.to)
  const telephones = pick(
    text,
    groups.filter(isFree),
    /^[ \u00a0()./–-]{1,3}$/,
    (digits, typed, at) => looksLikeTelephone(typed, digits) && !isMoney(text, at),
  )
  return [
    ...insured,
    ...national.map(({ from, to }) => ({ kind: 'national-number' as const, text: text.slice(from, to) })),
    ...telephones.map(({ from, to }) => ({ kind: 'telephone' as const, text: text.slice(from, to) })),
  ]
}

/** Runs of neighbouring groups of digits that are what is looked for, the longest first at each place. */
function pick(
  text: string,
  groups: readonly Group[],
  between: RegExp,
  isIt: (digits: string, typed: string, at: Group) => boolean,
): readonly Group[] {
  const found: Group[] = []
  for (let first = 0; first < groups.length; first += 1) {
    const start = groups[first]
    if (!start) break
    let longest: { readonly at: Group; readonly last: number } | undefined
    let digits = ''
    for (let last = first; last < Math.min(groups.length, first + mostGroups); last += 1) {
      const [before, group] = [groups[last - 1], groups[last]]
      if (!group || (last > first && before && !between.test(text.slice(before.to, group.from)))) break
      if (last > first && text[group.from] === '+') break
      digits += text.slice(group.from, group.to).replace('+', '')
      if (digits.length > mostDigits) break
      const at = { from: start.from, to: group.to }
      if (isIt(digits, text.slice(at.from, at.to), at)) longest = { at, last }
    }
    if (!longest) continue
    found.push(longest.at)
    first = longest.last
  }
  return found
}

function looksLikeTelephone(typed: string, digits: string): boolean {
  if (typed.startsWith('+') || digits.startsWith('00')) return digits.length >= 8 && digits.length <= mostDigits
  if (digits.startsWith('0')) return digits.length === 10 || digits.length === 11
  const groups = typed.split(/\D+/)
  return (
    digits.length === 8 && /^[2-9]/.test(digits) && groups.every(group => group.length > 1) && !digits.endsWith('000')
  )
}

const isMoney = (text: string, { from, to }: Group): boolean =>
  /(?:[£$€]|\bkr\.?|\bNOK) ?$/.test(text.slice(Math.max(0, from - 5), from)) ||
  /^ ?(?:kr\b|kroner|NOK|£|€|mill|%|,-)/.test(text.slice(to, to + 8))
