import { erasedName } from '#features/people/index.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { AuditRow } from './audit.queries.ts'
import type { House } from './house.ts'
import { words } from './words.ts'

/** What every feature calls its acts, in the reader's language. */
export const namesOfActs = ({ features }: House, locale: Locale): Readonly<Record<string, string>> =>
  Object.assign({}, ...features().map(({ auditWords }) => auditWords?.(locale) ?? {}))

/** Who did it: a name, somebody who was erased, a program by the name of its token, or the service itself. */
export function actorOf({ actorId, actor, details }: AuditRow, locale: Locale): string {
  const { program, erased } = words(locale).audit
  if (actorId === null) return typeof details.token === 'string' ? details.token : program
  return nameOrErased(actor, erased)
}

/** Whom or what it was about. */
export function subjectOf({ subjectKind, subjectId, subject }: AuditRow, locale: Locale): string {
  if (subjectKind !== 'person' || subjectId === null) return ''
  return nameOrErased(subject, words(locale).audit.erased)
}

const nameOrErased = (name: string | null, erased: string) => (name === null || name === erasedName ? erased : name)

/** The particulars of an act as "role: champion; before: 10; after: 15". A count of nothing is left out. */
export function detailsOf({ details }: AuditRow, locale: Locale): string {
  const { detailNames } = words(locale)
  return Object.entries(details)
    .filter(([name, value]) => name !== 'token' && value !== null && value !== false && value !== '' && value !== 0)
    .map(([name, value]) => {
      const label = detailNames[name] ?? name
      return value === true ? label : `${label}: ${detailOf(value, locale)}`
    })
    .join('; ')
}

function detailOf(value: unknown, locale: Locale): string {
  if (Array.isArray(value)) return value.map(each => detailOf(each, locale)).join(', ')
  if (typeof value === 'number') return formatNumber(locale, value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(locale, value)
  const { detailValues, roles } = words(locale)
  return (roles.names as Readonly<Record<string, string>>)[value] ?? detailValues[value] ?? value
}
