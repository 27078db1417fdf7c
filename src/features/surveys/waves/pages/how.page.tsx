import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { languageName } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, DateInput, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { dayFrom, dayShape, dayValues } from '#platform/http/typed-day.ts'
import { isLocale, type Locale, locales } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { itemsFrom, linesFrom, lineTwice } from '../../editing/option-lines.ts'
import { listReaders, type Reader, sayReaders } from '../../named/readers.ts'
import type { Texts } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import { findListed } from '../audience.queries.ts'
import { sayHow } from '../change-draft.ts'
import { dimensions, modes, type Wave } from '../wave.ts'
import { getWave } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'
import { listedIn } from './audience.form.ts'

interface HowData {
  readonly wave: Wave
  /** The organisation's own smallest group; a survey may ask for more, never for less. */
  readonly least: number
  readonly readers: readonly Reader[]
}

const words5000 = z.string().trim().max(5000)
const perLanguage = (prefix: string) => Object.fromEntries(locales.map(each => [`${prefix}-${each}`, words5000]))

const howForm = form(
  (locale, { least }: HowData) => {
    const { how: text, make } = wavesWords(locale)
    return z.object({
      name: z.string().trim().min(1, make.waveMissing).max(100, make.tooLong(100)),
      ...perLanguage('introduction'),
      mode: z.enum(modes, text.modeMissing),
      ...perLanguage('readers'),
      readerList: z.string().max(20_000),
      languages: z.array(z.enum(locales)).min(1, text.languagesMissing),
      ...dayShape('opens'),
      ...dayShape('closes'),
      dimensions: z.array(z.enum(dimensions)),
      groups: z.string().max(2000),
      minimum: z
        .string()
        .trim()
        .regex(/^\d{1,3}$/, text.minimumWrong(least))
        .refine(n => Number(n) >= least && Number(n) <= 100, text.minimumWrong(least)),
    })
  },
  {
    initial: ({ wave, readers }) => ({
      readerList: readers.map(({ email, employeeNumber }) => email ?? employeeNumber ?? '').join('\n'),
      name: wave.name,
      ...spread('introduction', wave.introduction),
      ...spread('readers', wave.readers),
      mode: wave.mode,
      languages: wave.languages,
      ...dayValues('opens', wave.opensOn),
      ...dayValues('closes', wave.closesOn),
      dimensions: wave.dimensions,
      groups: linesFrom(
        wave.respondentGroups.map(({ key, title }) => ({ key, text: title })),
        wave.languages[0] ?? 'en',
      ),
      minimum: String(wave.minimumGroup),
    }),
    check(input, { locale }): FieldErrors {
      const { how: text } = wavesWords(locale)
      const { groups = '', languages = [] } = input
      const [opens, closes] = [dayFrom(input, 'opens'), dayFrom(input, 'closes')]
      const [main] = languages
      const twice = lineTwice(groups)
      const count = groups.split('\n').filter(line => line.trim()).length
      return {
        ...(input.mode === 'named' && main && !textsFrom(input, 'readers', [main])[main]
          ? { [`readers-${main}`]: text.readersMissing }
          : {}),
        ...(opens === null ? { 'opens-day': text.notADay } : {}),
        ...(closes === null ? { 'closes-day': text.notADay } : {}),
        ...(closes === undefined ? { 'closes-day': text.closesMissing } : {}),
        ...(opens && closes && closes < opens ? { 'closes-day': text.closesEarly } : {}),
        ...(count === 1 ? { groups: text.groupsFew } : {}),
        ...(twice ? { groups: text.groupTwice(twice) } : {}),
      }
    },
  },
)

const spread = (prefix: string, texts: Texts) =>
  Object.fromEntries(locales.map(each => [`${prefix}-${each}`, texts[each] ?? '']))

/** What was typed in the chosen languages; the others are left as they are empty. */
function textsFrom(input: Readonly<Record<string, unknown>>, prefix: string, languages: readonly Locale[]): Texts {
  const said = languages.map(each => [each, String(input[`${prefix}-${each}`] ?? '')] as const)
  return Object.fromEntries(said.filter(([, text]) => text !== ''))
}

/** Name, promise, words, languages, days, and by what results may be told apart. */
export const howPage = page(surveysUrls.how, {
  access: runsSurveys,
  async load({ db, params, organisation }): Promise<HowData> {
    const wave = await getWave(db, params.waveId)
    return {
      wave: found(wave.status === 'draft' ? wave : undefined),
      least: organisation.minimumGroup,
      readers: await listReaders(db, wave.id),
    }
  },
  title: ({ ctx }) => wavesWords(ctx.locale).how.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: HowView,
  form: howForm,
  async submit({ tx, data: { wave }, input, locale }) {
    const text = wavesWords(locale)
    const typed = input.mode === 'named' ? listedIn(input.readerList) : []
    const people = await findListed(tx, typed)
    const unknown = typed.filter(each => !people.has(each))
    if (unknown.length > 0) return invalid({ readerList: text.audience.listUnknown(unknown.slice(0, 20).join(', ')) })
    const languages = wave.languages.filter(each => input.languages.includes(each))
    const added = input.languages.filter(each => isLocale(each) && !languages.includes(each))
    const all = [...languages, ...added]
    const before = wave.respondentGroups.map(({ key, title }) => ({ key, text: title }))
    const groups = itemsFrom(input.groups, before, { locale: wave.languages[0] ?? locale })
    const isSaved = await sayHow(tx, wave, {
      ...{ name: input.name, mode: input.mode, languages: all, minimumGroup: Number(input.minimum) },
      readers: input.mode === 'named' ? textsFrom(input, 'readers', all) : {},
      introduction: textsFrom(input, 'introduction', all),
      dimensions: input.dimensions.filter(each => each !== 'group' || groups.length > 0),
      respondentGroups: groups.map(({ key, text: title }) => ({ key, title })),
      ...{ opensOn: dayFrom(input, 'opens') ?? undefined, closesOn: dayFrom(input, 'closes') ?? undefined },
    })
    if (isSaved) await sayReaders(tx, wave.id, [...people.values()])
    return redirect(surveysUrls.wave.href({ waveId: wave.id })).saying(isSaved ? text.how.saved : text.wave.tooLate)
  },
})

function HowView({ data: { wave, least }, form: state, ctx: { locale } }: ViewProps<HowData>) {
  const { how: text } = wavesWords(locale)
  const field = (name: string) => ({ name, value: state.value(name), errorMessage: state.error(name), locale })
  const shown = locales.filter(each => wave.languages.includes(each) || state.list('languages').includes(each))
  const readers = (
    <>
      {shown.map(each => (
        <Input
          {...field(`readers-${each}`)}
          label={{ text: text.readers(languageName(each, locale)), classes: 'govuk-label--s' }}
          hint={text.readersHint}
          attributes={{ lang: each, dir: 'auto' }}
        />
      ))}
      <Textarea
        {...field('readerList')}
        label={{ text: text.readerList, classes: 'govuk-label--s' }}
        hint={text.readerListHint}
        rows={3}
      />
    </>
  )
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form method="post" action={surveysUrls.how.href({ waveId: wave.id })} novalidate>
        <Input
          {...field('name')}
          label={{ text: text.name, classes: 'govuk-label--s' }}
          classes="govuk-input--width-20"
        />
        {shown.map(each => (
          <Textarea
            {...field(`introduction-${each}`)}
            label={{ text: text.introduction(languageName(each, locale)), classes: 'govuk-label--s' }}
            hint={text.introductionHint}
            attributes={{ lang: each, dir: 'auto' }}
          />
        ))}
        <Radios
          {...field('mode')}
          fieldset={{ legend: { text: text.mode, classes: 'govuk-fieldset__legend--m' } }}
          items={modes.map(mode => ({
            value: mode,
            text: text.modes[mode],
            hint: text.modeHints[mode],
          }))}
        />
        {readers}
        <Checkboxes
          name="languages"
          fieldset={{ legend: { text: text.languages, classes: 'govuk-fieldset__legend--s' } }}
          values={state.list('languages')}
          errorMessage={state.error('languages')}
          items={locales.map(each => ({ value: each, text: languageName(each, locale) }))}
          locale={locale}
        />
        <Day prefix="opens" legend={text.opensOn} hint={text.daysHint} state={state} locale={locale} />
        <Day prefix="closes" legend={text.closesOn} state={state} locale={locale} />
        <Textarea
          {...field('groups')}
          label={{ text: text.groups, classes: 'govuk-label--s' }}
          hint={text.groupsHint}
          rows={4}
        />
        <Checkboxes
          name="dimensions"
          fieldset={{ legend: { text: text.dimensions, classes: 'govuk-fieldset__legend--s' } }}
          hint={text.dimensionsHint}
          values={state.list('dimensions')}
          items={dimensions.map(each => ({ value: each, text: text.dimension[each] }))}
          locale={locale}
        />
        <Input
          {...field('minimum')}
          label={{ text: text.minimum, classes: 'govuk-label--s' }}
          hint={text.minimumHint(least)}
          classes="govuk-input--width-3"
          inputmode="numeric"
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </>
  )
}

interface DayProps {
  readonly prefix: string
  readonly legend: string
  readonly hint?: string
  readonly state: FormState
  readonly locale: Locale
}

function Day({ prefix, legend, hint, state, locale }: DayProps) {
  return (
    <DateInput
      id={prefix}
      namePrefix={prefix}
      fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint ? { hint } : {})}
      values={Object.fromEntries(['day', 'month', 'year'].map(each => [each, state.value(`${prefix}-${each}`)]))}
      errorMessage={state.error(`${prefix}-day`)}
      locale={locale}
    />
  )
}
