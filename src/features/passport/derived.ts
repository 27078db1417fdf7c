import { type CrosswalkLink, deriveLevels, listCrosswalkLinks } from '#features/crosswalks/index.ts'
import { type Framework, getFrameworkHead, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import type { Answer } from './passport.ts'
import { scales } from './scales.ts'

/** What answers in other frameworks would say about a skill. Only ever shown; nothing keeps it or counts it. */
export interface Derived {
  readonly level: string
  readonly position: number
  /** The frameworks whose answers it follows from. */
  readonly from: string
}

interface Given {
  readonly framework: Framework
  /** What holds in all frameworks. */
  readonly answers: readonly Answer[]
  readonly locale: Locale
}

/** By skill of this framework, where a crosswalk says something and the person has not. */
export async function derivedFor(db: Reading, given: Given): Promise<ReadonlyMap<string, Derived>> {
  const elsewhere = given.answers.filter(({ frameworkId }) => frameworkId !== given.framework.frameworkId)
  if (elsewhere.length === 0) return new Map()
  const links = await listCrosswalkLinks(db, given.framework.frameworkId)
  if (links.length === 0) return new Map()
  const versions = new Map(elsewhere.map(({ frameworkId, versionId }) => [frameworkId, versionId]))
  const names = new Map<string, string>()
  for (const [frameworkId, versionId] of versions)
    names.set(frameworkId, (await getFrameworkHead(db, versionId, given.locale)).name)
  return derive(links, given, names)
}

function derive(links: readonly CrosswalkLink[], given: Given, names: ReadonlyMap<string, string>) {
  const { framework, answers, locale } = given
  const { levelName } = scales(framework)
  const known = new Set(skillsOf(framework).map(({ key }) => key))
  const here = deriveLevels(links, answers).filter(
    ({ frameworkId, skillKey }) => frameworkId === framework.frameworkId && known.has(skillKey),
  )
  return new Map(
    here.map(({ skillKey, level, derivedFrom }): [string, Derived] => {
      const sources = new Set(derivedFrom.map(({ frameworkId }) => names.get(frameworkId) ?? ''))
      return [skillKey, { level: levelName(level), position: level, from: formatList(locale, [...sources]) }]
    }),
  )
}
