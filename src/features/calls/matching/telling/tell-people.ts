import { resolveTerms } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Call } from '../../call.ts'
import { type Finding, type Fitting, findCandidates, type Sought } from '../finding/find-candidates.ts'
import type { Wanted } from '../finding/wanted.ts'
import { callFitsYou } from '../matching.topics.ts'
import type { Reason } from '../ordering/fit.ts'
import { fitsInPart, orderCandidates, roundOf } from '../ordering/order-candidates.ts'

/** The next few whom a call fits and who may be told now; twice as many, and those whom it fits a little, when it is widened. */
export async function chooseNext(
  tx: Writing,
  call: Sought & Pick<Call, 'helpersWanted'>,
  wanted: readonly Wanted[],
  finding: Finding & { readonly isWider: boolean },
): Promise<readonly Fitting[]> {
  const { isWider, weeklyCap } = finding
  const fitting = await findCandidates(tx, call, wanted, finding)
  const fitEnough = fitting.filter(({ fit }) => isWider || fit >= fitsInPart)
  const chosen = orderCandidates(fitEnough, weeklyCap).told.slice(0, roundOf(call.helpersWanted) * (isWider ? 2 : 1))
  const people = new Map(fitEnough.map(one => [one.personId, one]))
  return chosen.flatMap(id => people.get(id) ?? [])
}

/** What people are told of: a call here, or the copy of one at a partner. */
export interface ToldOf {
  readonly callId: string
  readonly title: string
  readonly actorId?: string
  readonly partner?: { readonly id: string; readonly name: string }
}

/** Keeps who was told and why, and tells them. People with the same reasons are told together, each in their own language. */
export async function tellPeople(
  tx: Writing,
  { callId, title, actorId, partner }: ToldOf,
  told: readonly Fitting[],
  { round, now }: { readonly round: number; readonly now: Date },
): Promise<void> {
  if (told.length === 0) return
  const which = { organisation_id: tx.organisationId, call_id: callId, partner_id: partner?.id ?? null }
  await tx
    .insertInto('call_tellings')
    .values(
      told.map(({ personId, reasons }) => ({
        ...{ ...which, person_id: personId, round, told_at: now },
        reasons: JSON.stringify(strongest(reasons).map(({ kind, termId }) => ({ kind, termId }))),
      })),
    )
    .execute()
  const names = await namesOf(tx, told)
  const groups = Map.groupBy(told, ({ reasons }) =>
    JSON.stringify(strongest(reasons).map(({ kind, termId }) => [kind, termId])),
  )
  for (const group of groups.values())
    await notify(tx, callFitsYou, {
      to: group.map(({ personId }) => personId),
      payload: {
        ...{ callId, title, ...(partner ? { partner: partner.name } : {}) },
        because: strongest(group[0]?.reasons ?? []).map(({ kind, termId }) => ({
          kind,
          names: names.get(termId) ?? {},
        })),
      },
      ...{ key: callId, actorId, now },
    })
}

const order: Readonly<Record<Reason['kind'], number>> = { lends: 0, helped: 1, wants: 2, language: 3, interest: 4 }

const strongest = (reasons: readonly Reason[]): readonly Reason[] =>
  [...reasons].sort((a, b) => order[a.kind] - order[b.kind] || (b.level ?? 0) - (a.level ?? 0)).slice(0, 3)

async function namesOf(
  tx: Writing,
  told: readonly Fitting[],
): Promise<ReadonlyMap<string, Partial<Record<Locale, string>>>> {
  const ids = [...new Set(told.flatMap(({ reasons }) => reasons.map(({ termId }) => termId)))]
  const names = new Map<string, Partial<Record<Locale, string>>>()
  for (const locale of locales)
    for (const [id, { label }] of await resolveTerms(tx, ids, locale))
      names.set(id, { ...names.get(id), [locale]: label })
  return names
}
