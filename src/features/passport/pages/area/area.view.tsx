import type { Area, Framework, Skill } from '#features/skills/index.ts'
import { Button, Details, ErrorSummary, Radios } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Choices } from '../../merge-answers.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { type Ctx, PassportFrame } from '../passport-frame.tsx'
import { fieldsOf } from './area.form.ts'
import { hrefAfter } from './href-after.ts'

export interface AreaData {
  readonly framework: Framework
  readonly area: Area
  readonly choices: Choices
  readonly isFromCheck: boolean
  readonly isJustSaved: boolean
}

type Props = ViewProps<AreaData>

export function AreaView(props: Props) {
  const { data, form, ctx } = props
  const { framework, area, isFromCheck } = data
  const w = words(ctx.locale).area
  const place = framework.areas.findIndex(({ key }) => key === area.key) + 1
  const here = passportUrls.area.href({ areaKey: area.key }, { from: isFromCheck ? 'check' : undefined })
  return (
    <PassportFrame title={area.name} caption={w.place(place, framework.areas.length)} lead={area.description} ctx={ctx}>
      {form.errors.length > 0 && (
        <ErrorSummary
          errorList={form.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
          locale={ctx.locale}
        />
      )}
      {data.isJustSaved && form.errors.length === 0 && <Left {...props} />}
      <p class="govuk-body">{area.encouragement}</p>
      <form
        method="post"
        action={here}
        class="app-passport-area"
        data-module="passport-answers"
        data-answers={passportUrls.areaAnswers.href({ areaKey: area.key })}
        data-saving={w.saving}
        data-saved={w.saved}
        data-not-saved={w.notSaved}
      >
        {area.skills.map(skill => (
          <Question skill={skill} framework={framework} form={form} ctx={ctx} />
        ))}
        <div class="govuk-button-group">
          <Button text={w.save} />
          <Button classes="govuk-button--secondary" name="leave" value="yes" text={w.later} />
        </div>
      </form>
    </PassportFrame>
  )
}

/** Says kindly what was saved and what is left, and lets the person go on. */
function Left({ data, ctx }: Props) {
  const w = words(ctx.locale).area
  const left = data.area.skills.flatMap(({ key, name }) => {
    const { level, confidence } = data.choices.get(key) ?? {}
    const fields = fieldsOf(key)
    if (level !== undefined && confidence !== undefined) return []
    if (level !== undefined) return [{ href: `#${fields.confidence}`, text: w.leftConfidence(name) }]
    return [{ href: `#${fields.level}`, text: confidence === undefined ? name : w.leftLevel(name) }]
  })
  if (left.length === 0) return null
  return (
    <section class="app-passport-left" aria-labelledby="left" tabindex={-1}>
      <h2 class="govuk-heading-m" id="left">
        {w.leftTitle(left.length)}
      </h2>
      <p class="govuk-body">{w.leftAdvice}</p>
      <ul class="govuk-list">
        {left.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={hrefAfter(data)}>
          {w.goOn}
        </a>
      </p>
    </section>
  )
}

interface QuestionProps {
  readonly skill: Skill
  readonly framework: Framework
  readonly form: FormState
  readonly ctx: Ctx
}

/** One skill: what it is, the level in four sentences, and apart from that how sure the person feels. */
function Question({ skill, framework, form, ctx: { locale } }: QuestionProps) {
  const w = words(locale).area
  const fields = fieldsOf(skill.key)
  const heading = `skill-${skill.key}`
  const nameOf = (level: number) => framework.levels.find(({ position }) => position === level)?.name
  const forSkill = <span class="govuk-visually-hidden"> {skill.name}</span>
  return (
    <section class="app-passport-question" aria-labelledby={heading} data-skill={skill.key}>
      <h2 class="govuk-heading-m" id={heading}>
        {skill.name}
      </h2>
      <p class="govuk-body">{skill.definition}</p>
      <Details summaryText={[w.example, forSkill]}>
        <ul class="govuk-list">
          {skill.examples.map(({ setting, text }) => (
            <li>
              <strong>{setting}:</strong> {text}
            </li>
          ))}
        </ul>
      </Details>
      <Radios
        name={fields.level}
        value={form.value(fields.level)}
        fieldset={{ legend: { text: [w.level, forSkill], classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={form.error(fields.level)}
        locale={locale}
        items={skill.statements.map(({ level, text }) => ({
          value: level,
          text: (
            <>
              <strong>{nameOf(level)}</strong> {text}
            </>
          ),
        }))}
      />
      <Radios
        name={fields.confidence}
        value={form.value(fields.confidence)}
        classes="app-passport-confidence"
        fieldset={{ legend: { text: [w.confidence, forSkill], classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={form.error(fields.confidence)}
        locale={locale}
        items={framework.confidence.map(({ position, name }) => ({ value: position, text: name }))}
      />
      <input type="hidden" name={fields.shown} value={form.value(fields.shown) || '-'} />
      <p class="app-passport-status" role="status" />
    </section>
  )
}
