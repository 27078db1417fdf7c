import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { listRoleProfiles, wordsOf } from '#features/role-profiles/index.ts'
import { listFrameworkKeys } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Button, Checkboxes, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { listCurrentAchievements } from '../../achievements/achievements.queries.ts'
import { saveDraft } from '../../achievements/edit-achievement.ts'
import { listNamedLevels, listNamedSkills } from '../../criteria/named-skills.queries.ts'
import {
  type Condition,
  type ConditionKind,
  conditionKinds,
  happenings,
  mostConditions,
  states,
} from '../../criteria/rule.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { getNewest } from '../achievement/achievement.page.ts'
import { keepers, toManage } from '../frame.tsx'

interface Choice {
  readonly value: string
  readonly text: string
}

interface Data {
  readonly newest: AchievementVersion
  readonly kind: ConditionKind
  /** What may be named: profiles, areas, skills or stamps. */
  readonly choices: readonly Choice[]
}

// Names a thing inside a framework; framework keys hold no space.
const inFramework = (framework: string, key: string) => `${framework} ${key}`
const split = (value: string): readonly [string, string] => {
  const at = value.indexOf(' ')
  return [value.slice(0, at), value.slice(at + 1)]
}
const mostChoices = 3_000

async function choicesOf(db: Reading, kind: ConditionKind, ownKey: string, locale: Locale): Promise<readonly Choice[]> {
  if (kind === 'happenings') return happenings.map(value => ({ value, text: words(locale).condition.whats[value] }))
  if (kind === 'role-profile')
    return (await listRoleProfiles(db)).map(profile => ({ value: profile.key, text: wordsOf(profile, locale).name }))
  if (kind === 'stamps')
    return (await listCurrentAchievements(db))
      .filter(({ key }) => key !== ownKey)
      .map(({ key, texts }) => ({ value: key, text: textIn(texts, locale).name }))
  const skills = await listNamedSkills(db, await listFrameworkKeys(db), locale)
  if (kind === 'skills')
    return skills.slice(0, mostChoices).map(one => ({
      value: inFramework(one.frameworkKey, one.skillKey),
      text: `${one.frameworkName}: ${one.name}`,
    }))
  const areas = new Map(
    skills.flatMap(one =>
      one.areaKey ? [[inFramework(one.frameworkKey, one.areaKey), `${one.frameworkName}: ${one.areaName ?? ''}`]] : [],
    ),
  )
  return [...areas].map(([value, text]) => ({ value, text }))
}

const conditionForm = form((locale, { kind, choices }: Data) => {
  const text = words(locale).condition
  const known = new Set(choices.map(({ value }) => value))
  const many = kind === 'skills' || kind === 'stamps'
  const count = z.coerce.number(text.countWrong).int(text.countWrong).min(1, text.countWrong).max(1000, text.countWrong)
  return z.object({
    which: many
      ? z.array(z.string()).refine(all => all.length > 0 && all.every(one => known.has(one)), text.chooseSome)
      : z.string().refine(one => known.has(one), text.chooseOne),
    level: z
      .string()
      .trim()
      .refine(value => value === '' || /^[1-9]\d{0,2}$/.test(value), text.levelWrong),
    state: kind === 'happenings' || kind === 'stamps' ? z.enum(states).optional() : z.enum(states, text.chooseOne),
    atLeast: kind === 'happenings' || kind === 'stamps' ? count : z.string().optional(),
  })
})

type Chosen = {
  which: string | string[]
  level: string
  state?: (typeof states)[number] | undefined
  atLeast?: unknown
}

function conditionsOf(kind: ConditionKind, input: Chosen): readonly Condition[] {
  const all = [input.which].flat()
  const [first = ''] = all
  const state = input.state ?? 'confirmed'
  const atLeast = Number(input.atLeast)
  if (kind === 'role-profile') return [{ kind, profile: first, state }]
  if (kind === 'happenings') return [{ kind, what: first as (typeof happenings)[number], atLeast }]
  if (kind === 'stamps') return [{ kind, stamps: all, atLeast }]
  if (kind === 'area') {
    const [framework, area] = split(first)
    return [{ kind, framework, area, state }]
  }
  const level = input.level === '' ? {} : { level: Number(input.level) }
  return [...Map.groupBy(all, one => split(one)[0])].map(([framework, some]) => ({
    ...{ kind, framework, skills: some.map(one => split(one)[1]), state },
    ...level,
  }))
}

/** What is wrong with conditions that nobody could ever meet. */
async function neverMet(
  db: Reading,
  conditions: readonly Condition[],
  locale: Locale,
): Promise<Record<string, string> | undefined> {
  const { condition: text } = words(locale)
  for (const one of conditions) {
    if (one.kind === 'stamps' && one.atLeast > one.stamps.length)
      return { atLeast: text.moreThanChosen(one.stamps.length) }
    if (one.kind !== 'skills' || one.level === undefined) continue
    const highest = (await listNamedLevels(db, [one.framework], locale)).at(-1)
    if (highest && one.level > highest.position)
      return { level: text.levelTooHigh(highest.frameworkName, highest.position) }
  }
  return undefined
}

/** One condition more, in the draft. */
export const conditionPage = page(stampsUrls.addCondition, {
  access: keepers,
  async load({ db, params, locale }): Promise<Data> {
    const kind = found(
      conditionKinds.find(one => one === params.kind),
      'No such kind',
    )
    const newest = await getNewest(db, params.achievementKey)
    return { newest, kind, choices: await choicesOf(db, kind, newest.key, locale) }
  },
  title: ({ ctx }) => words(ctx.locale).condition.title,
  breadcrumbs: ({ data: { newest }, ctx }) =>
    toManage(ctx.locale, {
      text: textIn(newest.texts, ctx.locale).name,
      href: stampsUrls.achievement.href({ achievementKey: newest.key }),
    }),
  view: ConditionView,
  form: conditionForm,
  async submit({ tx, me, data: { newest, kind }, input, locale, now }) {
    const added = conditionsOf(kind, input as Chosen)
    const wrong = await neverMet(tx, added, locale)
    if (wrong) return invalid(wrong)
    const conditions = [...newest.rule.conditions, ...added]
    if (conditions.length > mostConditions) return invalid({ which: words(locale).condition.tooMany(mostConditions) })
    await saveDraft(tx, me, newest, { ...newest, rule: { ...newest.rule, conditions } }, now)
    return redirect(stampsUrls.achievement.href({ achievementKey: newest.key })).saying(words(locale).manage.added)
  },
})

function ConditionView({ data, form: state, ctx: { locale } }: ViewProps<Data>) {
  const { newest, kind, choices } = data
  const text = words(locale)
  const { condition } = text
  return (
    <PageFrame
      wide
      title={condition.title}
      caption={textIn(newest.texts, locale).name}
      lead={condition.kinds[kind]}
      who={text.whoSeesManage}
      form={state}
      locale={locale}
    >
      {choices.length === 0 ? (
        <p class="govuk-body">{condition.nothing}</p>
      ) : (
        <form method="post" novalidate>
          <Which data={data} form={state} locale={locale} />
          {kind === 'skills' && (
            <Input
              name="level"
              id="level"
              label={condition.level}
              hint={condition.levelHint}
              value={state.value('level')}
              inputmode="numeric"
              classes="govuk-input--width-2"
              errorMessage={state.error('level')}
              locale={locale}
            />
          )}
          {kind === 'happenings' || kind === 'stamps' ? (
            <Input
              name="atLeast"
              id="atLeast"
              label={kind === 'stamps' ? condition.atLeastStamps : condition.atLeast}
              value={state.value('atLeast')}
              inputmode="numeric"
              classes="govuk-input--width-3"
              errorMessage={state.error('atLeast')}
              locale={locale}
            />
          ) : (
            <Radios
              name="state"
              value={state.value('state')}
              fieldset={{ legend: { text: condition.state, classes: 'govuk-fieldset__legend--m' } }}
              items={states.map(value => ({ value, text: condition.states[value], hint: condition.stateHints[value] }))}
              errorMessage={state.error('state')}
              locale={locale}
            />
          )}
          <Button text={condition.add} preventDoubleClick />
        </form>
      )}
    </PageFrame>
  )
}

function Which({ data: { kind, choices }, form: state, locale }: { data: Data; form: FormState; locale: Locale }) {
  const { condition } = words(locale)
  const label = {
    'role-profile': condition.profile,
    area: condition.area,
    skills: condition.skills,
    happenings: condition.what,
    stamps: condition.stamps,
  }[kind]
  if (kind === 'skills' || kind === 'stamps')
    return (
      <Checkboxes
        name="which"
        values={[...state.list('which')]}
        classes="govuk-checkboxes--small"
        fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--m' } }}
        items={choices.map(choice => ({ ...choice }))}
        errorMessage={state.error('which')}
        locale={locale}
      />
    )
  return (
    <Select
      name="which"
      id="which"
      label={label}
      value={state.value('which')}
      items={[{ value: '', text: '' }, ...choices]}
      errorMessage={state.error('which')}
      locale={locale}
    />
  )
}
