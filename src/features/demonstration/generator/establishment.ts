import type { Job, OutlineUnit } from './outline.ts'

export type Rank = 'head' | 'lead' | 'member'

/** One person's place: a job in a unit, and whose place is above it. */
export interface Post {
  readonly unit: number
  readonly title: string
  readonly rank: Rank
  readonly persona: string | undefined
  /** Index of the post above; undefined for whoever leads the organisation. */
  readonly reportsTo: number | undefined
}

export interface Establishment {
  readonly units: readonly OutlineUnit[]
  /** From the top of the tree down, so that a post always comes after the one it reports to. */
  readonly posts: readonly Post[]
}

/**
 * The posts of an outline, for so many people exactly. A far bigger organisation becomes many districts of this one.
 * @throws {RangeError} when there would not be enough people for the units.
 */
export function establish(outline: readonly OutlineUnit[], people: number): Establishment {
  const districts = Math.round(people / headcount(outline))
  const units = resized(districts > 1 ? inDistricts(outline, districts) : outline, people)
  const posts: Post[] = []
  const heads: (number | undefined)[] = []
  for (const [index, { jobs, parent }] of units.entries()) {
    const above = parent === undefined ? undefined : heads[parent]
    heads.push(fillUnit(posts, index, jobs, above))
  }
  if (posts.length !== people) throw new RangeError(`${people} people are too few for ${outline.length} units.`)
  return { units, posts }
}

const headcount = (units: readonly OutlineUnit[]): number =>
  units.reduce((sum, { jobs }) => sum + jobs.reduce((inUnit, { count }) => inUnit + count, 0), 0)

/** Adds the unit's posts; returns whom the units below report to. A unit has a head if its first job is one person's. */
function fillUnit(posts: Post[], unit: number, jobs: readonly Job[], above: number | undefined): number | undefined {
  const hasHead = jobs[0]?.count === 1
  const head = hasHead ? posts.length : above
  const leads: number[] = []
  const members: { readonly title: string; readonly persona: string | undefined }[] = []
  for (const [order, { title, count, leads: doesLead, persona }] of jobs.entries()) {
    for (let seat = 0; seat < count; seat += 1) {
      const holder = seat === count - 1 ? persona : undefined
      if (order === 0 && hasHead) posts.push({ unit, title, rank: 'head', persona, reportsTo: above })
      else if (doesLead) leads.push(posts.push({ unit, title, rank: 'lead', persona: holder, reportsTo: head }) - 1)
      else members.push({ title, persona: holder })
    }
  }
  // The persona's own team stays with the head, so that "my team" is large enough to show figures.
  const splits = leads.length > 0 && !jobs[0]?.persona
  for (const [index, member] of members.entries())
    posts.push({ unit, ...member, rank: 'member', reportsTo: splits ? leads[index % leads.length] : head })
  return head
}

/** The organisation many times over: one top, then districts that each have all of its services. */
function inDistricts(outline: readonly OutlineUnit[], districts: number): readonly OutlineUnit[] {
  const [top, ...services] = outline
  if (!top) return []
  const units: OutlineUnit[] = [top]
  for (let district = 1; district <= districts; district += 1) {
    const jobs = [{ title: 'District director', count: 1, leads: false, persona: undefined }]
    const start = units.push({ ...top, name: `District ${district}`, depth: 1, parent: 0, jobs }) - 1
    for (const unit of services)
      units.push({
        ...unit,
        name: `${unit.name}, district ${district}`,
        depth: unit.depth + 1,
        parent: start + (unit.parent ?? 0),
        jobs: district === 1 ? unit.jobs : unit.jobs.map(job => ({ ...job, persona: undefined })),
      })
  }
  return units
}

/** Larger jobs take more people or fewer until the number is right; jobs of one to three stay as they are. */
function resized(units: readonly OutlineUnit[], people: number): readonly OutlineUnit[] {
  const elastic = units.reduce((sum, { jobs }) => sum + jobs.reduce((all, { count }) => all + flexible(count), 0), 0)
  const missing = people - headcount(units)
  let seen = 0
  let given = 0
  const resize = (job: Job): Job => {
    seen += flexible(job.count)
    const due = elastic === 0 ? 0 : Math.round((missing * seen) / elastic) - given
    const count = Math.max(1, job.count + (flexible(job.count) > 0 ? due : 0))
    given += count - job.count
    return { ...job, count }
  }
  return units.map(unit => ({ ...unit, jobs: unit.jobs.map(resize) }))
}

const flexible = (count: number): number => (count >= 4 ? count : 0)
