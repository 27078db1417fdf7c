import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { StampMotif } from '#platform/html/components/index.ts'
import type { Rule } from '../criteria/rule.ts'
import type { AchievementTexts } from './achievement.ts'
import { builtInTexts } from './built-in-texts.ts'

interface BuiltIn {
  readonly key: string
  readonly motif: StampMotif
  readonly rule: Rule
  readonly texts: AchievementTexts
  readonly lastsMonths?: number
}

const framework = 'digital-basics'
const byRule = (...conditions: Rule['conditions']): Rule => ({ match: 'all', conditions, handers: [] })

const areaMotifs: Readonly<Record<string, StampMotif>> = {
  meaning: 'meaning',
  'people-first': 'people',
  'everyday-tools': 'tools',
  information: 'finding',
  content: 'content',
  together: 'together',
  safe: 'safety',
  data: 'data',
  improving: 'improving',
}
const areas = Object.keys(areaMotifs)
export const areaKey = (area: string): string => `area-${area}`

/** What comes along: one for each area of Digital basics, two for all of it, and some for what people do. */
export const builtIns: readonly BuiltIn[] = [
  ...areas.map(area => ({
    key: areaKey(area),
    motif: areaMotifs[area] ?? 'learning',
    rule: byRule({ kind: 'area', framework, area, state: 'evidenced' as const }),
    texts: builtInTexts.area(area),
  })),
  {
    key: 'half-way',
    motif: 'learning',
    rule: byRule({ kind: 'stamps', stamps: areas.map(areaKey), atLeast: 5 }),
    texts: builtInTexts.halfWay,
  },
  {
    key: 'digital-basics',
    motif: 'basics',
    rule: byRule(
      { kind: 'role-profile', profile: 'basic', state: 'said' },
      { kind: 'stamps', stamps: areas.map(areaKey), atLeast: areas.length },
    ),
    texts: builtInTexts.basics,
  },
  {
    key: 'safe-confirmed',
    motif: 'safety',
    rule: byRule({ kind: 'area', framework, area: 'safe', state: 'confirmed' }),
    texts: builtInTexts.safe,
    lastsMonths: 24,
  },
  {
    key: 'helper',
    motif: 'helping',
    rule: byRule({ kind: 'happenings', what: 'help', atLeast: 3 }),
    texts: builtInTexts.helper,
  },
  {
    key: 'champion-first-steps',
    motif: 'together',
    rule: { match: 'all', conditions: [], handers: ['programme-lead'] },
    texts: builtInTexts.firstSteps,
  },
  {
    key: 'good-colleague',
    motif: 'sharing',
    rule: { match: 'all', conditions: [], handers: ['champion', 'programme-lead'] },
    texts: builtInTexts.colleague,
  },
]

/** Puts in place what an organisation does not have yet. What it changed or retired stays as it is. */
export async function installBuiltInStamps(tx: Writing, now: Date): Promise<void> {
  const known = await tx
    .selectFrom('achievements')
    .select('key')
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  for (const { key, motif, rule, texts, lastsMonths } of builtIns) {
    if (known.some(one => one.key === key)) continue
    const id = uuid()
    await tx
      .insertInto('achievements')
      .values({ organisation_id: tx.organisationId, id, key, origin: 'built-in', created_at: now })
      .execute()
    await tx
      .insertInto('achievement_versions')
      .values({
        ...{ organisation_id: tx.organisationId, id: uuid(), achievement_id: id, number: 1, motif },
        texts: JSON.stringify(texts),
        rule: JSON.stringify(rule),
        ...{ lasts_months: lastsMonths ?? null, changed_at: now, published_at: now },
      })
      .execute()
  }
}
