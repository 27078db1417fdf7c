import type { Framework } from '#features/skills/index.ts'
import { EmptyState, FormErrors } from '#platform/html/components/index.ts'
import { Button, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { OldAnswer } from '../../assessing/still-true.ts'
import { placesOf } from '../../passport.urls.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { statementOf, WhatItMeans } from '../assess/question.view.tsx'
import { type Ctx, day, PassportFrame } from '../passport-frame.tsx'
import { rowFields, type StillTrueData } from './still-true.form.ts'

const ages = [0, 3, 6, 12, 24]

export function StillTrueView({ data, form, ctx }: ViewProps<StillTrueData>) {
  const { framework, areaKey, months, shown, all } = data
  const w = words(ctx.locale)
  const places = placesOf(framework.key)
  const area = framework.areas.find(({ key }) => key === areaKey)
  const caption = area ? w.stillTrue.ofArea(area.name) : months > 0 ? w.stillTrue.older(months) : framework.name
  return (
    <PassportFrame title={w.stillTrue.title} caption={caption} lead={w.stillTrue.lead} ctx={ctx}>
      <FormErrors errors={form.errors} locale={ctx.locale} />
      {areaKey === undefined && <Ages data={data} ctx={ctx} />}
      {shown.length < all && <p class="govuk-body">{w.stillTrue.most(shown.length, all)}</p>}
      {shown.length === 0 ? (
        <EmptyState
          title={w.stillTrue.nothingTitle}
          text={w.stillTrue.nothing}
          action={{ text: w.result.toPassport, href: places.show() }}
        />
      ) : (
        <form
          method="post"
          action={places.stillTrue({ area: areaKey, months: areaKey === undefined ? months : undefined })}
        >
          {shown.map(old => (
            <Row old={old} framework={framework} form={form} ctx={ctx} />
          ))}
          <Button text={w.stillTrue.save} preventDoubleClick />
        </form>
      )}
    </PassportFrame>
  )
}

function Ages({ data: { framework, months }, ctx }: { data: StillTrueData; ctx: Ctx }) {
  const w = words(ctx.locale).stillTrue
  return (
    <form method="get" action={placesOf(framework.key).stillTrue()} class="app-no-print">
      <Select
        id="months"
        name="months"
        label={{ text: w.choose }}
        value={String(months)}
        items={[...new Set([...ages, months])]
          .sort((a, b) => a - b)
          .map(age => ({ value: String(age), text: age === 0 ? w.any : w.months(age) }))}
        locale={ctx.locale}
      />
      <Button classes="govuk-button--secondary" text={w.show} />
    </form>
  )
}

interface RowProps {
  readonly old: OldAnswer
  readonly framework: Framework
  readonly form: FormState
  readonly ctx: Ctx
}

/** One answer as it stands, ready to be left alone. */
function Row({ old: { skill, answer, at }, framework, form, ctx }: RowProps) {
  const all = words(ctx.locale)
  const w = all.stillTrue
  const forSkill = <span class="govuk-visually-hidden"> {skill.name}</span>
  const fields = rowFields(skill.key)
  const heading = `skill-${skill.key}`
  const { levelName } = scales(framework)
  const statement = statementOf(skill, answer.level)
  const looked = at > answer.assessedAt ? `, ${w.lookedAt(day(ctx, at))}` : ''
  return (
    <section class="app-passport-question" aria-labelledby={heading}>
      <h2 class="govuk-heading-s" id={heading}>
        {skill.name}
      </h2>
      <p class="govuk-body">
        <strong>{levelName(answer.level)}</strong>
        {statement && <> – {statement}</>}
        <br />
        <span class="app-passport-quiet">
          {w.said(day(ctx, answer.assessedAt))}
          {looked}
        </span>
      </p>
      <WhatItMeans skill={{ ...skill, definition: '' }} locale={ctx.locale} />
      <Select
        id={fields.level}
        name={fields.level}
        label={{ text: [all.result.level, forSkill] }}
        value={form.value(fields.level)}
        errorMessage={form.error(fields.level)}
        items={framework.levels.map(({ position, name }) => ({ value: String(position), text: name }))}
        locale={ctx.locale}
      />
      <Select
        id={fields.confidence}
        name={fields.confidence}
        label={{ text: [all.result.confidence, forSkill] }}
        value={form.value(fields.confidence)}
        errorMessage={form.error(fields.confidence)}
        items={framework.confidence.map(({ position, name }) => ({ value: String(position), text: name }))}
        locale={ctx.locale}
      />
      <input type="hidden" name={fields.shown} value={form.value(fields.shown)} />
      <input type="hidden" name={fields.seen} value={form.value(fields.seen)} />
    </section>
  )
}
