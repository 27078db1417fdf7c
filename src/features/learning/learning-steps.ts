import { refText } from '#features/evidence/index.ts'
import type { OfferedKind, StepContent, StepSource } from '#features/plan/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { learningUrls } from './learning.urls.ts'
import type { ResourceKind } from './resource.ts'
import { listResources, type Resource } from './resources.queries.ts'
import { listResourceIdsFor } from './resources-for.queries.ts'
import { learningSourceName } from './source-name.ts'
import { words } from './words.ts'

/** In a plan there are three kinds of step; shadowing and the like are about a person. */
export const stepKindOf = (kind: ResourceKind): OfferedKind => {
  if (kind === 'try') return 'try'
  return ['shadowing', 'mentoring', 'buddy', 'drop-in'].includes(kind) ? 'person' : 'reading'
}

function contentOf(resource: Resource, locale: Locale): StepContent {
  const { step, facts, kinds } = words(locale)
  const text = resource.minutes
    ? `${resource.summary} ${step.takes(facts.minutes(resource.minutes))}`.trim()
    : resource.summary
  return {
    title: resource.title,
    text,
    what: kinds[resource.kind],
    href: learningUrls.resource.href({ resourceId: resource.id }),
    linkText: step.open[resource.kind],
  }
}

/** What the catalogue has for somebody's needs; for the plan (`src/app.ts`). */
export const learningSteps: StepSource = {
  name: learningSourceName,
  async offer(db, needs, { me, locale }) {
    const byNeed = await listResourceIdsFor(db, needs, { most: 2, notDoneBy: me })
    const found = await listResources(db, [...new Set([...byNeed.values()].flat())], locale)
    const known = new Map(found.map(resource => [resource.id, resource]))
    const offered = new Set<string>()
    return needs.flatMap(need =>
      (byNeed.get(refText(need)) ?? []).flatMap(id => {
        const resource = known.get(id)
        if (!resource || offered.has(id)) return []
        offered.add(id)
        const kind = stepKindOf(resource.kind)
        return [{ source: learningSourceName, key: id, kind, need, ...contentOf(resource, locale) }]
      }),
    )
  },
  async describe(db, steps, { locale }) {
    const found = await listResources(
      db,
      steps.map(({ key }) => key),
      locale,
    )
    return new Map(found.map(resource => [resource.id, contentOf(resource, locale)]))
  },
}
