import type { Area, Framework } from '#features/skills/index.ts'
import { passportUrls } from '../../passport.urls.ts'

interface Place {
  readonly framework: Framework
  readonly area: Area
  readonly isFromCheck: boolean
}

/** Where a page leads when it is done: back to where the person came from, else to the next area, at last to the check. */
export function hrefAfter({ framework, area, isFromCheck }: Place): string {
  const next = framework.areas[framework.areas.findIndex(({ key }) => key === area.key) + 1]
  return next && !isFromCheck ? passportUrls.area.href({ areaKey: next.key }) : passportUrls.check.href()
}
