import type { Area, Framework, Skill } from '#features/skills/index.ts'
import { passportFramework } from '../../passport.ts'
import { placesOf } from '../../passport.urls.ts'

interface Place {
  readonly framework: Framework
  readonly area: Area
  readonly part: number
  readonly parts: number
  readonly isFromCheck: boolean
}

const skillsOnAPage = 12

/** Nobody answers sixty questions on one page. */
export function pagesOf(skills: readonly Skill[]): readonly (readonly Skill[])[] {
  const pages = Math.ceil(skills.length / skillsOnAPage)
  const size = Math.ceil(skills.length / Math.max(1, pages))
  return Array.from({ length: pages }, (_, page) => skills.slice(page * size, (page + 1) * size))
}

/** Areas that only hold other areas have nothing to answer. */
export const walkedAreas = ({ areas }: Framework): readonly Area[] => areas.filter(({ skills }) => skills.length > 0)

/** Where a page leads when it is done: back to where the person came from, else to the next area, at last to the check. */
export function hrefAfter({ framework, area, part, parts, isFromCheck }: Place): string {
  const places = placesOf(framework.key)
  if (part < parts) return places.area(area.key, { part: part + 1, from: isFromCheck ? 'check' : undefined })
  const walked = walkedAreas(framework)
  const next = walked[walked.findIndex(({ key }) => key === area.key) + 1]
  if (next && !isFromCheck) return places.area(next.key)
  return walked.length > 1 || framework.key === passportFramework || isFromCheck ? places.check() : places.show()
}
