import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { writeFramework } from '../../editing/draft.ts'
import { editingWords } from '../../editing/words.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { languageChoices } from '../languages.ts'

/** A framework out of nothing. */
export const newFrameworkPage = page(skillsUrls.newFramework, {
  access: meets(keepsFrameworks),
  load: ({ locale }) => ({ languages: languageChoices(locale), locale }),
  title: ({ ctx }) => editingWords(ctx.locale).write.title,
  breadcrumbs: ({ ctx }) => [{ text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() }],
  form: form(
    (locale, { languages }: NewData) => {
      const { write, fields } = editingWords(locale)
      return z.object({
        name: z
          .string()
          .trim()
          .min(1, write.nameMissing)
          .max(200, fields.tooLong(formatNumber(locale, 200))),
        description: z
          .string()
          .trim()
          .max(2_000, fields.tooLong(formatNumber(locale, 2_000))),
        language: z.enum(languages.map(({ value }) => value) as [string, ...string[]], write.languageOdd),
      })
    },
    { initial: ({ locale }) => ({ language: locale }) },
  ),
  view: NewFrameworkView,
  async submit({ tx, me, input, locale, now }) {
    const frameworkKey = await writeFramework(tx, input, { by: me, now })
    return redirect(skillsUrls.draft.href({ frameworkKey })).saying(editingWords(locale).write.done)
  },
})

interface NewData {
  readonly languages: readonly { readonly value: string; readonly text: string }[]
  readonly locale: string
}

function NewFrameworkView({ data: { languages }, form: state, ctx: { locale } }: ViewProps<NewData>) {
  const text = editingWords(locale).write
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} lead={text.lead} locale={locale} />
      <form method="post" action={skillsUrls.newFramework.href()} novalidate>
        <Input
          name="name"
          label={{ text: text.name, classes: 'govuk-label--s' }}
          value={state.value('name')}
          errorMessage={state.error('name')}
          locale={locale}
        />
        <Textarea
          name="description"
          label={{ text: text.purpose, classes: 'govuk-label--s' }}
          hint={text.purposeHint}
          rows={3}
          value={state.value('description')}
          errorMessage={state.error('description')}
          locale={locale}
        />
        <Select
          name="language"
          label={{ text: text.language, classes: 'govuk-label--s' }}
          items={languages}
          value={state.value('language')}
          errorMessage={state.error('language')}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </>
  )
}
