import { CharacterCount, Checkboxes, DateInput, Fieldset, Input, Radios } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import {
  allowedNones,
  fieldOf,
  isSingle,
  mostCharacters,
  noneFieldOf,
  partFieldOf,
} from '../questionnaire/check-answers.ts'
import { pipe } from '../questionnaire/pipe.ts'
import { type Answers, isWritten, type Question, type Questionnaire, textIn } from '../questionnaire/questionnaire.ts'
import { questionnaireWords } from '../questionnaire/words.ts'
import { answeringWords } from './words.ts'

export interface AskedProps {
  readonly question: Question
  readonly questionnaire: Questionnaire
  /** What was answered before, for questions that repeat it. */
  readonly answers: Answers
  readonly form: FormState
  readonly locale: Locale
}

/** One question as it is asked, with what was answered or typed. */
export function QuestionField(props: AskedProps) {
  const { question } = props
  if (isSingle(question)) return <OneOf {...props} />
  if (question.kind === 'several') return <SeveralOf {...props} />
  if (question.kind === 'matrix') return <Matrix {...props} />
  if (question.kind === 'ranking') return <Ranking {...props} />
  return (
    <>
      {question.kind === 'date' ? <Day {...props} /> : <Typed {...props} />}
      <None {...props} />
    </>
  )
}

function asked({ question, questionnaire, answers, locale }: AskedProps) {
  const { sheet } = answeringWords(locale)
  const said = pipe(textIn(question.text, locale), questionnaire, answers, locale)
  const help = [textIn(question.help, locale), question.example ? sheet.example(textIn(question.example, locale)) : '']
  return {
    text: question.required ? said : `${said} (${sheet.optional})`,
    hint: help
      .filter(Boolean)
      .map(each => pipe(each, questionnaire, answers, locale))
      .join(' '),
  }
}

const hinted = (hint: string) => (hint ? { hint } : {})

const legendOf = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })

const optionsOf = ({ question, locale }: AskedProps) =>
  (question.options ?? []).map(({ key, text }) => ({ value: key, text: textIn(text, locale) }))

const nonesOf = ({ question, locale }: AskedProps) =>
  allowedNones(question).map(key => ({ value: key, text: questionnaireWords(locale).none[key] }))

function OneOf(props: AskedProps) {
  const { question, form, locale } = props
  const { text, hint } = asked(props)
  const nones = nonesOf(props)
  const name = fieldOf(question)
  return (
    <Radios
      name={name}
      fieldset={legendOf(text)}
      {...hinted(hint)}
      value={form.value(name)}
      errorMessage={form.error(name)}
      items={[
        ...optionsOf(props),
        ...(nones.length > 0 ? [{ divider: answeringWords(locale).sheet.orElse }, ...nones] : []),
      ]}
      locale={locale}
    />
  )
}

function SeveralOf(props: AskedProps) {
  const { question, form, locale } = props
  const { text, hint } = asked(props)
  const name = fieldOf(question)
  const nones = nonesOf(props)
  const noneName = noneFieldOf(question)
  const chosenNone = form.value(noneName)
  return (
    <Checkboxes
      name={name}
      fieldset={legendOf(text)}
      {...hinted(hint)}
      values={form.list(name)}
      errorMessage={form.error(name) ?? form.error(noneName)}
      items={[
        ...optionsOf(props),
        ...(nones.length > 0
          ? [
              { divider: answeringWords(locale).sheet.orElse },
              ...nones.map((none, place) => ({
                ...none,
                name: noneName,
                id: place === 0 ? noneName : `${noneName}-${place + 1}`,
                checked: chosenNone === none.value,
                behaviour: 'exclusive' as const,
              })),
            ]
          : []),
      ]}
      locale={locale}
    />
  )
}

function Matrix(props: AskedProps) {
  const { question, questionnaire, answers, form, locale } = props
  const { text, hint } = asked(props)
  return (
    <Fieldset {...legendOf(text)}>
      {hint && <p class="govuk-hint">{hint}</p>}
      {(question.rows ?? []).map(row => {
        const name = partFieldOf(question, row.key)
        return (
          <Radios
            name={name}
            classes="govuk-radios--small"
            fieldset={{
              legend: {
                text: pipe(textIn(row.text, locale), questionnaire, answers, locale),
                classes: 'govuk-fieldset__legend--s',
              },
            }}
            value={form.value(name)}
            errorMessage={form.error(name)}
            items={[...optionsOf(props), ...nonesOf(props)]}
            locale={locale}
          />
        )
      })}
    </Fieldset>
  )
}

function Ranking(props: AskedProps) {
  const { question, form, locale } = props
  const { text, hint } = asked(props)
  const { sheet } = answeringWords(locale)
  return (
    <Fieldset {...legendOf(text)}>
      <p class="govuk-hint">{[hint, sheet.places(question.max ?? 0)].filter(Boolean).join(' ')}</p>
      {optionsOf(props).map(option => {
        const name = partFieldOf(question, option.value)
        return (
          <Input
            name={name}
            label={{ text: option.text }}
            classes="govuk-input--width-2"
            inputmode="numeric"
            autocomplete="off"
            value={form.value(name)}
            errorMessage={form.error(name)}
            locale={locale}
          />
        )
      })}
      <None {...props} />
    </Fieldset>
  )
}

function Day(props: AskedProps) {
  const { question, form, locale } = props
  const { text, hint } = asked(props)
  const name = fieldOf(question)
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={legendOf(text)}
      {...hinted(hint)}
      values={Object.fromEntries(
        ['day', 'month', 'year'].map(part => [`${name}-${part}`, form.value(`${name}-${part}`)]),
      )}
      errorMessage={form.error(`${name}-day`)}
      locale={locale}
    />
  )
}

function Typed(props: AskedProps) {
  const { question, form, locale } = props
  const { text, hint } = asked(props)
  const name = fieldOf(question)
  const warning = isWritten(question) ? answeringWords(locale).sheet.writtenWarning : ''
  const same = {
    name,
    label: { text, classes: 'govuk-label--m' },
    ...hinted([hint, warning].filter(Boolean).join(' ')),
    value: form.value(name),
    errorMessage: form.error(name),
    attributes: { dir: 'auto', autocomplete: 'off' },
    locale,
  }
  if (question.kind === 'long-text')
    return <CharacterCount {...same} maxlength={question.max ?? mostCharacters['long-text']} threshold={75} />
  const isNumber = question.kind === 'number'
  return <Input {...same} classes={isNumber ? 'govuk-input--width-5' : ''} inputmode={isNumber ? 'decimal' : 'text'} />
}

/** “Does not apply” of a question that is answered by typing. */
function None(props: AskedProps) {
  const nones = nonesOf(props)
  if (nones.length === 0) return null
  const { question, form, locale } = props
  const name = noneFieldOf(question)
  return (
    <Checkboxes
      name={name}
      classes="govuk-checkboxes--small"
      values={form.list(name)}
      errorMessage={form.error(name)}
      items={nones}
      locale={locale}
    />
  )
}
