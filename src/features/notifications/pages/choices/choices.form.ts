import { z } from 'zod'
import type { RawValues } from '#platform/http/form.ts'
import { form } from '#platform/http/form.ts'
import { type AnyTopic, type Hours, isPace, type Pace, paces, type TopicGroup } from '#platform/notifications/index.ts'
import { words } from '../../words.ts'

export interface ChoicesData {
  /** Those that can be chosen about, in the order of the page. */
  readonly topics: readonly AnyTopic[]
  readonly chosen: ReadonlyMap<string, Pace>
  readonly hours: Hours
  readonly hasEmail: boolean
  readonly languageHref: string | undefined
}

/** Names of fields hold no dots, so that links to them work. */
export const fieldOf = ({ name }: Pick<AnyTopic, 'name'>): string => `topic-${name.replaceAll('.', '-')}`

export const fieldOfGroup = (group: TopicGroup): string => `group-${group}`

/** The groups that have more than one topic, which can be chosen about all at once. */
export const groupsOf = (topics: readonly AnyTopic[]): ReadonlyMap<TopicGroup, readonly AnyTopic[]> =>
  Map.groupBy(topics, ({ group }) => group)

const paceOf = (topic: AnyTopic, chosen: ChoicesData['chosen']): Pace => chosen.get(topic.name) ?? topic.defaults

/** How a whole group reaches somebody who chose it for all; empty where each has its own way. */
export function paceOfGroup(topics: readonly AnyTopic[], chosen: ChoicesData['chosen']): Pace | '' {
  const [first, ...others] = new Set(topics.map(topic => paceOf(topic, chosen)))
  const isUsual = topics.every(topic => paceOf(topic, chosen) === topic.defaults)
  return first && others.length === 0 && !isUsual ? first : ''
}

export const clockTimes: readonly string[] = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
)

// One shape for every topic, whichever features there are.
export const choicesForm = form(
  (locale, { topics }: ChoicesData) => {
    const { choices: t } = words(locale)
    const pace = z.enum(paces, t.missing)
    const allOrEach = z.union([z.literal(''), pace], t.missing).optional()
    const time = z.union([z.literal(''), z.enum(clockTimes as [string, ...string[]])], t.missing)
    return z.object({
      ...Object.fromEntries(topics.map(topic => [fieldOf(topic), pace])),
      ...Object.fromEntries([...groupsOf(topics).keys()].map(group => [fieldOfGroup(group), allOrEach])),
      digestHour: z.coerce.number(t.missing).int(t.missing).min(0, t.missing).max(23, t.missing),
      digestWeekday: z.coerce.number(t.missing).int(t.missing).min(1, t.missing).max(7, t.missing),
      quietFrom: time,
      quietUntil: time,
      quietWeekends: z.array(z.literal('yes')),
      timeZone: z.string().refine(zone => zone === '' || isTimeZone(zone), t.missing),
    })
  },
  {
    initial: initialValues,
    check({ quietFrom, quietUntil }, { locale }) {
      const { choices: t } = words(locale)
      if (quietFrom === undefined || quietUntil === undefined) return undefined
      if ((quietFrom === '') !== (quietUntil === ''))
        return { [quietFrom === '' ? 'quietFrom' : 'quietUntil']: t.quietBoth }
      return quietFrom !== '' && quietFrom === quietUntil ? { quietUntil: t.quietSame } : undefined
    },
  },
)

function initialValues({ topics, chosen, hours }: ChoicesData): RawValues {
  return {
    ...Object.fromEntries(topics.map(topic => [fieldOf(topic), paceOf(topic, chosen)])),
    ...Object.fromEntries([...groupsOf(topics)].map(([group, of]) => [fieldOfGroup(group), paceOfGroup(of, chosen)])),
    digestHour: String(hours.digestHour),
    digestWeekday: String(hours.digestWeekday),
    quietFrom: hours.quietFrom ?? '',
    quietUntil: hours.quietUntil ?? '',
    quietWeekends: hours.quietWeekends ? ['yes'] : [],
    timeZone: hours.timeZone ?? '',
  }
}

/** What was chosen anew: for all of a group where that was changed, otherwise for each. */
export function changedPaces(
  { topics, chosen }: Pick<ChoicesData, 'topics' | 'chosen'>,
  values: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Pace> {
  const changed = [...groupsOf(topics)].flatMap(([group, of]) => {
    const all = values[fieldOfGroup(group)]
    const isForAll = isPace(all) && all !== paceOfGroup(of, chosen)
    return of.flatMap(topic => {
      const pace = isForAll ? all : values[fieldOf(topic)]
      return isPace(pace) && pace !== paceOf(topic, chosen) ? [[topic.name, pace] as const] : []
    })
  })
  return new Map(changed)
}

/** Zones that our readers are likely to be in; whoever has another one keeps it. */
export const timeZones: readonly string[] = [
  'Europe/London',
  'Europe/Dublin',
  'Europe/Oslo',
  'Europe/Stockholm',
  'Europe/Copenhagen',
  'Europe/Helsinki',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Athens',
  'Europe/Kyiv',
  'Atlantic/Reykjavik',
  'Atlantic/Canary',
  'Arctic/Longyearbyen',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Manila',
  'Australia/Sydney',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
]

const isTimeZone = (zone: string): boolean => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)
