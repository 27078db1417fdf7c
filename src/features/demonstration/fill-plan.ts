import { v7 as uuid } from 'uuid'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { day } from './generator/year.ts'

const kinds = ['try', 'reading', 'person'] as const

const said: Record<Locale, { readonly own: string; readonly did: string; readonly happened: string }> = {
  en: {
    own: 'Ask a colleague to show me one shortcut they use every day',
    did: 'I chose one real task and took my time with it.',
    happened: 'It went better than I thought. The second time took half as long.',
  },
  nb: {
    own: 'Be en kollega vise meg én snarvei de bruker hver dag',
    did: 'Jeg valgte en virkelig oppgave og tok meg god tid.',
    happened: 'Det gikk bedre enn jeg trodde. Andre gang tok det halvparten så lang tid.',
  },
}

/** Plans of those whom a visitor can be and of some others: steps under way, one done, one of their own. */
export async function fillPlans(
  tx: Writing,
  { id, blueprint, people, year }: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const skills = skillsOf(framework)
  const words = said[blueprint.locales[0]]
  const ago = (days: number) => new Date(year.now.getTime() - days * day)
  const ahead = (days: number) => new Date(year.now.getTime() + days * day).toISOString().slice(0, 10)
  const planners = people.filter(({ leftAt, persona }, index) => !leftAt && (persona || index % 25 === 7))
  const rows = planners.flatMap(({ id: personId }) => {
    const chance = random(`${blueprint.slug} plan of ${personId}`)
    const first = chance.integer(skills.length)
    const steps = kinds.map((kind, index) => {
      const skill = skills[(first + index * 7) % skills.length]
      if (!skill) return []
      const isDone = index === 2
      return [
        ...[id, uuid(), personId, 'built-in', `${kind}:${framework.frameworkId}/${skill.key}`, kind],
        ...[
          framework.frameworkId,
          skill.key,
          'below-basic',
          skill.name,
          index === 0 ? ahead(6) : null,
          ago(20 - index),
        ],
        ...(isDone ? [ago(4), words.did, words.happened] : [null, '', '']),
      ]
    })
    const own = uuid()
    const mine = [id, own, personId, 'own', own, 'own', null, null, 'own', words.own, ahead(12), ago(5), null, '', '']
    return [...steps, mine]
  })
  await copyInto(
    tx,
    'plan_steps',
    [
      ...(['organisation_id', 'id', 'person_id', 'source', 'source_key', 'kind', 'framework_id', 'skill_key'] as const),
      ...(['why', 'title', 'due_on', 'taken_at', 'done_at', 'what_i_did', 'what_happened'] as const),
    ],
    rows,
  )
}
