import { evidenceUrls, refText, type SkillState } from '#features/evidence/index.ts'
import { personTermsUrls } from '#features/profiles/index.ts'
import { type Skill, skillsUrls } from '#features/skills/index.ts'
import { FormErrors } from '#platform/html/components/index.ts'
import { Button, Details, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Choices } from '../../assessing/merge-answers.ts'
import type { Calibration } from '../../calibration/calibration.queries.ts'
import type { Derived } from '../../derived.ts'
import { stepsOfSkill } from '../../over-time/over-time.ts'
import type { Answer } from '../../passport.ts'
import { placesOf } from '../../passport.urls.ts'
import type { MyPassport } from '../../record/my-passport.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { Question, statementOf, WhatItMeans } from '../assess/question.view.tsx'
import { OverTimePicture } from '../history/over-time-picture.tsx'
import { type Ctx, day, PassportFrame } from '../passport-frame.tsx'
import { StateTag } from '../skill-states.tsx'

export interface SkillData extends MyPassport {
  readonly skill: Skill
  readonly skills: readonly Skill[]
  readonly choices: Choices
  readonly answer: Answer | undefined
  readonly state: SkillState | undefined
  readonly derived: Derived | undefined
  readonly calibration: Calibration | undefined
  readonly earlier: ReadonlyMap<string, string>
}

export function SkillView({ data, form, ctx }: ViewProps<SkillData>) {
  const { skill, answer, framework } = data
  const w = words(ctx.locale)
  const area = framework.areas.find(({ key }) => key === skill.areaKey)
  const places = placesOf(framework.key)
  const question = <Question skill={skill} framework={framework} form={form} ctx={ctx} derived={data.derived} isAlone />
  return (
    <PassportFrame title={skill.name} caption={area?.name ?? framework.name} ctx={ctx}>
      <FormErrors errors={form.errors} locale={ctx.locale} />
      <WhatItMeans skill={skill} locale={ctx.locale} />
      {answer && <MyAnswer data={data} answer={answer} ctx={ctx} />}
      <form
        method="post"
        action={places.skill(skill.key)}
        class="app-passport-area"
        data-module="passport-answers"
        data-answers={places.answers()}
        data-saving={w.area.saving}
        data-saved={w.area.saved}
        data-not-saved={w.area.notSaved}
      >
        {answer ? (
          <Details summaryText={w.skill.change} open={form.errors.length > 0}>
            {question}
            <Button text={w.skill.save} />
          </Details>
        ) : (
          <>
            {question}
            <Button text={w.skill.save} />
          </>
        )}
      </form>
      {answer && <RestsOn data={data} answer={answer} ctx={ctx} />}
      <OverTime data={data} ctx={ctx} />
      <Next data={data} ctx={ctx} />
    </PassportFrame>
  )
}

interface Props {
  readonly data: SkillData
  readonly ctx: Ctx
}

function MyAnswer({ data, answer, ctx }: Props & { readonly answer: Answer }) {
  const { skill, framework, state, choices, calibration } = data
  const w = words(ctx.locale)
  const { levelName, confidenceName } = scales(framework)
  const statement = statementOf(skill, answer.level)
  const choice = choices.get(skill.key)
  const said = day(ctx, answer.assessedAt)
  const rows = [
    {
      key: w.result.level,
      value: (
        <>
          <strong>{levelName(answer.level)}</strong> <StateTag level={answer.level} state={state} locale={ctx.locale} />
          {statement && <div>{statement}</div>}
          <div class="app-passport-quiet">
            {answer.fromKey === undefined || answer.fromKey === skill.key
              ? w.skill.saidOn(said)
              : w.skill.cameAlong(said, data.earlier.get(answer.fromKey) ?? answer.fromKey)}
          </div>
        </>
      ),
    },
    { key: w.result.confidence, value: confidenceName(answer.confidence) },
    ...(answer.lastUsed ? [{ key: w.skill.lastUsed, value: w.assess.lastUses[answer.lastUsed] }] : []),
  ]
  const { section } = { section: 'skills-i-lend' } as const
  return (
    <>
      <h2 class="govuk-heading-m">{w.skill.myAnswer}</h2>
      <SummaryList rows={rows} />
      {choice?.wishes && <p class="govuk-body">{w.skill.wish}</p>}
      {choice?.helps && (
        <p class="govuk-body">
          {w.skill.help}{' '}
          <a class="govuk-link" href={personTermsUrls.choose.href({ section }, { typed: skill.name })}>
            {w.skill.toProfile}
          </a>
        </p>
      )}
      {calibration && <CalibrationHint calibration={calibration} answer={answer} data={data} ctx={ctx} />}
    </>
  )
}

interface HintProps extends Props {
  readonly calibration: Calibration
  readonly answer: Answer
}

function CalibrationHint({ calibration: { usualLevel }, answer, data, ctx }: HintProps) {
  const w = words(ctx.locale).calibration
  const { levelName } = scales(data.framework)
  const [said, usual] = [levelName(answer.level), levelName(usualLevel)]
  const text =
    usualLevel === answer.level
      ? w.same(said)
      : usualLevel > answer.level
        ? w.higher(said, usual)
        : w.lower(said, usual)
  return (
    <Details summaryText={w.title}>
      <p>{text}</p>
      <p>{w.source}</p>
    </Details>
  )
}

/** What stands behind the level, and what could be added to it for exactly this skill and level. */
function RestsOn({ data: { skill, framework, use, state }, answer, ctx }: Props & { readonly answer: Answer }) {
  const w = words(ctx.locale)
  const ref = refText({ frameworkId: use.frameworkId, skillKey: skill.key })
  const { levelName } = scales(framework)
  const confirmed = state?.confirmedLevel === undefined ? undefined : levelName(state.confirmedLevel)
  const on = state?.confirmedAt && day(ctx, state.confirmedAt)
  const facts = [
    confirmed &&
      on &&
      (state.confirmedBy ? w.confirmedBy(confirmed, state.confirmedBy.name, on) : w.confirmedOn(confirmed, on)),
    state && state.evidence > 0 && (
      <>
        {w.evidenceCount(state.evidence)}{' '}
        <a class="govuk-link" href={evidenceUrls.list.href({}, { skill: ref })}>
          {w.skill.seeEvidence}
        </a>
      </>
    ),
    state && state.endorsements > 0 && w.endorsementCount(state.endorsements),
  ].filter(Boolean)
  return (
    <>
      <h2 class="govuk-heading-m">{w.skill.restsOn}</h2>
      {facts.length === 0 && <p class="govuk-body">{w.skill.nothingYet}</p>}
      {facts.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {facts.map(fact => (
            <li>{fact}</li>
          ))}
        </ul>
      )}
      <div class="govuk-button-group">
        <Button
          href={evidenceUrls.add.href({}, { skill: ref })}
          classes="govuk-button--secondary"
          text={w.skill.addEvidence}
        />
        <Button
          href={evidenceUrls.ask.href({}, { skill: ref, level: answer.level })}
          classes="govuk-button--secondary"
          text={w.skill.ask}
        />
      </div>
    </>
  )
}

function OverTime({ data: { skill, framework, history }, ctx }: Props) {
  const w = words(ctx.locale).overTime
  const held = history.filter(({ versionId }) => versionId === framework.versionId)
  const steps = stepsOfSkill(held, skill)
  if (steps.length < 2) return null
  return (
    <OverTimePicture
      id="over-time"
      title={w.skill}
      source={w.sourceSkill}
      rows={[{ name: skill.name, steps }]}
      answers={steps.length}
      framework={framework}
      ctx={ctx}
    />
  )
}

function Next({ data: { skill, framework }, ctx }: Props) {
  const w = words(ctx.locale)
  // The newest edition may not have it any more.
  const { key: frameworkKey, version } = framework
  const readHref = skillsUrls.skill.href({ frameworkKey, skillKey: skill.key }, { version })
  return (
    <>
      <h2 class="govuk-heading-m">{w.skill.next}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {skill.tryAtWork && (
          <li>
            <strong>{w.skill.try}:</strong> {skill.tryAtWork}
          </li>
        )}
        {skill.askAPerson && (
          <li>
            <strong>{w.skill.person}:</strong> {skill.askAPerson}
          </li>
        )}
        <li>
          <a class="govuk-link" href={readHref}>
            {skill.readNext.title ? w.result.read(skill.readNext.title) : w.skill.readSkill}
          </a>
        </li>
      </ul>
    </>
  )
}
