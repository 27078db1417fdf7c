import { FormErrors } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import { isBlank, isWhole } from '../../assessing/merge-answers.ts'
import type { Derived } from '../../derived.ts'
import { words } from '../../words.ts'
import type { Ctx } from '../passport-frame.tsx'
import { Question } from './question.view.tsx'
import { fieldsOf, type Questions } from './questions.form.ts'

interface Props {
  readonly questions: Questions
  readonly form: FormState
  readonly ctx: Ctx
  /** Where the form goes, where the browser's script saves each answer, and where "go on without them" leads. */
  readonly here: string
  readonly answers: string
  readonly onwards: string
  readonly isJustSaved: boolean
  /** What answers in other frameworks would say, by skill. */
  readonly derived?: ReadonlyMap<string, Derived>
}

/** Some skills to answer, each saved as it is chosen where a script can, and all of them with the button. */
export function QuestionsView({ questions, form, ctx, here, answers, derived, ...rest }: Props) {
  const w = words(ctx.locale).area
  return (
    <>
      <FormErrors errors={form.errors} locale={ctx.locale} />
      {rest.isJustSaved && form.errors.length === 0 && <Left questions={questions} onwards={rest.onwards} ctx={ctx} />}
      <form
        method="post"
        action={here}
        class="app-passport-area"
        data-module="passport-answers"
        data-answers={answers}
        data-saving={w.saving}
        data-saved={w.saved}
        data-not-saved={w.notSaved}
      >
        {questions.skills.map(skill => (
          <Question
            skill={skill}
            framework={questions.framework}
            form={form}
            ctx={ctx}
            derived={derived?.get(skill.key)}
          />
        ))}
        <div class="govuk-button-group">
          <Button text={w.save} />
          <Button classes="govuk-button--secondary" name="leave" value="yes" text={w.later} />
        </div>
      </form>
    </>
  )
}

/** Says kindly what was saved and what is left, and lets the person go on. */
function Left({ questions, onwards, ctx }: { questions: Questions; onwards: string; ctx: Ctx }) {
  const w = words(ctx.locale).area
  const left = questions.skills.flatMap(({ key, name }) => {
    const choice = questions.choices.get(key)
    const fields = fieldsOf(key)
    if (isWhole(choice)) return []
    if (choice?.level !== undefined) return [{ href: `#${fields.confidence}`, text: w.leftConfidence(name) }]
    return [{ href: `#${fields.level}`, text: choice?.confidence === undefined ? name : w.leftLevel(name) }]
  })
  if (left.length === 0) return null
  const isNothing = questions.skills.every(({ key }) => isBlank(questions.choices.get(key)))
  return (
    <section class="app-passport-left" aria-labelledby="left" tabindex={-1}>
      <h2 class="govuk-heading-m" id="left">
        {isNothing ? w.nothingChosen : w.leftTitle(left.length)}
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
        <a class="govuk-link" href={onwards}>
          {w.goOn}
        </a>
      </p>
    </section>
  )
}
