import { findUnit, listUnitsOnPath } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { type Facts, factsSchema } from '../../count/facts.ts'
import { type Names, namesOf } from '../../names.ts'
import { type Outlook, outlookOf } from '../../outlook.ts'
import { isShown, type Pledge, type PledgeFigure } from '../../pledge.ts'
import {
  findFacts,
  findMovedUp,
  findOwnException,
  getPledge,
  listPledgeChanges,
  listPledgeFigures,
  listUnitBurnUps,
  type MovedUp,
  type PledgeChange,
  type PledgeException,
  type UnitBurnUp,
} from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { isKeeper, listCrumb, pledgeCrumb } from '../pledge-links.ts'
import { ShowView } from './show.view.tsx'
import { readTrial, type Trial } from './trial.ts'

export interface ShowData {
  readonly pledge: Pledge
  readonly names: Names
  readonly isKeeper: boolean
  /** The whole, day by day, as far as it may be shown. */
  readonly total: readonly PledgeFigure[]
  readonly outlook: Outlook
  readonly facts: Facts | undefined
  readonly source: 'passport' | 'survey'
  readonly unit: { readonly id: string; readonly name: string } | undefined
  readonly units: readonly UnitBurnUp[]
  readonly changes: readonly PledgeChange[]
  readonly ownException: PledgeException | undefined
  /** What has moved since the day to compare with. */
  readonly up: MovedUp | undefined
  readonly trial: Trial | undefined
}

/** A pledge with how far it has come, where it is going and what would move it: for everybody who works here. */
export const showPage = page(pledgesUrls.show, {
  access: signedIn,
  async load({
    db,
    me,
    params,
    query,
    locale,
    organisation,
    now,
  }): Promise<ShowData & { way: readonly { id: string; name: string }[] }> {
    const pledge = await getPledge(db, params.pledgeId, { withDrafts: isKeeper(me) })
    const unit = query.get('under') ? await findUnit(db, query.get('under') ?? '') : undefined
    const found = await findFacts(db, pledge)
    const facts = found && factsSchema.parse(found.facts)
    const everyDay = await listPledgeFigures(db, pledge, db.organisationId)
    const total = everyDay.filter(figure => isShown(figure, organisation.minimumGroup))
    const [last, since] = [
      total.at(-1),
      total.find(({ takenOn }) => takenOn === query.get('since')) ?? total.at(-4) ?? total.at(0),
    ]
    return {
      pledge,
      names: await namesOf(db, pledge, locale),
      isKeeper: isKeeper(me),
      total,
      outlook: outlookOf(pledge, total, now),
      facts: total.length > 0 ? facts : undefined,
      source: found?.source ?? 'passport',
      unit,
      way: unit ? await listUnitsOnPath(db, unit.path) : [],
      units: total.length > 0 ? await unitsToCompare(db, pledge, unit?.id) : [],
      changes: await listPledgeChanges(db, pledge),
      ownException: await findOwnException(db, me, pledge),
      up: since && last && since !== last ? await findMovedUp(db, pledge, since.takenOn, last.takenOn) : undefined,
      trial: facts && readTrial(query, { facts, pledge, total, now }),
    }
  },
  title: ({ data }) => data.pledge.title,
  breadcrumbs: ({ data: { pledge, unit, way }, ctx: { locale } }) => [
    listCrumb(locale),
    ...(unit ? [pledgeCrumb(pledge)] : []),
    ...way.slice(0, -1).map(({ id, name }) => ({
      text: name,
      href: pledgesUrls.show.href({ pledgeId: pledge.id }, { under: id }),
    })),
  ],
  view: ShowView,
  refreshAfter: ({ data: { pledge, total } }) =>
    total.length === 0 && pledge.countAskedAt && !pledge.countedAt ? 5 : undefined,
  wide: true,
})

// An organisation that is one unit at the top has its first real choices one floor below.
async function unitsToCompare(db: Reading, pledge: Pledge, under: string | undefined): Promise<readonly UnitBurnUp[]> {
  const units = await listUnitBurnUps(db, pledge, under)
  const [only, ...others] = units
  return under === undefined && only?.hasUnitsBelow && others.length === 0
    ? listUnitBurnUps(db, pledge, only.id)
    : units
}
