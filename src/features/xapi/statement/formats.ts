const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
// RFC 3987 in short: a scheme, and nothing that may not stand in an address.
const iriShape = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu
const mailShape = /^mailto:[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/i
const sha1Shape = /^[0-9a-f]{40}$/i
// RFC 5646, section 2.1: language, script, region, variants, extensions, private use; and the few that grew outside.
const tagShape =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[\da-wy-z](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{2,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang))$/i
// ISO 8601:2004, 4.4.3.2: weeks stand alone; a T is followed by something; only the last part may have a fraction.
const durationShape =
  /^P(?:\d+(?:[.,]\d+)?W|(?=.)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/
const momentShape =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[T ](\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/** RFC 5646, 2.2.5 and 2.2.6: no variant and no singleton of an extension stands in a tag twice. */
function repeatsItself(tag: string): boolean {
  const [, ...parts] = tag.toLowerCase().split(/-x-/)[0]?.split('-') ?? []
  const once = parts.filter(
    (part, place) => /^([\da-wy-z]|\d[a-z\d]{3}|[a-z\d]{5,8})$/.test(part) && !inExtension(parts, place),
  )
  return new Set(once).size < once.length
}

const inExtension = (parts: readonly string[], place: number): boolean =>
  (parts[place] ?? '').length > 1 && parts.slice(0, place).some(part => part.length === 1)

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isUuid = (value: unknown): value is string => isText(value) && uuidShape.test(value)
export const isIri = (value: unknown): boolean => isText(value) && value.length <= 2000 && iriShape.test(value)
export const isMailbox = (value: unknown): value is string => isText(value) && mailShape.test(value)
export const isSha1 = (value: unknown): value is string => isText(value) && sha1Shape.test(value)
export const isLanguageTag = (value: string): boolean =>
  value.length <= 100 && tagShape.test(value) && !repeatsItself(value)
export const isDuration = (value: unknown): value is string =>
  isText(value) && value.length <= 100 && durationShape.test(value)

/** A moment as ISO 8601 writes it, extended or basic; `undefined` when it is none. `-00:00` is forbidden by the standard. */
export function readMoment(value: unknown): Date | undefined {
  const parts = isText(value) ? momentShape.exec(value) : null
  if (!parts) return undefined
  const [, year, , month, day, hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] = parts
  if (/^-00(:?00)?$/.test(zone)) return undefined
  const offset = /^z$/i.test(zone)
    ? 'Z'
    : zone.replace(/^([+-]\d\d):?(\d\d)?$/, (_, hours, more = '00') => `${hours}:${more}`)
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second === '60' ? '59' : second}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime())) return undefined
  // JavaScript takes the 31st of February for a day in March.
  return new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day) ? moment : undefined
}
