import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import { skillsOf } from '../../framework.ts'
import { type FrameworkVersion, listLevels } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import type { SkillAside } from '../../skill-asides.ts'
import { getFramework } from '../../skills.queries.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { getSkillPage, listAreas, type TreeArea } from '../../tree.queries.ts'
import { chooseVersion, versionQuery } from '../chosen-version.ts'
import { getGoneSkill, hasSkill } from './gone-skill.queries.ts'
import { AnySkillView } from './imported-skill.view.tsx'

/** One skill, with what features on higher floors have to say about it. */
export const skillPage = (asides: readonly SkillAside[]) =>
  page(skillsUrls.skill, {
    access: signedIn,
    async load({ db, me, params, query, locale }) {
      const { frameworkKey, skillKey } = params
      const chosen = await chooseVersion(db, me, frameworkKey, { wanted: query.get('version'), locale })
      const { version, versions } = chosen
      if (!(await hasSkill(db, version.id, skillKey)))
        return { ...chosen, ...(await getGoneSkill(db, { versions, version, skillKey, locale })), skillKey }
      const read = version.origin === 'built-in' ? readWritten : readImported
      const ref = { frameworkId: version.frameworkId, skillKey }
      const said = await Promise.all(asides.map(aside => aside(db, ref, locale)))
      return {
        ...chosen,
        ...(await read(db, version, skillKey, locale)),
        asides: said.filter(one => one !== undefined),
      }
    },
    title: ({ data, ctx }) =>
      data.kind === 'gone' ? editingWords(ctx.locale).became.gone.title(data.name) : data.skill.name,
    breadcrumbs: ({ data, ctx }) => {
      const { version } = data
      const trail = data.kind === 'gone' ? [] : data.trail
      const href = (area?: string) =>
        skillsUrls.framework.href({ frameworkKey: version.key }, { ...versionQuery(version), area })
      return [
        { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
        { text: version.name, href: href() },
        ...trail.map(({ name, key }) => ({ text: name, href: href(key) })),
      ]
    },
    view: AnySkillView,
  })

/** A skill of the built-in framework, with its five minutes of reading. */
async function readWritten(db: Reading, version: FrameworkVersion, skillKey: string, locale: Locale) {
  const framework = await getFramework(db, version.id, locale)
  const skills = skillsOf(framework)
  const place = skills.findIndex(({ key }) => key === skillKey)
  const skill = found(skills[place], 'No such skill')
  const [previous, next] = [skills[place - 1], skills[place + 1]]
  return { kind: 'written' as const, framework, skill, previous, next, trail: [] as readonly TreeArea[] }
}

async function readImported(db: Reading, version: FrameworkVersion, skillKey: string, locale: Locale) {
  const skill = await getSkillPage(db, version, skillKey, locale)
  const areas = await listAreas(db, version, locale)
  const levels = await listLevels(db, version.id, locale)
  return { kind: 'imported' as const, skill, levels, trail: trailOf(areas, skill.areaId) }
}

/** The areas above a skill, from the top; of a very deep tree the nearest. */
function trailOf(areas: readonly TreeArea[], areaId: string | undefined): readonly TreeArea[] {
  const byId = new Map(areas.map(area => [area.id, area]))
  const trail: TreeArea[] = []
  for (let area = byId.get(areaId ?? ''); area && trail.length < 4; area = byId.get(area.parentId ?? ''))
    trail.unshift(area)
  return trail
}
