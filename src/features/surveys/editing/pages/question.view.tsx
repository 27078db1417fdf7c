import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, DateInput, Input, Radios, Select, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import {
  type Question,
  type QuestionKind,
  questionKinds,
  type Section,
  textIn,
} from '../../questionnaire/questionnaire.ts'
import { scaleKeys, scaleWords } from '../../questionnaire/scales.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { words } from '../../words.ts'
import { mainLanguage } from '../draft.ts'
import type { SkillChoice } from '../level-question.ts'
import { hasLimits, hasLines, hasScale } from '../question-fields.ts'
import { editingWords } from '../words.ts'
import { ConditionPart } from './condition-part.tsx'

export interface QuestionData {
  readonly wave: Wave
  readonly section: Section
  /** Nothing before it was chosen. */
  readonly kind: QuestionKind | undefined
  /** Nothing while it is being added. */
  readonly question: Question | undefined
  readonly skills: readonly SkillChoice[]
  /** An earlier wave asked it: a change may break the comparison. */
  readonly wasAsked: boolean
}

type Props = ViewProps<QuestionData>

export function QuestionView(props: Props) {
  const { data, form: state, ctx } = props
  const { locale } = ctx
  const { question: text, kinds } = editingWords(locale)
  const { wave, section, kind, question } = data
  const address = { waveId: wave.id }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={question ? text.title : text.addTitle}
        caption={kind ? kinds[kind] : textIn(section.title, locale)}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {kind ? (
        <>
          <form
            method="post"
            action={
              question
                ? surveysUrls.question.href({ ...address, questionKey: question.key })
                : surveysUrls.addQuestion.href(address, { page: section.key, kind })
            }
            novalidate
          >
            <input type="hidden" name="edition" value={state.value('edition') || wave.edition} />
            <Fields {...props} kind={kind} />
            <Button text={text.button} preventDoubleClick />
          </form>
          {question && <ConditionPart wave={wave} question={question} locale={locale} />}
        </>
      ) : (
        <KindForm {...props} />
      )}
    </>
  )
}

function KindForm({ data: { wave, section }, ctx: { locale } }: Props) {
  const { question: text, kinds, kindHints } = editingWords(locale)
  return (
    <form method="get" action={surveysUrls.addQuestion.href({ waveId: wave.id })}>
      <input type="hidden" name="page" value={section.key} />
      <Radios
        name="kind"
        fieldset={{ legend: { text: text.chooseKind, classes: 'govuk-fieldset__legend--m' } }}
        items={questionKinds.map(kind => ({ value: kind, text: kinds[kind], hint: kindHints[kind] }))}
        value="one"
        locale={locale}
      />
      <Button text={text.chooseButton} />
    </form>
  )
}

function Fields(props: Props & { kind: QuestionKind }) {
  const { data, form: state, ctx, kind } = props
  const { locale } = ctx
  const { wave, question, skills, wasAsked } = data
  const { question: text, section: sectionText } = editingWords(locale)
  const lang = mainLanguage(wave)
  const field = (name: string) => ({ name, value: state.value(name), errorMessage: state.error(name), locale })
  const said = { attributes: { lang, dir: 'auto' } }
  const small = (label: string) => ({ label: { text: label, classes: 'govuk-label--s' } })
  const isTranslated = question !== undefined && Object.keys(question.text).length > 1
  return (
    <>
      {kind === 'level' && !question && (
        <Select
          {...field('skill')}
          {...small(text.skill)}
          items={[
            { value: '', text: '' },
            ...skills.map(({ value, name, framework }) => ({ value, text: `${framework}: ${name}` })),
          ]}
        />
      )}
      <Textarea {...field('text')} {...small(text.text)} {...said} hint={text.textHint} rows={2} />
      <Textarea {...field('help')} {...small(text.help)} {...said} rows={2} />
      <Input {...field('example')} {...small(text.example)} {...said} />
      {kind === 'matrix' && (
        <Textarea {...field('rows')} {...small(text.rows)} {...said} hint={text.rowsHint} rows={6} />
      )}
      {hasScale(kind) && (
        <Radios
          {...field('scale')}
          value={state.value('scale') || 'agreement'}
          fieldset={{ legend: { text: text.scale, classes: 'govuk-fieldset__legend--s' } }}
          items={[
            ...scaleKeys.map(key => {
              const { name, points } = scaleWords(locale)[key]
              return { value: key as string, text: name, hint: Object.values(points).join(' · ') }
            }),
            { value: 'own', text: text.ownScale },
          ]}
        />
      )}
      {hasLines(kind) && (
        <Textarea
          {...field('options')}
          {...small(hasScale(kind) ? text.ownPoints : text.options)}
          {...said}
          hint={hasScale(kind) ? text.pointsHint : text.optionsHint}
          rows={5}
        />
      )}
      {hasLimits(kind) && <Limits {...props} />}
      {kind === 'date' && (
        <>
          <Day prefix="from" legend={text.from} state={state} locale={locale} />
          <Day prefix="to" legend={text.to} state={state} locale={locale} />
        </>
      )}
      <Checkboxes
        name="rules"
        fieldset={{ legend: { text: text.rules, classes: 'govuk-fieldset__legend--s' } }}
        values={state.list('rules')}
        items={[
          { value: 'required', text: text.required },
          { value: 'not-apply', text: text.mayNotApply },
          { value: 'rather-not', text: text.mayRatherNot },
          ...(kind === 'one' || kind === 'several' ? [{ value: 'background', text: text.isBackground }] : []),
          ...(kind === 'number' ? [{ value: 'whole', text: text.whole }] : []),
        ]}
        locale={locale}
      />
      {wave.questionnaire.maturity && (
        <Select
          {...field('dimension')}
          {...small(text.dimension)}
          items={[
            { value: '', text: text.noDimension },
            ...wave.questionnaire.maturity.map(({ key, title }) => ({ value: key, text: textIn(title, locale) })),
          ]}
        />
      )}
      {wave.respondentGroups.length > 0 && (
        <Checkboxes
          name="groups"
          fieldset={{ legend: { text: text.groups, classes: 'govuk-fieldset__legend--s' } }}
          hint={sectionText.groupsHint}
          values={state.list('groups')}
          items={wave.respondentGroups.map(({ key, title }) => ({ value: key, text: textIn(title, locale) }))}
          locale={locale}
        />
      )}
      {(wasAsked || isTranslated) && (
        <Radios
          {...field('meaning')}
          fieldset={{ legend: { text: text.meaning, classes: 'govuk-fieldset__legend--s' } }}
          hint={text.meaningHint}
          items={[
            { value: 'same', text: text.same },
            { value: 'other', text: text.other },
          ]}
        />
      )}
      <Checkboxes
        name="bank"
        classes="govuk-checkboxes--small"
        values={state.list('bank')}
        items={[{ value: 'yes', text: text.toBank }]}
        locale={locale}
      />
      {question && <p class="govuk-body app-quiet">{text.key(question.key)}</p>}
    </>
  )
}

function Limits({ form: state, ctx: { locale }, kind }: Props & { kind: QuestionKind }) {
  const { question: text } = editingWords(locale)
  const isChoice = kind === 'several'
  const label = {
    min: isChoice ? text.minChoices : text.min,
    max: isChoice
      ? text.maxChoices
      : kind === 'ranking'
        ? text.maxPlaces
        : kind === 'number'
          ? text.max
          : text.maxCharacters,
  }
  const fields = kind === 'several' || kind === 'number' ? (['min', 'max'] as const) : (['max'] as const)
  return (
    <>
      {fields.map(name => (
        <Input
          name={name}
          label={{ text: label[name], classes: 'govuk-label--s' }}
          classes="govuk-input--width-5"
          inputmode={kind === 'number' ? 'decimal' : 'numeric'}
          value={state.value(name)}
          errorMessage={state.error(name)}
          locale={locale}
        />
      ))}
    </>
  )
}

interface DayProps {
  readonly prefix: string
  readonly legend: string
  readonly state: Props['form']
  readonly locale: Locale
}

function Day({ prefix, legend, state, locale }: DayProps) {
  return (
    <DateInput
      id={prefix}
      namePrefix={prefix}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      values={Object.fromEntries(['day', 'month', 'year'].map(part => [part, state.value(`${prefix}-${part}`)]))}
      errorMessage={state.error(`${prefix}-day`)}
      locale={locale}
    />
  )
}
