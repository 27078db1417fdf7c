import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { addEvidence } from '#features/evidence/index.ts'
import type { Framework } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/database.ts'
import {
  type InventedEvidence,
  type InventedRequest,
  inventedEvidence,
  inventedRequests,
} from './generator/evidence-words.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { daysAgo } from './generator/year.ts'

interface Stage {
  readonly tx: Writing
  readonly organisation: DemonstrationOrganisation
  readonly frameworkId: string
  readonly versionId: string
  /** The personas and some colleagues, by what they do here. */
  readonly cast: ReadonlyMap<string, string>
}

/** Evidence of some people, what they asked of others, two assessors, and a queue with something old in it. */
export async function fillEvidence(
  tx: Writing,
  organisation: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const cast = castOf(organisation)
  if (!cast) return
  const { id: frameworkId } = await tx
    .selectFrom('frameworks')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('key', '=', framework.key)
    .executeTakeFirstOrThrow()
  const stage: Stage = { tx, organisation, frameworkId, versionId: framework.versionId, cast }
  await nameAssessors(stage)
  const ids = new Map<string, string>()
  for (const invented of inventedEvidence) ids.set(invented.key, await tellEvidence(stage, invented))
  for (const invented of inventedRequests) await tellRequest(stage, invented, ids)
}

function castOf({ people }: DemonstrationOrganisation): ReadonlyMap<string, string> | undefined {
  const here = people.filter(({ leftAt }) => !leftAt)
  const others = here.filter(({ persona, email }) => !persona && email)
  const colleagues = ['assessor', 'colleague-1', 'colleague-2', 'colleague-3'].map((role, index) => {
    const person = others[Math.floor(((index + 1) * others.length) / 6)]
    return person && ([role, person.id] as const)
  })
  const personas = here.flatMap(({ persona, id }) => (persona ? [[persona, id] as const] : []))
  const all = [...personas, ...colleagues.flatMap(each => (each ? [each] : []))]
  return all.length >= 11 ? new Map(all) : undefined
}

const idOf = ({ cast }: Stage, role: string): string => {
  const id = cast.get(role)
  if (!id) throw new Error(`Nobody in the demonstration is the ${role}.`)
  return id
}

const ago = ({ organisation }: Stage, days: number): Date => daysAgo(organisation.year, days)
const localeOf = ({ organisation }: Stage) => organisation.blueprint.locales[0]

async function nameAssessors(stage: Stage): Promise<void> {
  const { tx, frameworkId } = stage
  const named = {
    organisation_id: tx.organisationId,
    framework_id: frameworkId,
    named_by: idOf(stage, 'programme-lead'),
  }
  await tx
    .insertInto('assessors')
    .values(
      ['champion', 'assessor'].map(role => ({
        ...named,
        id: uuid(),
        person_id: idOf(stage, role),
        named_at: ago(stage, 120),
      })),
    )
    .execute()
}

async function tellEvidence(stage: Stage, invented: InventedEvidence): Promise<string> {
  const { tx, frameworkId } = stage
  const locale = localeOf(stage)
  const at = ago(stage, invented.daysAgo)
  const person = { id: idOf(stage, invented.whose) }
  const isOwn = ['note', 'link', 'file'].includes(invented.kind)
  return addEvidence(
    tx,
    {
      ...{ person, kind: invented.kind, title: invented.title[locale] },
      skills: invented.skills.map(skillKey => ({ frameworkId, skillKey })),
      whatIDid: invented.did?.[locale] ?? '',
      whatHappened: invented.happened?.[locale] ?? '',
      whatNext: invented.next?.[locale] ?? '',
      happenedOn: at.toISOString().slice(0, 10),
      ...(invented.address && { address: invented.address }),
      ...(invented.file && { fileId: await keepText(stage, person.id, invented.file, at) }),
      ...(!isOwn && { source: `demonstration:${invented.key}` }),
    },
    at,
  )
}

async function keepText(
  stage: Stage,
  personId: string,
  { name, text }: NonNullable<InventedEvidence['file']>,
  at: Date,
): Promise<string> {
  const { tx } = stage
  const [id, locale] = [uuid(), localeOf(stage)]
  const bytes = Buffer.from(text[locale])
  const own = { organisation_id: tx.organisationId, person_id: personId }
  await tx
    .insertInto('evidence_files')
    .values({ ...own, id, name: name[locale], kind: 'txt', byte_count: bytes.length, kept_at: at })
    .execute()
  await tx
    .insertInto('evidence_file_pieces')
    .values({ organisation_id: tx.organisationId, file_id: id, number: 0, bytes })
    .execute()
  return id
}

async function tellRequest(
  stage: Stage,
  invented: InventedRequest,
  evidence: ReadonlyMap<string, string>,
): Promise<void> {
  const { tx, frameworkId, versionId } = stage
  const locale = localeOf(stage)
  const { answer, purpose } = invented
  const [id, sentAt] = [uuid(), ago(stage, invented.daysAgo)]
  const isShared = invented.to === 'assessors'
  const own = { organisation_id: tx.organisationId, request_id: id }
  await tx
    .insertInto('confirmation_requests')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: idOf(stage, invented.from), purpose },
      ...{ asked_id: isShared ? null : idOf(stage, invented.to), asks_assessors: isShared },
      ...{ message: invented.message[locale], begun_at: sentAt, sent_at: sentAt, state: answer?.state ?? 'waiting' },
      ...(invented.takenBy && { taken_by: idOf(stage, invented.takenBy), taken_at: ago(stage, 1) }),
      ...(answer && {
        answered_by: idOf(stage, answer.by),
        closed_at: ago(stage, answer.daysAgo),
        answer: answer.words[locale],
        what_would_do: answer.wouldDo?.[locale] ?? '',
      }),
    })
    .execute()
  const level = invented.level ?? null
  await sql`insert into confirmation_request_skills
      (organisation_id, request_id, framework_id, skill_key, framework_version_id, level, area_keys)
    select s.organisation_id, ${id}, ${frameworkId}, s.key, s.framework_version_id, ${level}::smallint, array[a.key]
    from skills s join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
    where s.organisation_id = ${tx.organisationId} and s.framework_version_id = ${versionId} and s.key = ${invented.skill}`.execute(
    tx,
  )
  const sent = (invented.evidence ?? []).flatMap(key => evidence.get(key) ?? [])
  for (const evidenceId of sent)
    await tx
      .insertInto('confirmation_request_evidence')
      .values({ ...own, evidence_id: evidenceId, version: 1 })
      .execute()
  const steps = [
    { act: 'sent', actor_id: idOf(stage, invented.from), happened_at: sentAt },
    ...(answer
      ? [{ act: answer.state, actor_id: idOf(stage, answer.by), happened_at: ago(stage, answer.daysAgo) }]
      : []),
  ] as const
  await tx
    .insertInto('confirmation_steps')
    .values(steps.map(step => ({ ...own, id: uuid(), ...step })))
    .execute()
  if (answer?.state !== 'answered') return
  await tx
    .insertInto('endorsements')
    .values({
      ...own,
      ...{ id: uuid(), person_id: idOf(stage, invented.from), given_by: idOf(stage, answer.by) },
      ...{ framework_id: frameworkId, skill_key: invented.skill, framework_version_id: versionId, level },
      ...{ words: answer.words[locale], given_at: ago(stage, answer.daysAgo) },
    })
    .execute()
}
