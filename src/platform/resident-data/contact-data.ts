import { type ContactKind, findNumbers } from './contact-numbers.ts'

export interface ContactFound {
  readonly kind: ContactKind
  readonly text: string
}

// The patterns have no nested repetition, so that no text makes them slow.
const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu
// The last two letters are never those that no postcode ends on, and “A4 2nd” is none.
const britishPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!(?:st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{2}\b/gi
const britishStreet =
  /\b\d{1,4}[a-z]?,? \p{Lu}[\p{L}’'-]{1,24}(?: \p{Lu}[\p{L}’'-]{1,24})? (?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|Drive|Way|Court|Crescent|Gardens|Grove|Terrace|Place|Square|Hill|Mews|Row|View|Walk)\b/gu
const norwegianStreet =
  /(?<![\p{L}\d])\p{Lu}[\p{L}-]{1,30}(?:veien|vegen|gata|gaten|gate|vei|veg|svingen|bakken|bakke|stien|sti|tunet|plassen|plass|kroken|lia|haugen|jordet|toppen|allé|alleen) \d{1,4} ?[a-zA-Z]?(?![\p{L}\d])/gu
const norwegianStreetOfWords =
  /(?<![\p{L}\d])\p{Lu}\p{L}{1,24}(?: \p{Lu}?\p{L}{1,24})? (?:vei|veg|gate|gata|plass|allé) \d{1,4} ?[a-zA-Z]?(?![\p{L}\d])/gu
const norwegianPostcode = /(?<=, ?)\d{4} \p{Lu}\p{L}{1,24}/gu

const addresses = [britishPostcode, britishStreet, norwegianStreet, norwegianStreetOfWords, norwegianPostcode]
const mostFound = 10

/**
 * Details in a text by which a resident could be found: addresses of e-mail, telephone and national numbers, streets and
 * postcodes. It only ever warns, so it may be wrong both ways. `ownDomain` is the organisation's own e-mail: colleagues.
 */
export function findContactData(text: string, ownDomain?: string): readonly ContactFound[] {
  const all = (pattern: RegExp, kind: ContactKind): ContactFound[] =>
    [...text.matchAll(pattern)].map(([found]) => ({ kind, text: found.trim() }))
  const mails = all(email, 'email').filter(
    ({ text: address }) => !ownDomain || !address.toLowerCase().endsWith(`@${ownDomain.toLowerCase()}`),
  )
  const found = [...mails, ...findNumbers(text), ...addresses.flatMap(pattern => all(pattern, 'address'))]
  return [...new Map(found.map(one => [one.text, one])).values()].slice(0, mostFound)
}
