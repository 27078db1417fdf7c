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

/** This year's skills survey, half answered, and a short anonymous one that waits for everybody. */
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
}
