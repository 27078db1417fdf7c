import { type RoleProfile, wordsOf } from '#features/role-profiles/index.ts'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import { writeCsv } from '#platform/csv/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Cell } from '../../gaps.queries.ts'
import { words } from '../../words.ts'

interface Named {
  readonly profiles: readonly RoleProfile[]
  readonly frameworks: ReadonlyMap<string, Framework>
}

/** One row for each skill of each profile in each unit that may be shown. */
export function countsCsv(cells: readonly Cell[], { profiles, frameworks }: Named, locale: Locale): string {
  const { units: text } = words(locale)
  const header = [text.profile, text.unit, text.skill, text.needed, text.countedShort, text.atLeast, text.atMost]
  const rows = profiles.flatMap(profile => {
    const framework = frameworks.get(profile.id)
    const skills = new Map(framework ? skillsOf(framework).map(({ key, name }) => [key, name]) : [])
    const levels = new Map(framework?.levels.map(({ position, name }) => [position, name]))
    return cells
      .filter(({ profileId }) => profileId === profile.id)
      .flatMap(({ names, counted, reached }) =>
        reached.map(({ skillKey, level, from, to }) => [
          ...[wordsOf(profile, locale).name, names.join(' > ') || text.wholeOrganisation],
          ...[skills.get(skillKey) ?? skillKey, levels.get(level) ?? level, counted, from, to],
        ]),
      )
  })
  return writeCsv([header, ...rows], { delimiter: locale === 'nb' ? ';' : ',' })
}
