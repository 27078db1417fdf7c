import type { Json } from './portable.ts'

const base = 'https://elsewhere.example/ims/case/v1p0'
const changed = { lastChangeDateTime: '2026-01-05T08:00:00+00:00' }

/** An identifier that is easy to tell in a failing test: `guid(7)`. */
export const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const item = (number: number, statement: string, more: Json = {}): Json => ({
  ...{ uri: `${base}/CFItems/${guid(number)}`, identifier: guid(number), fullStatement: statement },
  ...changed,
  ...more,
})

/** `child` stands below `parent`; 1 is the document. */
export const childOf = (child: number, parent: number, more: Json = {}): Json => {
  const link = (number: number) => ({
    ...{ title: `Thing ${number}`, identifier: guid(number) },
    uri: `${base}/${number === 1 ? 'CFDocuments' : 'CFItems'}/${guid(number)}`,
  })
  const identifier = guid(100_000 + child * 100 + parent)
  return {
    ...{ uri: `${base}/CFAssociations/${identifier}`, identifier, associationType: 'isChildOf' },
    ...{ originNodeURI: link(child), destinationNodeURI: link(parent) },
    ...changed,
    ...more,
  }
}

/** A CASE package of our own making. */
export const casePackage = (items: readonly Json[], associations: readonly Json[], more: Json = {}): Json => ({
  CFDocument: {
    ...{ uri: `${base}/CFDocuments/${guid(1)}`, identifier: guid(1), creator: 'Northshire', title: 'Careful baking' },
    ...changed,
    ...(more.CFDocument as Json | undefined),
  },
  CFItems: items,
  CFAssociations: associations,
  ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'CFDocument')),
})
