import {
  type Answers,
  addSurvey,
  annualSkillsQuestionnaire,
  annualSkillsWords,
  bringOpenWave,
  type Questionnaire,
} from '#features/surveys/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { locales } from '#platform/i18n/index.ts'
import { answerAll } from './fill-surveys.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { day } from './generator/year.ts'

const pulseTitle = { en: 'Three questions about meetings', nb: 'Tre spørsmål om møter' }
const pulseIntroduction = {
  en: 'We want to spend less time in meetings that help nobody. Tell us how it is where you work.',
  nb: 'Vi vil bruke mindre tid på møter som ikke hjelper noen. Fortell hvordan det er der du jobber.',
}

const amount = (key: string, en: string, nb: string) => ({ key, text: { en, nb } })

const pulse: Questionnaire = {
  sections: [
    {
      key: 'meetings',
      title: { en: 'Your meetings', nb: 'Møtene dine' },
      questions: [
        {
          ...{ key: 'hours', meaning: 1, kind: 'one', required: true, mayNotApply: true, mayRatherNot: false },
          text: {
            en: 'How much of last week did you spend in meetings?',
            nb: 'Hvor mye av forrige uke satt du i møter?',
          },
          options: [
            amount('little', 'Less than two hours', 'Under to timer'),
            amount('some', 'Two to ten hours', 'To til ti timer'),
            amount('much', 'More than ten hours', 'Mer enn ti timer'),
          ],
        },
        {
          ...{ key: 'which', meaning: 1, kind: 'short-text', required: true, mayNotApply: false, mayRatherNot: true },
          text: { en: 'Which meeting could be a message instead?', nb: 'Hvilket møte kunne vært en melding?' },
          condition: { match: 'all', tests: [{ question: 'hours', comparison: 'is', values: ['much'] }] },
        },
        {
          ...{ key: 'join', meaning: 1, kind: 'one', required: false, mayNotApply: false, mayRatherNot: true },
          text: { en: 'Could you join from where you were?', nb: 'Kunne du bli med derfra du var?' },
          options: [
            amount('yes', 'Yes, always', 'Ja, alltid'),
            amount('mostly', 'Mostly', 'Stort sett'),
            amount('no', 'No', 'Nei'),
          ],
        },
      ],
    },
  ],
}

const championsTitle = { en: 'What do you need as a champion?', nb: 'Hva trenger du som digital veileder?' }
const championsIntroduction = {
  en: 'We plan next spring with what you tell us, and come back to you about it.',
  nb: 'Vi planlegger våren ut fra det du forteller, og kommer tilbake til deg om det.',
}
const championsReaders = {
  en: 'whoever leads the programme',
  nb: 'den som leder programmet',
}

const champions: Questionnaire = {
  sections: [
    {
      key: 'needs',
      title: { en: 'What you need', nb: 'Det du trenger' },
      questions: [
        {
          ...{ key: 'what', meaning: 1, kind: 'one', required: true, mayNotApply: false, mayRatherNot: true },
          text: { en: 'What would help you most?', nb: 'Hva ville hjulpet deg mest?' },
          options: [
            amount('time', 'More time that my manager has agreed to', 'Mer tid som lederen min er enig i'),
            amount('material', 'Something to show and to hand out', 'Noe å vise fram og dele ut'),
            amount('others', 'Others to talk to', 'Noen å snakke med'),
          ],
        },
        {
          ...{ key: 'more', meaning: 1, kind: 'long-text', required: false, mayNotApply: false, mayRatherNot: false },
          text: { en: 'Tell us more, if you like', nb: 'Fortell gjerne mer' },
        },
      ],
    },
  ],
}

const needs = {
  en: [
    'Half a day a month would do.',
    'I should like to know what other champions show at drop-ins.',
    'A tablet that I may lend for a week.',
  ],
  nb: [
    'En halv dag i måneden hadde holdt.',
    'Jeg vil gjerne vite hva andre viser fram når de har åpen time.',
    'Et nettbrett jeg kan låne bort en uke.',
  ],
} as const

/** This year's skills survey, half answered, and a short anonymous one that waits for everybody, and one with names for champions. */
export async function fillOpenSurveys(tx: Writing, organisation: DemonstrationOrganisation): Promise<void> {
  const { people, roleGrants, year, blueprint } = organisation
  const lead = roleGrants.find(({ role, revokedAt }) => role === 'programme-lead' && !revokedAt)?.personId
  const annual = await tx
    .selectFrom('surveys')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('kind', '=', 'annual-skills')
    .executeTakeFirst()
  if (!lead || !annual) return
  const chance = random(`${blueprint.slug} open surveys`)
  const language = blueprint.locales[0] === 'nb' ? 'nb' : 'en'
  const questionnaire = annualSkillsQuestionnaire()
  const answers = new Map<string, Answers>()
  for (const { id, leftAt, unit } of people)
    if (!leftAt && chance.chance(0.32 + ((unit * 5) % 6) / 20))
      answers.set(id, answerAll(questionnaire, 0.35 + chance.normal() * 0.7, language, chance))
  const same = { languages: blueprint.locales, dimensions: ['unit'], minimumGroup: blueprint.minimumGroup }
  const at = (days: number) => new Date(year.now.getTime() + days * day)
  const on = (days: number) => at(days).toISOString().slice(0, 10)
  const name = String(year.now.getUTCFullYear())
  const introduction = Object.fromEntries(locales.map(locale => [locale, annualSkillsWords(locale).introduction]))
  await bringOpenWave(
    tx,
    annual,
    { ...same, name, mode: 'confidential', questionnaire, introduction, closesOn: on(11), answers },
    { actorId: lead, now: at(-10) },
  )
  const short = await addSurvey(tx, { kind: 'own', title: pulseTitle, ownerId: lead }, at(-1))
  await bringOpenWave(
    tx,
    short,
    {
      ...same,
      name,
      mode: 'anonymous',
      questionnaire: pulse,
      introduction: pulseIntroduction,
      closesOn: on(6),
      answers: new Map(),
    },
    { actorId: lead, now: at(-1) },
  )
  const current = roleGrants.filter(({ role, revokedAt }) => role === 'champion' && !revokedAt)
  const asked = current.map(({ personId }) => personId)
  const said = asked.flatMap((personId, place): [string, Answers][] => {
    const more = needs[language][place % 5]
    const what = ['time', 'others', 'material'][place % 3] ?? 'time'
    return place % 2 === 0 ? [[personId, { what: { choice: what }, ...(more ? { more: { text: more } } : {}) }]] : []
  })
  const named = await addSurvey(tx, { kind: 'own', title: championsTitle, ownerId: lead }, at(-4))
  await bringOpenWave(
    tx,
    named,
    {
      ...{
        ...same,
        name,
        mode: 'named',
        questionnaire: champions,
        introduction: championsIntroduction,
        closesOn: on(9),
      },
      ...{ role: 'champion', answers: new Map(said), readers: { words: championsReaders, personIds: [lead] } },
    },
    { actorId: lead, now: at(-4) },
  )
}
