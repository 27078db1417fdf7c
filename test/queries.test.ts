import { sql as write } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'
import { argumentsFor, queryFiles, questionsIn, record } from './recorded-queries.ts'

let capable: TestApp
let world: FurnishedWorld

beforeAll(async () => {
  capable = await testApp()
  world = await furnishedWorld(capable)
}, 120_000)
afterAll(() => capable?.close())

const examples = (): Record<string, unknown> => {
  const { asha, carol, ben } = world.people
  return {
    ...world.examples,
    me: { id: asha.id, organisationId: world.organisationId, roles: [], isManager: false },
    locale: 'nb',
    managerId: carol.id,
    email: ben.email,
    role: 'champion',
    query: 'ben',
    ways: ['link', 'password'],
    kept: ['link'],
    credentialId: Buffer.from('credential'),
    'listManagedTerms filter': { query: 'excel', kind: 'skill', state: 'waiting' },
    'eachAudit filter': { action: '', person: '', before: '' },
    'listCells grouping': 'units',
    'listAskedEvidence request': { id: world.examples.requestId, state: 'waiting', given: [] },
    'listBoth ids': [asha.id, ben.id],
    'listUsers query': foundBy('userName eq "ben" and emails[type eq "work"].value ew "example"'),
    'listGroups query': foundBy('displayName sw "dig"'),
    'listConflicts field': 'job-title',
    'listFound looking': lookingFor(asha.id),
    'countFound looking': lookingFor(asha.id),
    'listForKeepers which': write`r.published_at is not null`,
    'listResources ids': [world.examples.resourceId],
    'listResourceIdsFor skills': [{ frameworkId: world.organisationId, skillKey: 'files', has: 2 }],
    'readTypedWords question': 'spredsheets',
    'findNamed typed': 'a calm start',
    'findOwnerId email': ben.email,
    'searchStatements search': { keys: [world.organisationId], ascending: false, limit: 10 },
    'listUnitsByWords words': [{ text: 'care', stem: 'care' }],
    'readSlices wanted': [[`unit:${world.units.care}`]],
    'findListed typed': [ben.email],
    'isKnown kind': 'place',
    'isKnown value': 'Civic Centre',
    wave: {
      ...{ id: world.examples['survey draft'], respondentGroups: [{ key: 'staff', title: {} }] },
      ...{ dimensions: ['unit', 'manager'], sampleSize: undefined, sampleSeed: 1 },
    },
    'listOffersFor call': { id: world.examples.callId, personId: asha.id },
    'nameRefs refs': [{ termId: world.organisationId }],
    'chooseCallSkills refs': [{ termId: world.organisationId }],
    space: { id: world.examples.spaceId, name: 'Digital everyday' },
    'listTopics show': 'unread',
    'listForProgramme listed': { state: 'waiting', cohortId: '', unitId: '', endsSoon: false, words: 'ben' },
    'searchTopics typed': 'capshuns museum',
    path: [world.units.care, world.units.nightTeam],
  }
}

const lookingFor = (id: string) => ({
  search: { q: 'plain', kind: 'card', cost: 'free', sort: 'words', page: 1 },
  words: "'plain':*",
  needs: [],
  me: { id },
})

const foundBy = (filter: string) => ({
  filter,
  sortBy: undefined,
  descending: false,
  startIndex: 1,
  count: 10,
  projection: { only: undefined, without: [] },
})

describe('a reviewer', () => {
  test.each([...queryFiles()])(
    'can read the SQL of every question that %s asks (else: npm run queries)',
    async (feature, files) => {
      const parts: string[] = []
      for (const file of files) {
        const module: Record<string, (db: Reading, ...rest: unknown[]) => unknown> = await import(
          /* @vite-ignore */ `../src/features/${file}`
        )
        for (const question of questionsIn(file)) {
          const statements = await capable.database.reading(world.organisationId, db =>
            record(db, () => module[question.name]?.(db, ...argumentsFor(question, examples()))),
          )
          expect(statements, `${question.name} asked nothing: give it examples in test/queries.test.ts`).not.toEqual([])
          parts.push(`-- ${question.name} (${file.slice(feature.length + 1)})\n${statements.join('\n\n')}\n`)
        }
      }
      const sql = `${about(feature)}\n${parts.join('\n')}`
      await expect(sql).toMatchFileSnapshot(`../src/features/${feature}/${feature}.queries.sql`)
    },
  )
})

const about = (feature: string) =>
  `-- What ${feature} asks PostgreSQL. Written by \`npm run queries\` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.
`
