/** Readers of single cells. Pure, quick, and without an opinion on what happens when a cell cannot be read. */

const untidy =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]|\p{M}| {2}|^ | $/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we take away
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

export interface TidyText {
  readonly text: string
  readonly hadControl: boolean
  readonly hadInvisible: boolean
  readonly hadSpaces: boolean
}

/** One line of text without invisible characters, odd or double spaces, and with é as one letter. */
export function tidyText(raw: string): TidyText | undefined {
  if (!untidy.test(raw)) return undefined
  const shown = raw.normalize('NFC').replace(control, '').replace(invisible, '')
  const text = shown.replaceAll(/\s+/g, ' ').trim()
  return {
    text,
    hadControl: raw.search(control) >= 0,
    hadInvisible: raw.search(invisible) >= 0,
    hadSpaces: shown !== text,
  }
}

/** `="0012"` is how some systems keep a spreadsheet from eating zeros. */
export const unwrapText = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text

/** What a spreadsheet would run. A sign before a phone number or a word is harmless. */
export const looksLikeFormula = (text: string): boolean => /^=|^[+@-].*[(!|]/.test(text)

const emailPattern = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u

/** The address in lower case, also out of `Kari <kari@…>` and `mailto:kari@…`. Undefined when it is none. */
export function readEmail(text: string): string | undefined {
  const bare = (/<([^<>]+)>$/.exec(text)?.[1] ?? text)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  return bare.length <= 254 && !bare.includes('..') && emailPattern.test(bare) ? bare : undefined
}

/** A share of a full-time job with three decimals, from 0 to 1.5. Decimal comma and per cent are understood. */
export function readFte(text: string, percent: boolean): number | undefined {
  const found = /^(\d{1,3}(?:[.,]\d{1,6})?|[.,]\d{1,6}) ?(%|prosent|percent)?$/i.exec(text)
  if (!found?.[1]) return undefined
  const number = Number(found[1].replace(',', '.'))
  const share = found[2] || percent ? number / 100 : number
  return share <= 1.5 ? Math.round(share * 1000) / 1000 : undefined
}

const months = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
    .map((name, at): [string, number] => [name, at + 1])
    .concat([
      ['mai', 5],
      ['okt', 10],
      ['des', 12],
    ]),
)

/** A day as `YYYY-MM-DD`, from the forms that offices use, and from the day numbers of a spreadsheet. */
export function readDate(text: string, monthFirst: boolean): string | undefined {
  const iso = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})(?: \d{1,2}[:.]\d{2}.*)?$/.exec(text)
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])]
    const swapped = monthFirst ? second <= 31 && first <= 12 : second > 12
    return day(fullYear(Number(numeric[3])), swapped ? first : second, swapped ? second : first)
  }
  const named = /^(\d{1,2})\.?(?:st|nd|rd|th)?[- ](\p{L}{3})\p{L}*\.?,?[- ](\d{4}|\d{2})$/u.exec(text)
  if (named) return day(fullYear(Number(named[3])), months.get((named[2] ?? '').toLowerCase()) ?? 0, Number(named[1]))
  const serial = /^[2-6]\d{4}$/.test(text) ? Number(text) : 0
  return serial ? new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) : undefined
}

const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year)

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return real && year >= 1930 && year <= 2100 ? at.toISOString().slice(0, 10) : undefined
}

const nobody =
  /^(?:x+|[-–—.?0]+|#?n\/?\.?a\.?|none|nil|null|nobody|no manager|top|root|vacant|vacancy|vacant post|tbc|tba|unknown|ingen|ukjent|ledig|vakant|ubesatt|ikke relevant|#ref!|#value!)$/i

/** A word that stands where something is missing: “XX”, “N/A”, “none”, “ledig” … */
export const isPlaceholder = (text: string): boolean => nobody.test(text)

const vacancy =
  /^\W*(?:vacant|vacancy|ledig|vakant|ubesatt|unfilled|to be (?:appointed|confirmed|recruited)|tb[ac]|x+|n\/?a|[-–—.?]+|ingen|none|eliminated|deleted)(?:\W+(?:post|position|stilling))?\W*$/i

/** A post without anybody in it, where a name should stand. */
export const isVacancy = (name: string): boolean => vacancy.test(name) || /^\W*(?:vacant|ledig|vakant)\b/i.test(name)

/** For comparing names and units: how a reader would say that two are the same. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
