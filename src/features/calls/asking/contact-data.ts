/** What in a text may tell who a resident is. */
export const contactKinds = ['email', 'telephone', 'national-number', 'address'] as const
export type ContactKind = (typeof contactKinds)[number]

export interface ContactFound {
  readonly kind: ContactKind
  readonly text: string
}

// The patterns have no nested repetition, so that no text makes them slow.
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
const digitRuns = /\+?\d[\d ().-]{6,24}\d/g
const insurance = /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gi
const britishPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g
const street =
  /\b\d{1,4}[a-z]? [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})? (?:Road|Street|Avenue|Lane|Close|Drive|Way|Court)\b/g
const norwegianStreet =
  /[A-ZÆØÅ][a-zæøå]{2,24}(?:veien|vegen|gata|gaten|gate|vei|veg|svingen|bakken) \d{1,4}[a-zA-Z]?\b/g

/** Whether eleven digits can be a Norwegian national identity number, by its two control digits. */
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

const mostFound = 10

/**
 * Details in a text by which a resident could be found: addresses of e-mail, telephone and national numbers, streets and
 * postcodes. It only ever warns, so it may be wrong both ways. `ownDomain` is the organisation's own e-mail: colleagues.
 */
export function findContactData(text: string, ownDomain?: string): readonly ContactFound[] {
  const all = (pattern: RegExp, kind: ContactKind): ContactFound[] =>
    [...text.matchAll(pattern)].map(([found]) => ({ kind, text: found.trim() }))
  const numbers = all(digitRuns, 'telephone').flatMap((found): ContactFound[] => {
    const digits = found.text.replace(/\D/g, '')
    if (isNorwegianNumber(digits) || isNhsNumber(digits)) return [{ ...found, kind: 'national-number' }]
    return looksLikeTelephone(found.text, digits) ? [found] : []
  })
  const mails = all(email, 'email').filter(
    ({ text: address }) => !ownDomain || !address.toLowerCase().endsWith(`@${ownDomain.toLowerCase()}`),
  )
  const found = [
    ...mails,
    ...numbers,
    ...all(insurance, 'national-number'),
    ...all(britishPostcode, 'address'),
    ...all(street, 'address'),
    ...all(norwegianStreet, 'address'),
  ]
  return [...new Map(found.map(one => [one.text, one])).values()].slice(0, mostFound)
}

// Years, dates and sums of money are digits too.
function looksLikeTelephone(text: string, digits: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) || /^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/.test(text)) return false
  if (/^\d{4} ?- ?\d{4}$/.test(text)) return false
  if (text.startsWith('+') || text.startsWith('00')) return digits.length >= 8 && digits.length <= 15
  if (digits.startsWith('0')) return digits.length === 10 || digits.length === 11
  return digits.length === 8 && /^[2-9]/.test(digits) && !/^\d{1,3}[ .]000/.test(text) && !digits.endsWith('000')
}
