import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { keyMaker } from '../exchange/keys.ts'
import type { ByLanguage, Portable, VersionWords } from '../exchange/portable.ts'
import type { FrameworkOrigin, FrameworkVersion } from '../frameworks.queries.ts'
import { guidOf } from '../guid.ts'
import { loadVersion, storeDraft } from '../stored-version.ts'
import type { Act, Draft } from './draft-changes.ts'

export interface DraftVersion extends Draft {
  readonly key: string
  readonly guid: string
  readonly origin: FrameworkOrigin
  readonly version: string
  readonly languages: readonly [string, ...string[]]
  readonly texts: ByLanguage<VersionWords>
}

// Addresses that are pages of their own.
export const reservedKeys = ['import', 'new', 'crosswalks']

/** The draft of a framework that is edited here; 404 when there is none. A built-in framework has no draft. */
export async function getDraft(db: Reading, frameworkKey: string): Promise<DraftVersion> {
  return toDraft(await draftOf(db, frameworkKey).executeTakeFirst())
}

/** The same, and nobody else changes it until this transaction ends. */
export async function holdDraft(tx: Writing, frameworkKey: string): Promise<DraftVersion> {
  return toDraft(await draftOf(tx, frameworkKey).forUpdate('v').executeTakeFirst())
}

const draftOf = (db: Reading, frameworkKey: string) =>
  db
    .selectFrom('frameworks as f')
    .innerJoin('framework_versions as v', join =>
      join.onRef('v.organisation_id', '=', 'f.organisation_id').onRef('v.framework_id', '=', 'f.id'),
    )
    .select(['v.id', 'v.framework_id', 'f.key', 'f.guid', 'f.origin', 'v.version', 'v.languages', 'v.texts'])
    .where('f.organisation_id', '=', db.organisationId)
    .where('f.key', '=', frameworkKey)
    .where('f.origin', '!=', 'built-in')
    .where('v.published_at', 'is', null)

function toDraft(row: Awaited<ReturnType<ReturnType<typeof draftOf>['executeTakeFirst']>>): DraftVersion {
  const { id, framework_id, key, guid, origin, version, languages, texts } = found(row, 'No draft')
  const [main = 'en', ...others] = languages
  const words = texts as unknown as ByLanguage<VersionWords>
  return { id, frameworkId: framework_id, key, guid, origin, version, languages: [main, ...others], texts: words }
}

/** The next name for an edition: 1.2 becomes 1.3, whatever is no number becomes the day. */
export function nextVersion(version: string, today: string, taken: readonly string[]): string {
  const [, whole, part] = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(version) ?? []
  if (whole === undefined) return freeVersion(today, taken)
  for (let next = Number(part ?? 0) + 1; ; next += 1) {
    const wanted = `${whole}.${next}`
    if (!taken.includes(wanted)) return wanted
  }
}

function freeVersion(wanted: string, taken: readonly string[]): string {
  let free = wanted
  for (let number = 2; taken.includes(free); number += 1) free = `${wanted} (${number})`
  return free
}

/** Begins a draft that is, so far, the edition that counts. When there is one already, nothing happens. */
export async function startDraft(
  tx: Writing,
  { versions, newest }: { versions: readonly FrameworkVersion[]; newest: FrameworkVersion },
  { by, now }: Act,
): Promise<void> {
  await tx
    .selectFrom('frameworks')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', newest.frameworkId)
    .forUpdate()
    .execute()
  if (await draftOf(tx, newest.key).executeTakeFirst()) return
  const taken = versions.map(({ version }) => version)
  const framework = await loadVersion(tx, newest.id)
  const version = nextVersion(framework.version, now.toISOString().slice(0, 10), taken)
  const { frameworkId } = newest
  await storeDraft(tx, { frameworkId, framework: { ...framework, version }, createdBy: by.id, now })
  const subject = { kind: 'framework', id: frameworkId }
  await audit(tx, { actorId: by.id, action: 'skills.draft-started', subject, details: { version } })
}

interface Wanted {
  readonly name: string
  readonly description: string
  readonly language: string
}

/** A framework out of nothing, as a draft without areas, skills and levels. Returns its key. */
export async function writeFramework(tx: Writing, { name, description, language }: Wanted, act: Act): Promise<string> {
  return addFramework(
    tx,
    {
      ...{ guid: uuid(), version: '1.0', languages: [language], levels: [], areas: [], skills: [] },
      texts: { [language]: { name, ...(description ? { description } : {}) } },
    },
    'skills.framework-written',
    act,
  )
}

/** What a copy is called in a language, by what the original is called in it. */
export type NameIn = (language: string, original: string) => string

/** An edition of any framework as the draft of a new one, with identifiers of its own. Returns its key. */
export async function copyFramework(
  tx: Writing,
  original: FrameworkVersion,
  { nameIn, act }: { readonly nameIn: NameIn; readonly act: Act },
): Promise<string> {
  const framework = await loadVersion(tx, original.id)
  return addFramework(tx, copyOf(framework, nameIn, uuid()), 'skills.framework-copied', act)
}

/** The same framework under another name, as somebody's own: new identifiers, and nothing of a package it came in. */
export function copyOf(framework: Portable, nameIn: NameIn, guid: string): Portable {
  const own = (original: string) => guidOf(`${guid}/${original}`)
  const { source: _, ...rest } = framework
  const texts = Object.entries(framework.texts).map(([language, words]) => {
    const { changeNote: __, ...kept } = words
    return [language, { ...kept, name: nameIn(language, words.name) }] as const
  })
  const kept = <T extends { readonly source?: Portable['skills'][number]['source'] }>({ source, ...item }: T) => ({
    ...item,
    ...(source?.code || source?.columns ? { source: { code: source.code, columns: source.columns } } : {}),
  })
  return {
    ...rest,
    guid,
    version: '1.0',
    texts: Object.fromEntries(texts),
    areas: framework.areas.map(area => ({
      ...kept(area),
      guid: own(area.guid),
      ...(area.parent ? { parent: own(area.parent) } : {}),
    })),
    skills: framework.skills.map(skill => ({
      ...kept(skill),
      guid: own(skill.guid),
      ...(skill.area ? { area: own(skill.area) } : {}),
    })),
  }
}

async function addFramework(tx: Writing, framework: Portable, action: string, { by, now }: Act): Promise<string> {
  const taken = await tx
    .selectFrom('frameworks')
    .select('key')
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  const names = Object.entries(framework.texts).map(([language, { name }]) => [language, { name }] as const)
  const makeKey = keyMaker('framework', [...taken.map(({ key }) => key), ...reservedKeys])
  const key = makeKey(framework.texts[framework.languages[0] ?? 'en']?.name ?? '')
  const id = uuid()
  const origin: FrameworkOrigin = 'written'
  await tx
    .insertInto('frameworks')
    .values({
      ...{ organisation_id: tx.organisationId, id, key, guid: framework.guid, origin },
      texts: JSON.stringify(Object.fromEntries(names)),
    })
    .execute()
  await storeDraft(tx, { frameworkId: id, framework, createdBy: by.id, now })
  await audit(tx, { actorId: by.id, action, subject: { kind: 'framework', id }, details: { key } })
  return key
}

/** Every key that a skill or area of this framework ever had: none of them is given to another one. */
export async function listKeysEverUsed(db: Reading, frameworkId: string): Promise<readonly string[]> {
  const versions = db
    .selectFrom('framework_versions as v')
    .select('v.id')
    .where('v.organisation_id', '=', db.organisationId)
    .where('v.framework_id', '=', frameworkId)
  const rows = await db
    .selectFrom('skills')
    .select('key')
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', 'in', versions)
    .union(
      db
        .selectFrom('areas')
        .select('key')
        .where('organisation_id', '=', db.organisationId)
        .where('framework_version_id', 'in', versions),
    )
    .union(
      db
        .selectFrom('skill_successors')
        .select('from_key as key')
        .where('organisation_id', '=', db.organisationId)
        .where('framework_version_id', 'in', versions),
    )
    .execute()
  return rows.map(({ key }) => key)
}
