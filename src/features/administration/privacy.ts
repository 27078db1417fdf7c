import { isLastAdministratorWithAWay, signInUrls } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/database.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context } from '#platform/http/page.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { collectPersonalData, type OwnedPersonalData } from '#platform/personal-data.ts'
import type { House } from './house.ts'
import type { FoundPerson } from './people.queries.ts'
import { words } from './words.ts'

/** Every feature's answers about personal data, ground floor first, as people expect to read them. */
const answersOf = ({ features }: House): readonly OwnedPersonalData[] => [...collectPersonalData(features())].reverse()

export type PersonalFile = Readonly<Record<string, readonly object[]>>

/** Who will read the file: an administrator gets no passport, whoever asked for it. */
export type Reader = 'the-person' | 'an-administrator'

const exportedTo = (reader: Reader, house: House): readonly OwnedPersonalData[] =>
  answersOf(house).filter(({ onlyForThePerson }) => reader === 'the-person' || !onlyForThePerson)

/** Everything that is kept about a person and meant for this reader, table by table. */
export async function gatherPersonalData(
  db: Reading,
  personId: string,
  house: House,
  reader: Reader,
): Promise<PersonalFile> {
  const file: Record<string, readonly object[]> = {}
  for (const { table, export: exportRows } of exportedTo(reader, house))
    if (exportRows) file[table] = (await exportRows(db, personId)).map(withoutTenant)
  return file
}

// Which organisation it is stands at the top of the file once.
function withoutTenant(row: object): object {
  const { organisation_id: _, ...rest } = row as { organisation_id?: string }
  return rest
}

/** What a file that an administrator makes may hold. */
export const exportedTables = (house: House): readonly string[] =>
  exportedTo('an-administrator', house).flatMap(answer => (answer.export ? [answer.table] : []))

/** Tables in which something of an erased person stays. */
export const keptTables = (house: House): readonly string[] =>
  answersOf(house)
    .filter(({ erase }) => typeof erase !== 'function')
    .map(({ table }) => table)

/** Removes a person from every feature, the highest floor first. The audit keeps that it happened, without the name. */
export async function erasePerson(
  tx: Writing,
  personId: string,
  me: Me,
  { features }: House,
): Promise<'erased' | 'last-administrator' | 'self'> {
  if (personId === me.id) return 'self'
  if (await isLastAdministratorWithAWay(tx, personId)) return 'last-administrator'
  for (const { erase } of collectPersonalData(features())) if (typeof erase === 'function') await erase(tx, personId)
  await audit(tx, { actorId: me.id, action: 'administration.person-erased', subject: { kind: 'person', id: personId } })
  return 'erased'
}

/** Writes down that an administrator is about to fetch a person's data, and tells the person if they still work here. */
export async function noteExport(
  tx: Writing,
  person: FoundPerson,
  me: Me,
  { config, organisation }: Pick<Context, 'config' | 'organisation'>,
): Promise<void> {
  await audit(tx, {
    actorId: me.id,
    action: 'administration.person-exported',
    subject: { kind: 'person', id: person.id },
  })
  if (!person.email || person.leftAt) return
  const locale = isLocale(person.locale) ? person.locale : organisation.locales[0]
  const { mails } = words(locale)
  await sendMail(tx, {
    to: person.email,
    personId: person.id,
    locale,
    subject: mails.exportSubject,
    paragraphs: mails.export(person.name, me.name),
    action: {
      text: mails.exportAction,
      href: config.PUBLIC_URL + signInUrls.myData.href({}, { organisation: organisation.slug }),
    },
    because: mails.exportBecause,
  })
}

/** Whether that was written down a moment ago, so that nobody fetches a file without leaving a trace. */
export async function wasExportNoted(db: Reading, personId: string, me: Me, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entries')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('actor_id', '=', me.id)
    .where('action', '=', 'administration.person-exported')
    .where('subject_id', '=', personId)
    .where('at', '>', new Date(now.getTime() - 10 * 60_000))
    .executeTakeFirst()
  return row !== undefined
}
