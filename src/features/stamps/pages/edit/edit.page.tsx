import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Stamp as Mark, stampMotifs } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Fieldset, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { type AchievementTexts, type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { createAchievement, type Draft, saveDraft } from '../../achievements/edit-achievement.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import { handers } from '../../criteria/rule.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { getNewest } from '../achievement/achievement.page.ts'
import { keepers, toManage } from '../frame.tsx'

interface Data {
  /** Nothing for a new one. */
  readonly newest: AchievementVersion | undefined
}

const parts = ['name', 'description', 'criteria'] as const
const most = { name: 100, description: 500, criteria: 2000 } as const
const fieldOf = (part: (typeof parts)[number], locale: Locale) => `${part}_${locale}`

const editForm = form(
  (locale, _: Data) => {
    const text = words(locale).edit
    const texts = Object.fromEntries(
      locales.flatMap(one =>
        parts.map(part => [fieldOf(part, one), z.string().trim().max(most[part], text.tooLong(most[part]))]),
      ),
    ) as Record<string, z.ZodString>
    return z.object({
      ...texts,
      motif: z.enum(stampMotifs, text.motifMissing),
      lasts: z
        .string()
        .trim()
        .refine(
          value => value === '' || (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 120),
          text.lastsWrong,
        ),
      grace: z
        .string()
        .trim()
        .refine(value => /^\d{1,3}$/.test(value) && Number(value) <= 365, text.graceWrong),
      match: z.enum(['all', 'any']).catch('all'),
      handers: z.array(z.enum(handers)),
    })
  },
  {
    initial: ({ newest }) => ({
      ...Object.fromEntries(
        locales.flatMap(one => parts.map(part => [fieldOf(part, one), newest?.texts[one]?.[part] ?? ''])),
      ),
      motif: newest?.motif ?? '',
      lasts: newest?.lastsMonths === undefined ? '' : String(newest.lastsMonths),
      grace: String(newest?.graceDays ?? 30),
      match: newest?.rule.match ?? 'all',
      handers: newest?.rule.handers ?? [],
    }),
    check(input, { locale }) {
      const text = words(locale).edit
      const isEmpty = (part: (typeof parts)[number], one: Locale) => Reflect.get(input, fieldOf(part, one)) === ''
      const named = locales.filter(one => !isEmpty('name', one))
      if (named.length === 0) return { [fieldOf('name', locale)]: text.nameMissing }
      const errors: Record<string, string> = {}
      for (const one of named) {
        if (isEmpty('description', one)) errors[fieldOf('description', one)] = text.describeMissing
        if (isEmpty('criteria', one) && input.handers?.length) errors[fieldOf('criteria', one)] = text.criteriaNeeded
      }
      return errors
    },
  },
)

const textsOf = (input: Readonly<Record<string, string>>): AchievementTexts =>
  Object.fromEntries(
    locales.flatMap(one => {
      const [name = '', description = '', criteria = ''] = parts.map(part => input[fieldOf(part, one)] ?? '')
      return name === '' ? [] : [[one, { name, description, criteria }]]
    }),
  )

type Typed = Parameters<NonNullable<Parameters<typeof form>[1]>['check'] & object>[0]

function draftOf(input: Typed, newest: AchievementVersion | undefined): Draft {
  const said = input as {
    motif: Draft['motif']
    lasts: string
    grace: string
    match: 'all' | 'any'
    handers: Draft['rule']['handers']
  }
  return {
    texts: textsOf(input as Record<string, string>),
    rule: { match: said.match, conditions: newest?.rule.conditions ?? [], handers: said.handers },
    motif: said.motif,
    lastsMonths: said.lasts === '' ? undefined : Number(said.lasts),
    graceDays: Number(said.grace),
  }
}

/** A new achievement begins with its words and its mark; conditions come on its page. */
export const createPage = page(stampsUrls.create, {
  access: keepers,
  load: (): Data => ({ newest: undefined }),
  title: ({ ctx }) => words(ctx.locale).edit.newTitle,
  breadcrumbs: ({ ctx }) => toManage(ctx.locale),
  view: EditView,
  form: editForm,
  async submit({ tx, me, input, locale, now }) {
    const achievementKey = await createAchievement(tx, me, draftOf(input, undefined), now)
    return redirect(stampsUrls.achievement.href({ achievementKey })).saying(words(locale).manage.saved)
  },
})

/** Words, mark and times of the draft; a published edition gets a draft of its own. */
export const editPage = page(stampsUrls.edit, {
  access: keepers,
  load: async ({ db, params }): Promise<Data> => ({ newest: await getNewest(db, params.achievementKey) }),
  title: ({ ctx }) => words(ctx.locale).edit.title,
  breadcrumbs: ({ data: { newest }, ctx }) =>
    toManage(
      ctx.locale,
      ...(newest
        ? [
            {
              text: textIn(newest.texts, ctx.locale).name,
              href: stampsUrls.achievement.href({ achievementKey: newest.key }),
            },
          ]
        : []),
    ),
  view: EditView,
  form: editForm,
  async submit({ tx, me, data: { newest }, input, locale, now }) {
    if (newest) await saveDraft(tx, me, newest, draftOf(input, newest), now)
    return redirect(stampsUrls.achievement.href({ achievementKey: newest?.key ?? '' })).saying(
      words(locale).manage.saved,
    )
  },
})

function EditView({ data: { newest }, form: state, ctx: { locale } }: ViewProps<Data>) {
  const text = words(locale)
  const { edit } = text
  return (
    <PageFrame wide title={newest ? edit.title : edit.newTitle} who={text.whoSeesManage} form={state} locale={locale}>
      <form method="post" novalidate>
        {locales.map(one => (
          <TextsIn language={one} form={state} locale={locale} />
        ))}
        <Radios
          name="motif"
          value={state.value('motif')}
          fieldset={{ legend: { text: edit.motif, classes: 'govuk-fieldset__legend--m' } }}
          classes="govuk-radios--inline"
          items={stampMotifs.map(motif => ({
            value: motif,
            text: (
              <>
                <Mark motif={motif} variant={edgeOfKey(newest?.key ?? '')} size={56} /> {edit.motifs[motif]}
              </>
            ),
          }))}
          errorMessage={state.error('motif')}
          locale={locale}
        />
        <Input
          name="lasts"
          id="lasts"
          label={edit.lasts}
          hint={edit.lastsHint}
          value={state.value('lasts')}
          inputmode="numeric"
          classes="govuk-input--width-4"
          errorMessage={state.error('lasts')}
          locale={locale}
        />
        <Input
          name="grace"
          id="grace"
          label={edit.grace}
          value={state.value('grace')}
          inputmode="numeric"
          classes="govuk-input--width-4"
          errorMessage={state.error('grace')}
          locale={locale}
        />
        <Radios
          name="match"
          value={state.value('match')}
          fieldset={{ legend: { text: edit.match, classes: 'govuk-fieldset__legend--s' } }}
          items={(['all', 'any'] as const).map(value => ({ value, text: edit.matches[value] }))}
          locale={locale}
        />
        <Checkboxes
          name="handers"
          values={[...state.list('handers')]}
          fieldset={{ legend: { text: edit.handers, classes: 'govuk-fieldset__legend--s' } }}
          hint={edit.handersHint}
          items={handers.map(value => ({ value, text: edit.handerNames[value] }))}
          locale={locale}
        />
        <Button text={edit.save} preventDoubleClick />
      </form>
    </PageFrame>
  )
}

function TextsIn({ language, form: state, locale }: { language: Locale; form: FormState; locale: Locale }) {
  const { edit } = words(locale)
  const common = (part: (typeof parts)[number]) => ({
    ...{ name: fieldOf(part, language), id: fieldOf(part, language), label: edit[part], locale },
    ...{ value: state.value(fieldOf(part, language)), errorMessage: state.error(fieldOf(part, language)) },
  })
  return (
    <Fieldset legend={{ text: edit.texts[language], classes: 'govuk-fieldset__legend--m' }}>
      <Input {...common('name')} attributes={{ lang: language }} />
      <Textarea {...common('description')} rows={2} attributes={{ lang: language }} />
      <Textarea {...common('criteria')} hint={edit.criteriaHint} rows={3} attributes={{ lang: language }} />
    </Fieldset>
  )
}
