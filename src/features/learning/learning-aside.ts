import { refText } from '#features/evidence/index.ts'
import type { SkillAside } from '#features/skills/index.ts'
import { learningUrls } from './learning.urls.ts'
import { factLine } from './resource-facts.ts'
import { listResources } from './resources.queries.ts'
import { listResourceIdsFor } from './resources-for.queries.ts'
import { words } from './words.ts'

const most = 5

/** What there is to learn a skill from, on the page of the skill: whoever sees a gap there has a door beside it. */
export const learningAside: SkillAside = async (db, skill, locale) => {
  const ids = (await listResourceIdsFor(db, [skill], { most: most + 1 })).get(refText(skill)) ?? []
  if (ids.length === 0) return undefined
  const resources = await listResources(db, ids.slice(0, most), locale)
  const { resource, catalogue } = words(locale)
  const links = resources.map(one => ({
    text: one.title,
    href: learningUrls.resource.href({ resourceId: one.id }),
    note: factLine(locale, one),
  }))
  const more = { text: catalogue.all, href: learningUrls.catalogue.href({}, { skill: refText(skill) }), note: '' }
  return { title: resource.aside, links: ids.length > most ? [...links, more] : links }
}
