import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Checkboxes, Input, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type DraftVersion, getDraft, holdDraft } from '../../editing/draft.ts'
import { listDraftChanges } from '../../editing/draft-changes.ts'
import { countNameless, saveAbout } from '../../editing/edit-about.ts'
import { fingerprint } from '../../editing/fingerprint.ts'
import {
  checkTexts,
  type ShownLanguages,
  shownLanguages,
  type TextField,
  textShape,
  textValues,
  withTyped,
} from '../../editing/text-fields.ts'
import { editingWords } from '../../editing/words.ts'
import type { VersionWords } from '../../exchange/portable.ts'
import { listVersions } from '../../frameworks.queries.ts'
import { languageName } from '../../language-name.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import {
  BesideLinks,
  ChangedMeanwhile,
  draftCrumbs,
  type Guarded,
  SaveOrCancel,
  SeenMark,
  TextFields,
} from '../draft-parts.view.tsx'
import { languageChoices } from '../languages.ts'

interface AboutData extends Guarded {
  readonly draft: DraftVersion
  readonly languages: ShownLanguages
  readonly fields: readonly TextField[]
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly versionsTaken: readonly string[]
}

const markOf = ({ version, languages, texts }: DraftVersion) => fingerprint([version, languages, texts])

/** What a draft is called and for, under which licence, and in which languages. */
export const draftAboutPage = page(skillsUrls.draftAbout, {
  access: meets(keepsFrameworks),
  async load({ db, params, query, locale }): Promise<AboutData> {
    const draft = await getDraft(db, params.frameworkKey)
    const versions = await listVersions(db, params.frameworkKey, locale)
    const [last] = await listDraftChanges(db, draft.id, 1)
    const known = languageChoices(locale)
    const others = draft.languages.filter(language => !known.some(({ value }) => value === language))
    const main = draft.texts[draft.languages[0]]
    return {
      draft,
      languages: shownLanguages(draft.languages, query.get('beside'), locale),
      fields: fieldsFor(locale),
      choices: [...others.map(value => ({ value, text: languageName(value, locale) })), ...known],
      versionsTaken: versions.filter(({ publishedAt }) => publishedAt).map(({ version }) => version),
      seen: markOf(draft),
      changedBy: last?.byName,
      now: [
        { key: editingWords(locale).about.name, value: main?.name ?? '' },
        { key: editingWords(locale).about.description, value: main?.description ?? '' },
        { key: editingWords(locale).about.version, value: draft.version },
      ],
    }
  },
  title: ({ ctx }) => editingWords(ctx.locale).about.title,
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  form: form(
    (locale, { fields, languages, choices }: AboutData) => {
      const text = editingWords(locale)
      return z.object({
        ...textShape(fields, languages, locale),
        version: z
          .string()
          .trim()
          .min(1, text.about.versionMissing)
          .max(60, text.fields.tooLong(formatNumber(locale, 60))),
        main: z.enum(choices.map(({ value }) => value) as [string, ...string[]], text.write.languageOdd),
        others: z.array(z.string()),
        seen: z.string(),
      })
    },
    {
      initial: ({ draft, fields, languages, seen }) => ({
        ...textValues(draft.texts, fields, languages),
        ...{ version: draft.version, main: draft.languages[0], others: draft.languages.slice(1), seen },
      }),
      check: (input, { locale, data: { fields, languages, versionsTaken } }) => ({
        ...checkTexts(input, fields, { languages, locale }),
        ...(versionsTaken.includes(input.version ?? '') ? { version: editingWords(locale).about.versionTaken } : {}),
      }),
    },
  ),
  view: DraftAboutView,
  async submit({ tx, me, data, input, params, locale, now }) {
    const text = editingWords(locale)
    const draft = await holdDraft(tx, params.frameworkKey)
    if (markOf(draft) !== input.seen) return invalid({ seen: text.fields.changedMeanwhile })
    const isKnown = (language: string) => data.choices.some(({ value }) => value === language)
    const main = input.main
    const nameless = main === draft.languages[0] ? 0 : await countNameless(tx, draft, main)
    if (nameless > 0)
      return invalid({ main: text.about.mainIncomplete(formatNumber(locale, nameless), languageName(main, locale)) })
    const others = [...new Set(input.others)].filter(language => language !== main && isKnown(language))
    const written = withTyped<VersionWords>(draft.texts, input, data)
    const texts = Object.fromEntries(Object.entries(written).filter(([one]) => one === main || others.includes(one)))
    if (!texts[main]?.name) return invalid({ main: text.about.mainIncomplete('1', languageName(main, locale)) })
    await saveAbout(tx, draft, { version: input.version, texts, languages: [main, ...others], by: me, now })
    return redirect(skillsUrls.draft.href({ frameworkKey: draft.key })).saying(text.draft.saved)
  },
})

function fieldsFor(locale: Locale): readonly TextField[] {
  const text = editingWords(locale).about
  return [
    { name: 'name', label: text.name, most: 200, missing: text.nameMissing },
    { name: 'description', label: text.description, most: 2_000, rows: 3 },
    { name: 'licence', label: text.licence, hint: text.licenceHint, most: 500 },
    { name: 'attribution', label: text.attribution, hint: text.attributionHint, most: 2_000, rows: 2 },
  ]
}

function DraftAboutView({ data, form: state, ctx: { locale } }: ViewProps<AboutData>) {
  const { draft, languages, fields, choices } = data
  const text = editingWords(locale).about
  const address = { frameworkKey: draft.key }
  const chosen = state.list('others')
  const near = choices.filter(({ value }) => chosen.includes(value) || ['en', 'nb', 'nn', 'se', 'cy'].includes(value))
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} locale={locale} />
      <ChangedMeanwhile form={state} data={data} locale={locale} />
      <BesideLinks
        {...{ draft, languages, locale }}
        hrefOf={beside => skillsUrls.draftAbout.href(address, { beside })}
      />
      <form method="post" action={skillsUrls.draftAbout.href(address, { beside: languages[1] ?? 'none' })} novalidate>
        <SeenMark form={state} data={data} />
        <TextFields {...{ fields, languages, locale }} form={state} />
        <Input
          name="version"
          label={{ text: text.version, classes: 'govuk-label--s' }}
          hint={text.versionHint}
          classes="govuk-input--width-10"
          value={state.value('version')}
          errorMessage={state.error('version')}
          locale={locale}
        />
        <Select
          name="main"
          label={{ text: text.main, classes: 'govuk-label--s' }}
          hint={text.mainHint}
          items={choices}
          value={state.value('main')}
          errorMessage={state.error('main')}
          locale={locale}
        />
        <Checkboxes
          name="others"
          fieldset={{ legend: { text: text.others, classes: 'govuk-fieldset__legend--s' } }}
          hint={text.othersHint}
          values={chosen}
          items={[...near, ...choices.filter(choice => !near.includes(choice))]}
          classes="govuk-checkboxes--small"
          locale={locale}
        />
        <SaveOrCancel
          text={editingWords(locale).fields.save}
          cancelHref={skillsUrls.draft.href(address)}
          locale={locale}
        />
      </form>
    </>
  )
}
