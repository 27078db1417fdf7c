/** How work shapes a person's day at the computer; it decides how an invented person fares with the passport. */
export const families = ['care', 'manual', 'front', 'office', 'professional', 'technical', 'school'] as const
export type Family = (typeof families)[number]

export interface Job {
  readonly title: string
  readonly count: number
  /** Marked with a star: the others of the unit report to these people, and these to the head of the unit. */
  readonly leads: boolean
  /** One of the people in this job is this persona. */
  readonly persona: string | undefined
}

export interface OutlineUnit {
  readonly name: string
  readonly depth: number
  /** Place in the outline of the unit above; undefined for the top. */
  readonly parent: number | undefined
  readonly family: Family
  readonly location: string
  /** The first person of the first job leads the unit. */
  readonly jobs: readonly Job[]
}

const line = /^(?<indent> *)(?<name>[^[@:]+?)(?: \[(?<family>\w+)\])?(?: @ (?<location>[^:]+))?: (?<jobs>.+)$/
const jobText = /^(?<title>.+?)(?<star>\*)?(?: (?<count>\d+))?(?: = (?<persona>[\w-]+))?$/

/**
 * Reads an organisation from an outline: two spaces of indent a step down, one unit a line, as
 * `Name [family] @ Location: Job, Job that leads* 3, Job 12 = persona`. Family and location come from above when left out.
 */
export function readOutline(text: string): readonly OutlineUnit[] {
  const units: OutlineUnit[] = []
  const above: number[] = []
  for (const written of text.split('\n').filter(part => part.trim() !== '')) {
    const found = line.exec(written)?.groups
    if (!found) throw new Error(`This line of the outline cannot be read: ${written}`)
    const depth = (found.indent ?? '').length / 2
    const parent = above[depth - 1]
    const from = parent === undefined ? undefined : units[parent]
    if (depth > 0 && !from) throw new Error(`This line of the outline hangs in the air: ${written}`)
    above.length = depth
    above.push(units.length)
    units.push({
      name: found.name ?? '',
      depth,
      parent,
      family: readFamily(found.family) ?? from?.family ?? 'office',
      location: found.location ?? from?.location ?? '',
      jobs: (found.jobs ?? '').split(', ').map(readJob),
    })
  }
  return units
}

function readFamily(word: string | undefined): Family | undefined {
  if (word === undefined) return undefined
  const family = families.find(one => one === word)
  if (!family) throw new Error(`There is no family of jobs called ${word}`)
  return family
}

function readJob(text: string): Job {
  const { title = '', star, count = '1', persona } = jobText.exec(text)?.groups ?? {}
  return { title, count: Number(count), leads: star !== undefined, persona }
}
