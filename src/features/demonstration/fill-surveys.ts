import {
  type Answers,
  addSurvey,
  annualSkillsQuestionnaire,
  annualSkillsWords,
  bringWave,
  makeAction,
  maturityGroups,
  maturityQuestionnaire,
  maturityWords,
  type PastResponse,
  publishResults,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#features/surveys/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { locales } from '#platform/i18n/index.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { type Random, random } from './generator/random.ts'
import { day } from './generator/year.ts'

type Person = DemonstrationOrganisation['people'][number]

const comments = {
  en: [
    'Half an hour with a colleague helped me more than any course.',
    'We have three systems for the same thing. I write everything twice.',
    'The tablets on our ward are too slow in the morning.',
    'Give us time. I learn in my own breaks.',
    'My manager asks what I tried this month. That helps.',
    'The new form saves me a drive to the office every week.',
    'I am still afraid of pressing the wrong button, but less than last year.',
    'Please let us try things before you buy them.',
  ],
  nb: [
    'En halvtime med en kollega hjalp meg mer enn noe kurs.',
    'Vi har tre systemer for det samme. Jeg skriver alt to ganger.',
    'Nettbrettene på avdelingen er for trege om morgenen.',
    'Gi oss tid. Jeg lærer i pausene mine.',
    'Lederen min spør hva jeg har prøvd denne måneden. Det hjelper.',
    'Det nye skjemaet sparer meg for en tur til kontoret hver uke.',
    'Jeg er fortsatt redd for å trykke feil, men mindre enn i fjor.',
    'La oss få prøve ting før dere kjøper dem.',
  ],
} as const

// Who checks comments before others read them finds some names to hide.
const namingSomebody = {
  en: [
    'Mrs Whitlock at the front desk shows everybody how it is done. Give her an hour for it.',
    'Priya came to our team meeting, and we understood it at last.',
    'Ring me on 020 7946 0018 if you want to see the form that fails.',
  ],
  nb: [
    'Fru Hovland i resepsjonen viser alle hvordan det gjøres. Gi henne en time til det.',
    'Jonas var innom lagmøtet vårt, og da skjønte vi det endelig.',
    'Ring meg på 22 33 44 55 hvis dere vil se skjemaet som ikke virker.',
  ],
} as const

const actions = {
  en: ['An hour a month for every team to try things', 'Ask three services before we buy a system'],
  nb: ['En time i måneden der hvert lag får prøve ting', 'Spør tre tjenester før vi kjøper et system'],
} as const

const thanks = {
  en: 'Thank you for answering. Two things stood out: you want time to learn, and you want to be asked before we buy. Below is what we do about both.',
  nb: 'Takk for svarene. To ting skilte seg ut: Dere vil ha tid til å lære, og dere vil bli spurt før vi kjøper. Under ser dere hva vi gjør med begge.',
} as const

/** Two years of the skills survey and last year's maturity survey, closed and counted, with what came of them. */
export async function fillSurveys(tx: Writing, organisation: DemonstrationOrganisation): Promise<void> {
  const { people, roleGrants, year, blueprint } = organisation
  const lead = roleGrants.find(({ role, revokedAt }) => role === 'programme-lead' && !revokedAt)?.personId
  if (!lead) return
  const language = blueprint.locales[0] === 'nb' ? 'nb' : 'en'
  const here = people.filter(({ leftAt }) => !leftAt)
  const leaders = new Set(here.flatMap(({ managerId }) => managerId ?? []))
  const groupOf = ({ id, unit }: Person) =>
    leaders.has(id) ? 'leaders' : unit % 29 === 0 ? 'representatives' : 'staff'
  const survey = async (
    kind: 'annual-skills' | 'maturity',
    questionnaire: Questionnaire,
    waves: readonly { daysAgo: number; rate: number; lift: number }[],
  ) => {
    const { id } = await addSurvey(tx, { kind, title: titleOf(kind), ownerId: lead }, year.launch)
    let latest = ''
    for (const { daysAgo, rate, lift } of waves) {
      const closed = new Date(year.now.getTime() - daysAgo * day)
      const chance = random(`${blueprint.slug} ${kind} ${daysAgo}`)
      const groups = kind === 'maturity' ? maturityGroups : []
      const responses = here.flatMap((person): PastResponse[] => {
        if (!chance.chance(rate)) return []
        const group = groupOf(person)
        const mood =
          lift + (group === 'leaders' ? 0.7 : group === 'representatives' ? -0.45 : 0) + ((person.unit * 7) % 5) / 8
        const answers = answerAll(questionnaire, mood + chance.normal() * 0.7, language, chance)
        return [{ dimensions: { unit: person.unitId, ...(groups.length > 0 ? { group } : {}) }, answers }]
      })
      const wave = {
        ...{
          name: String(closed.getUTCFullYear()),
          questionnaire,
          languages: blueprint.locales,
          respondentGroups: groups,
        },
        ...{ dimensions: groups.length > 0 ? ['unit', 'group'] : ['unit'], minimumGroup: blueprint.minimumGroup },
        ...{ responses, closedOn: closed.toISOString().slice(0, 10) },
      }
      latest = await bringWave(tx, { id }, wave, { actorId: lead, now: closed })
    }
    return { id, latest }
  }
  await survey('annual-skills', annualSkillsQuestionnaire(), [
    { daysAgo: 735, rate: 0.44, lift: -0.15 },
    { daysAgo: 370, rate: 0.57, lift: 0.2 },
  ])
  const maturity = await survey('maturity', maturityQuestionnaire(), [{ daysAgo: 200, rate: 0.36, lift: 0 }])
  const act = { actorId: lead, now: new Date(year.now.getTime() - 180 * day) }
  const items = await followUp(tx, maturity, { titles: actions[language], ownerId: lead, act })
  await publishResults(
    tx,
    { id: maturity.latest },
    { audience: 'partners', words: thanks[language], items, withActions: true },
    act,
  )
}

const titleOf = (kind: 'annual-skills' | 'maturity') =>
  Object.fromEntries(
    locales.map(locale => [locale, (kind === 'maturity' ? maturityWords : annualSkillsWords)(locale).title]),
  )

async function followUp(
  tx: Writing,
  { id, latest }: { id: string; latest: string },
  { titles, ownerId, act }: { titles: readonly string[]; ownerId: string; act: { actorId: string; now: Date } },
): Promise<string[]> {
  const items = questionsOf(maturityQuestionnaire()).flatMap(({ key, rows = [] }) =>
    rows.map(row => `${key}.${row.key}`),
  )
  for (const [at, title] of titles.entries())
    await makeAction(
      tx,
      { id: latest, survey: { id } },
      {
        title,
        item: items[at * 9],
        ownerId,
        dueOn: new Date(act.now.getTime() + 400 * day).toISOString().slice(0, 10),
      },
      act,
    )
  return items
}

/** Somebody's answers hang together: whoever feels sure does so nearly everywhere. */
export function answerAll(questionnaire: Questionnaire, mood: number, language: 'en' | 'nb', chance: Random): Answers {
  const answers: Record<string, Answers[string]> = {}
  for (const [at, question] of questionsOf(questionnaire).entries()) {
    const answer = answerOne(question, mood + (((at * 13) % 7) - 3) / 5, language, chance)
    if (answer && chance.chance(0.97)) answers[question.key] = answer
  }
  return answers
}

function answerOne(
  question: Question,
  mood: number,
  language: 'en' | 'nb',
  chance: Random,
): Answers[string] | undefined {
  const { kind, options = [], rows = [] } = question
  const step = (shift: number) => {
    const middle = (options.length - 1) / 2
    const place = Math.round(middle + (mood + shift) * 0.9 + chance.normal() * 0.8)
    return options[Math.min(options.length - 1, Math.max(0, place))]?.key ?? ''
  }
  if (kind === 'likert' || kind === 'level') return { choice: step(0) }
  if (kind === 'matrix')
    return { rows: Object.fromEntries(rows.map(({ key }, at) => [key, step((((at * 5) % 4) - 1.5) / 2)])) }
  if (kind === 'one') return { choice: options[Math.floor(chance.next() ** 1.6 * options.length)]?.key ?? '' }
  if (kind === 'several')
    return { choices: options.filter((_, at) => chance.chance(0.55 - at * 0.06)).map(({ key }) => key) }
  if (kind === 'ranking') return { ranking: options.map(({ key }) => key).sort(() => (chance.chance(0.5) ? 1 : -1)) }
  if (kind === 'number') return { number: Math.max(question.min ?? 0, Math.round(2 + Math.abs(chance.normal()) * 3)) }
  if (kind === 'date' || !chance.chance(0.18)) return undefined
  const said = Array.from({ length: 4 }, () => comments[language]).flat()
  return { text: chance.pick([...said, ...namingSomebody[language]]) }
}
