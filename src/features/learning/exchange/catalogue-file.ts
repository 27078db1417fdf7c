import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { nameSkills, refText } from '#features/evidence/index.ts'
import { streamCsv } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { meets } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { download } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { keepsCatalogue } from '../keeps.ts'
import { learningUrls } from '../learning.urls.ts'
import { listForKeepers, type Resource } from '../resources.queries.ts'

const everything = 100_000

/** The whole catalogue as a file: what is offered, with the skills by name; comes in again by the same columns. */
export const catalogueFile = download(learningUrls.file, {
  access: meets(keepsCatalogue),
  async load({ db, params, locale }) {
    if (params.file !== 'catalogue.csv' && params.file !== 'catalogue.json') throw notFound()
    // What partners share is theirs to give away.
    const open = sql`r.published_at is not null and r.withdrawn_at is null and r.partner_id is null`
    const resources = await listForKeepers(db, open, locale, everything)
    const skills = await skillTexts(db, resources, locale)
    const fileName = params.file
    if (fileName === 'catalogue.csv')
      return { type: 'text/csv; charset=utf-8', body: Readable.from(streamCsv(rowsOf(resources, skills))), fileName }
    const file = { format: 'capable-learning', resources: resources.map(one => recordOf(one, skills)) }
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(file, null, 1), fileName }
  },
})

type SkillTexts = ReadonlyMap<string, string>

async function skillTexts(db: Reading, resources: readonly Resource[], locale: Locale): Promise<SkillTexts> {
  const refs = [...new Map(resources.flatMap(({ skills }) => skills).map(skill => [refText(skill), skill])).values()]
  const names = await nameSkills(db, refs, locale)
  return new Map(
    resources.map(({ id, skills }) => [
      id,
      skills
        .flatMap(skill => {
          const name = names.get(refText(skill))?.name
          const hasLevels = skill.fromLevel !== undefined || skill.toLevel !== undefined
          return name ? [hasLevels ? `${name} (${skill.fromLevel ?? ''}–${skill.toLevel ?? ''})` : name] : []
        })
        .join('; '),
    ]),
  )
}

const header = [
  ...['id', 'title', 'summary', 'description', 'url', 'kind', 'provider', 'minutes', 'price', 'languages', 'audience'],
  ...['skills', 'activity id'],
]

function* rowsOf(resources: readonly Resource[], skills: SkillTexts) {
  yield header
  for (const one of resources)
    yield [
      ...[one.id, one.title, one.summary, one.body, one.address, one.kind, one.provider, one.minutes, one.price],
      ...[one.languages.join(', '), one.forWhom, skills.get(one.id), one.activityId],
    ]
}

const recordOf = (one: Resource, skills: SkillTexts) => ({
  ...{ id: one.id, origin: one.origin, kind: one.kind, texts: one.texts, address: one.address, provider: one.provider },
  ...{ languages: one.languages, minutes: one.minutes, price: one.price, currency: one.currency },
  ...{ accessNeeds: one.accessNeeds, activityId: one.activityId, skills: skills.get(one.id) },
})
