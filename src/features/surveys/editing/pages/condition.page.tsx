import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { runsSurveys } from '../../access.ts'
import { questionsCrumbs } from '../../crumbs.ts'
import {
  type Condition,
  comparisons,
  findQuestion,
  type Question,
  questionsOf,
  textIn,
} from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import { changeQuestionnaire } from '../change-questionnaire.ts'
import { getDraft } from '../draft.ts'
import { replaceQuestion } from '../edits.ts'
import { nameOf } from '../question-fields.ts'
import { sayTest } from '../say-condition.ts'
import { editingWords } from '../words.ts'

interface ConditionData {
  readonly wave: Wave
  readonly question: Question
  readonly earlier: readonly Question[]
  /** The earlier question that a new condition looks at. */
  readonly chosen: Question | undefined
}

const mostTests = 5
const isCounted = ({ kind }: Question) => kind === 'number'
const hasOptions = ({ kind, options }: Question) => kind !== 'matrix' && (options?.length ?? 0) > 0

const comparisonsFor = (question: Question) =>
  comparisons.filter(each =>
    each === 'answered' ? true : each === 'is' || each === 'is-not' ? hasOptions(question) : isCounted(question),
  )

const conditionForm = form(
  () =>
    z.object({
      edition: z.coerce.number().int().catch(0),
      act: z.enum(['add', 'match', 'remove']).catch('add'),
      place: z.coerce.number().int().catch(-1),
      match: z.enum(['all', 'any']).catch('all'),
      comparison: z.enum(comparisons).catch('is'),
      values: z.array(z.string()),
      number: z.string().trim().max(20),
    }),
  {
    initial: ({ question, chosen }: ConditionData) => ({
      match: question.condition?.match ?? 'all',
      comparison: chosen ? comparisonsFor(chosen)[0] : '',
    }),
    check(input, { locale, data: { chosen, question } }): FieldErrors {
      const { condition: text } = editingWords(locale)
      if (input.act !== 'add' || !chosen) return {}
      if ((question.condition?.tests.length ?? 0) >= mostTests) return { comparison: text.tooMany }
      if (input.comparison === 'is' || input.comparison === 'is-not')
        return !input.values?.length ? { values: text.valuesMissing } : {}
      const isNumber = /^-?\d{1,9}([.,]\d{1,4})?$/.test(input.number ?? '')
      return input.comparison !== 'answered' && !isNumber ? { number: text.numberMissing } : {}
    },
  },
)

/** On which earlier answers it depends whether a question is asked. */
export const conditionPage = page(surveysUrls.condition, {
  access: runsSurveys,
  async load({ db, params, query }): Promise<ConditionData> {
    const wave = await getDraft(db, params.waveId)
    const question = found(findQuestion(wave.questionnaire, params.questionKey), 'No such question')
    const all = questionsOf(wave.questionnaire)
    const earlier = all.slice(0, all.indexOf(question))
    return { wave, question, earlier, chosen: earlier.find(({ key }) => key === query.get('on')) }
  },
  title: ({ ctx }) => editingWords(ctx.locale).condition.title,
  breadcrumbs: ({ data, ctx }) => questionsCrumbs(data.wave, ctx.locale),
  view: ConditionView,
  form: conditionForm,
  async submit({ tx, me, data: { wave, question, chosen }, input, locale, now }) {
    const { condition: text, questions } = editingWords(locale)
    const { condition: before, ...rest } = question
    const tests = [...(before?.tests ?? [])]
    if (input.act === 'remove') tests.splice(input.place, input.place >= 0 ? 1 : 0)
    if (input.act === 'add' && chosen) {
      const known = new Set(chosen.options?.map(({ key }) => key))
      const isNumber = input.comparison === 'at-least' || input.comparison === 'at-most'
      const values = isNumber ? [input.number.replace(',', '.')] : input.values.filter(value => known.has(value))
      tests.push({ question: chosen.key, comparison: input.comparison, values })
    }
    const match = input.act === 'match' ? input.match : (before?.match ?? 'all')
    const condition: Condition | undefined = tests.length > 0 ? { match, tests } : undefined
    const after = replaceQuestion(wave.questionnaire, question.key, condition ? { ...rest, condition } : rest)
    const editing = { what: 'changed-question', edition: input.edition, actorId: me.id, now } as const
    const isDone = await changeQuestionnaire(tx, wave, after, editing)
    const href = surveysUrls.condition.href({ waveId: wave.id, questionKey: question.key })
    return redirect(href).saying(isDone ? text.saved : questions.stale)
  },
})

type Props = ViewProps<ConditionData>

function ConditionView(props: Props) {
  const { data, form: state, ctx } = props
  const { locale } = ctx
  const { condition: text } = editingWords(locale)
  const { wave, question, earlier, chosen } = data
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={nameOf(question, locale)}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        actions={[
          {
            text: editingWords(locale).questions.title,
            href: `${surveysUrls.questions.href({ waveId: wave.id })}#${question.key}`,
          },
        ]}
        locale={locale}
      />
      <Now {...props} />
      <h2 class="govuk-heading-m">{text.add}</h2>
      {earlier.length === 0 ? (
        <p class="govuk-body">{text.noEarlier}</p>
      ) : (
        <form method="get" action={surveysUrls.condition.href({ waveId: wave.id, questionKey: question.key })}>
          <Select
            name="on"
            label={{ text: text.which, classes: 'govuk-label--s' }}
            value={chosen?.key ?? earlier.at(-1)?.key}
            items={earlier.map(each => ({ value: each.key, text: nameOf(each, locale) }))}
            locale={locale}
          />
          <Button text={text.whichButton} classes="govuk-button--secondary" />
        </form>
      )}
      {chosen && <AddForm {...props} chosen={chosen} />}
    </>
  )
}

function Now({ data: { wave, question }, form: state, ctx: { locale } }: Props) {
  const { condition: text } = editingWords(locale)
  const { condition } = question
  if (!condition) return <p class="govuk-body">{text.none}</p>
  const action = surveysUrls.condition.href({ waveId: wave.id, questionKey: question.key })
  return (
    <>
      <h2 class="govuk-heading-m">{text.now}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {condition.tests.map((test, place) => {
          const said = sayTest(test, wave.questionnaire, locale)
          return (
            <li>
              <form method="post" action={action}>
                <input type="hidden" name="edition" value={wave.edition} />
                <input type="hidden" name="act" value="remove" />
                {said}{' '}
                <button class="app-link-button" type="submit" name="place" value={place}>
                  {text.remove}
                  <span class="govuk-visually-hidden"> {said}</span>
                </button>
              </form>
            </li>
          )
        })}
      </ul>
      {condition.tests.length > 1 && (
        <form method="post" action={action}>
          <input type="hidden" name="edition" value={wave.edition} />
          <input type="hidden" name="act" value="match" />
          <Radios
            name="match"
            fieldset={{ legend: { text: text.match, classes: 'govuk-fieldset__legend--s' } }}
            value={state.value('match')}
            items={[
              { value: 'all', text: text.all },
              { value: 'any', text: text.any },
            ]}
            locale={locale}
          />
          <Button text={text.matchButton} classes="govuk-button--secondary" />
        </form>
      )}
    </>
  )
}

function AddForm({ data: { wave, question }, form: state, ctx: { locale }, chosen }: Props & { chosen: Question }) {
  const { condition: text } = editingWords(locale)
  const action = surveysUrls.condition.href({ waveId: wave.id, questionKey: question.key }, { on: chosen.key })
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="edition" value={state.value('edition') || wave.edition} />
      <input type="hidden" name="act" value="add" />
      <Radios
        name="comparison"
        fieldset={{ legend: { text: text.comparison, classes: 'govuk-fieldset__legend--s' } }}
        value={state.value('comparison')}
        errorMessage={state.error('comparison')}
        items={comparisonsFor(chosen).map(each => ({ value: each, text: text.comparisons[each] }))}
        locale={locale}
      />
      {hasOptions(chosen) && (
        <Checkboxes
          name="values"
          fieldset={{ legend: { text: text.values, classes: 'govuk-fieldset__legend--s' } }}
          values={state.list('values')}
          errorMessage={state.error('values')}
          items={(chosen.options ?? []).map(option => ({ value: option.key, text: textIn(option.text, locale) }))}
          locale={locale}
        />
      )}
      {isCounted(chosen) && (
        <Input
          name="number"
          label={{ text: text.number, classes: 'govuk-label--s' }}
          classes="govuk-input--width-5"
          inputmode="decimal"
          value={state.value('number')}
          errorMessage={state.error('number')}
          locale={locale}
        />
      )}
      <Button text={text.addButton} preventDoubleClick />
    </form>
  )
}
