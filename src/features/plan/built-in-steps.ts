import { peopleUrls } from '#features/people/index.ts'
import { listNearestChampions } from '#features/profiles/index.ts'
import { type Skill, skillsUrls } from '#features/skills/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Need, type Offer, type OfferedKind, offeredKinds, type StepContent, type StepSource } from './plan.ts'
import { words } from './words.ts'

const name = 'built-in'
const keyOf = (kind: OfferedKind, { frameworkId, skillKey }: Need) => `${kind}:${frameworkId}/${skillKey}`
const kindOf = (key: string) => offeredKinds.find(kind => key.startsWith(`${kind}:`))

/** What one kind of step says about a skill: the framework's own words, or else general ones. */
function contentOf(kind: OfferedKind, skill: Skill, frameworkKey: string, locale: Locale): StepContent {
  const { builtIn } = words(locale)
  const href = skillsUrls.skill.href({ frameworkKey, skillKey: skill.key })
  if (kind === 'try') return { title: skill.name, text: skill.tryAtWork || builtIn.try }
  if (kind === 'reading') {
    const linkText = skill.readNext.title || builtIn.readAbout(skill.name)
    return { title: skill.name, text: builtIn.reading, href, linkText }
  }
  return { title: skill.name, text: skill.askAPerson || builtIn.person }
}

/** Steps from the words of the frameworks, and the champion who is nearest. */
export const builtInSteps: StepSource = {
  name,
  async offer(db, needs, { me, locale, now }) {
    const [champion] = needs.length > 0 ? await listNearestChampions(db, me, { limit: 1, now }) : []
    const toAPerson = champion
      ? {
          href: peopleUrls.person.href({ personId: champion.id }),
          linkText: words(locale).builtIn.champion(champion.name),
        }
      : { href: peopleUrls.directory.href(), linkText: words(locale).builtIn.findSomebody }
    return needs.flatMap(need =>
      offeredKinds.map((kind): Offer => {
        const content = contentOf(kind, need.skill, need.frameworkKey, locale)
        return { source: name, key: keyOf(kind, need), kind, need, ...content, ...(kind === 'person' ? toAPerson : {}) }
      }),
    )
  },
  async describe(_db, steps, { locale }) {
    const described = steps.flatMap(({ key, skill, frameworkKey }) => {
      const kind = kindOf(key)
      if (!kind || !skill) return []
      const content = contentOf(kind, skill, frameworkKey, locale)
      const toAPerson = {
        href: peopleUrls.directory.href({}, { q: skill.name }),
        linkText: words(locale).builtIn.findSomebody,
      }
      return [[key, kind === 'person' ? { ...content, ...toAPerson } : content] as const]
    })
    return new Map(described)
  },
}
