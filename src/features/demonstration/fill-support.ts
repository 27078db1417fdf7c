import { countTopics } from '#features/champions/index.ts'
import type { Framework } from '#features/skills/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { daysAgo } from './generator/year.ts'
import { supportStory } from './support-words.ts'

const letters = 'ABCDEFGHJKMNPRSTUVWXYZ23456789'

/** What champions did in a year: notes, questions, thanks, two stories and two try-outs. */
export async function fillSupport(
  tx: Writing,
  { id, people, roleGrants, blueprint, year }: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const locale = blueprint.locales[0]
  const story = supportStory(locale)
  const chance = random(`${blueprint.slug} support`)
  const ago = (days: number) => daysAgo(year, days)
  const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10)
  const uuid = (days: number) => chance.uuid(ago(days).getTime())
  const byId = new Map(people.map(person => [person.id, person]))
  const champions = roleGrants.flatMap(({ role, personId, revokedAt }) => {
    const person = byId.get(personId)
    return role === 'champion' && !revokedAt && person && !person.leftAt ? [person] : []
  })
  const staff = people.filter(({ leftAt, persona }) => !leftAt && !persona)
  const lead = people.find(({ persona }) => persona === 'programme-lead')
  const own = champions.find(({ persona }) => persona === 'champion') ?? champions[0]
  if (!own || !lead || staff.length < 20) return
  const cast = [own, ...champions.filter(champion => champion !== own)]
  const sessions = cast.flatMap((champion, place) =>
    // One in seven has been quiet for a while.
    Array.from({ length: 6 + chance.integer(22) }, (_, index) => {
      const days = (place % 7 === 3 ? 80 : 1) + Math.floor(chance.next() * 260)
      const [words, area] = chance.pick(story.notes)
      const code = Array.from({ length: 6 }, () => letters[chance.integer(letters.length)]).join('')
      return [
        ...[
          id,
          uuid(days),
          champion.id,
          champion.unitId,
          dayAgo(days),
          1 + (chance.chance(0.4) ? chance.integer(6) : 0),
        ],
        ...[[5, 10, 15, 20, 30][chance.integer(5)] ?? 10, index === 0 && place === 0 ? 'follow-up' : 'solved'],
        ...[framework.frameworkId, area, words, chance.chance(0.35), 'page', code],
        ...[index === 0 && place === 0 ? dayAgo(-2) : null, ago(days)],
      ]
    }),
  )
  await copyInto(
    tx,
    'champion_sessions',
    [
      ...(['organisation_id', 'id', 'champion_id', 'unit_id', 'happened_on', 'people', 'minutes', 'outcome'] as const),
      ...(['framework_id', 'area_key', 'words', 'spared_it_desk', 'how', 'code', 'follow_up_on', 'logged_at'] as const),
    ],
    [...new Map(sessions.map(row => [row[13], row])).values()],
  )
  const asked = story.questions.map((words, index) => {
    const champion = index < 3 ? own : (cast[index] ?? own)
    const asker = staff.find(person => person.id !== champion.id && chance.chance(0.2)) ?? staff[0]
    return {
      id: uuid(index + 1),
      words,
      champion,
      asker,
      at: ago(index === 4 ? 9 : index + 1),
      isOpen: index % 2 === 0,
    }
  })
  await copyInto(
    tx,
    'champion_requests',
    [
      ...(['organisation_id', 'id', 'person_id', 'champion_id', 'words', 'state', 'asked_at', 'theirs_since'] as const),
      ...(['state_at', 'programme_told_at'] as const),
    ],
    asked.flatMap(({ id: requestId, words, champion, asker, at, isOpen }, index) =>
      asker
        ? [
            [
              ...[id, requestId, asker.id, champion.id, words, isOpen ? 'open' : 'answered', at, at, at],
              index === 4 ? ago(2) : null,
            ],
          ]
        : [],
    ),
  )
  await copyInto(
    tx,
    'champion_request_lines',
    ['organisation_id', 'id', 'request_id', 'person_id', 'act', 'words', 'written_at'],
    asked.flatMap(({ id: requestId, champion, isOpen, at }, index) =>
      isOpen ? [] : [[id, uuid(index), requestId, champion.id, 'answered', story.answers[index % 3] ?? '', at]],
    ),
  )
  await copyInto(
    tx,
    'champion_thanks',
    ['organisation_id', 'id', 'from_id', 'to_id', 'words', 'is_public', 'given_at'],
    story.thanks.flatMap((words, index) => {
      const from = staff[10 + index]
      const to = cast[index % 2]
      return from && to && from !== to ? [[id, uuid(index + 3), from.id, to.id, words, true, ago(index + 3)]] : []
    }),
  )
  await copyInto(
    tx,
    'champion_stories',
    ['organisation_id', 'id', 'author_id', 'title', 'words', 'state', 'made_at', 'changed_at', 'published_at'],
    story.stories.map(([title, words], index) => {
      const at = ago(12 + 20 * index)
      return [id, uuid(12), (cast[index] ?? own).id, title, words, 'published', at, at, at]
    }),
  )
  for (const [index, tryOut] of story.tryOuts.entries()) {
    const tryOutId = uuid(30 * index + 6)
    await tx
      .insertInto('champion_try_outs')
      .values({
        ...{ organisation_id: id, id: tryOutId, owner_id: lead.id, title: tryOut.title, about: tryOut.about },
        ...{ until: dayAgo(index === 0 ? -12 : 20), questions: [...tryOut.questions], made_at: ago(30 * index + 6) },
        ...{ closed_at: tryOut.whatCame ? ago(15) : null, what_came: tryOut.whatCame ?? '' },
      })
      .execute()
    await copyInto(
      tx,
      'champion_try_out_parts',
      ['organisation_id', 'try_out_id', 'person_id', 'joins', 'joined_at', 'works', 'answers', 'words', 'told_at'],
      tryOut.said.flatMap((said, place) => {
        const champion = cast[place + 1]
        const answers = tryOut.questions.map((_, question) => (question === 0 ? said : ''))
        const works = place === 0 ? 'partly' : 'yes'
        return champion ? [[id, tryOutId, champion.id, true, ago(5), works, answers, '', ago(4)]] : []
      }),
    )
  }
  await tx
    .insertInto('champion_support_rules')
    .values({
      ...{ organisation_id: id, answer_days: 3, ticket_cost: locale === 'nb' ? 180 : 14, ticket_basis: story.basis },
      ...{ changed_by: lead.id, changed_at: ago(40) },
    })
    .execute()
  await countTopics(tx, { today: dayAgo(0), minimum: 10, now: year.now })
}
