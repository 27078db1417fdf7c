import type { Reading } from '#platform/db/tx.ts'
import type { House } from '#platform/http/api.ts'
import type { Json } from '../exchange/portable.ts'
import { type CasePackage, writeCase } from '../exchange/write-case.ts'
import { type ListedFramework, listFrameworks } from '../frameworks.queries.ts'
import { remembered } from '../remembered.ts'
import { loadVersion } from '../stored-version.ts'
import { casePrefix, caseUrls } from './case.urls.ts'

/** A published edition as CASE serves it, with its parts by their identifiers. */
export interface ServedPackage {
  readonly whole: CasePackage
  readonly document: Json
  readonly items: ReadonlyMap<string, Json>
  readonly associations: ReadonlyMap<string, Json>
  readonly rubrics: ReadonlyMap<string, Json>
}

// Published editions never change. A large one is some twenty megabytes, so few of those are kept.
const isLarge = ({ items }: ServedPackage): boolean => items.size > 2_000
const small = remembered<ServedPackage>(30, served => !isLarge(served))
const large = remembered<ServedPackage>(3, isLarge)
const packages = (key: string, make: () => Promise<ServedPackage>) => small(key, () => large(key, make))

interface Place {
  readonly house: House
  readonly framework: ListedFramework
  readonly origin: string
}

/** What a program may see: with a token everything published, without one only what is open to everyone. */
export async function visibleFrameworks(db: Reading, { token }: House): Promise<readonly ListedFramework[]> {
  const all = await listFrameworks(db)
  return all.filter(({ versionId, publicSince }) => versionId !== undefined && (token || publicSince))
}

export function servedPackage(db: Reading, { house, framework, origin }: Place): Promise<ServedPackage> {
  const versionId = framework.versionId ?? ''
  return packages(`${db.organisationId} ${versionId} ${origin}`, async () => {
    const portable = await loadVersion(db, versionId)
    const whole = writeCase(portable, {
      base: origin + casePrefix,
      creator: house.organisation.name,
      changedAt: framework.publishedAt ?? new Date(0),
      isDraft: false,
    })
    return {
      whole,
      document: withPackage(whole.CFDocument, origin),
      items: byIdentifier(whole.CFItems),
      associations: byIdentifier(whole.CFAssociations),
      rubrics: byIdentifier(listOf(whole.CFRubrics)),
    }
  })
}

export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : [])

const byIdentifier = (parts: readonly Json[]): ReadonlyMap<string, Json> =>
  new Map(parts.map(part => [String(part.identifier).toLowerCase(), part]))

/** Outside its package a document says where that is. */
function withPackage(document: Json, origin: string): Json {
  if (document.CFPackageURI) return document
  const identifier = String(document.identifier)
  const uri = origin + caseUrls.cfPackage.href({ id: identifier })
  return { ...document, CFPackageURI: { title: document.title, identifier, uri } }
}

/** Outside its package a part says to which document it belongs. */
export function withDocument(part: Json, { identifier, uri, title }: Json): Json {
  return part.CFDocumentURI ? part : { ...part, CFDocumentURI: { title, identifier, uri } }
}
