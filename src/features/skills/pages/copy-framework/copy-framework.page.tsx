import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, InsetText } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber, isLocale, type Locale } from '#platform/i18n/index.ts'
import { copyFramework } from '../../editing/draft.ts'
import { editingWords } from '../../editing/words.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { chooseVersion } from '../chosen-version.ts'

interface CopyData {
  readonly original: FrameworkVersion
  readonly locale: Locale
}

/** Any framework as one's own, to edit. */
export const copyFrameworkPage = page(skillsUrls.copy, {
  access: meets(keepsFrameworks),
  async load({ db, me, params, query, locale }): Promise<CopyData> {
    const wanted = query.get('version')
    const { version } = await chooseVersion(db, me, params.frameworkKey, { wanted, locale })
    return { original: version, locale }
  },
  title: ({ data, ctx }) => editingWords(ctx.locale).copy.title(data.original.name),
  breadcrumbs: ({ data: { original }, ctx }) => [
    { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
    { text: original.name, href: skillsUrls.framework.href({ frameworkKey: original.key }) },
  ],
  form: form(
    locale => {
      const { write, fields } = editingWords(locale)
      const name = z.string().trim().min(1, write.nameMissing)
      return z.object({ name: name.max(200, fields.tooLong(formatNumber(locale, 200))) })
    },
    { initial: ({ original, locale }: CopyData) => ({ name: editingWords(locale).copy.proposal(original.name) }) },
  ),
  view: CopyFrameworkView,
  async submit({ tx, me, data: { original }, input: { name }, locale, now }) {
    const shown = original.languages.includes(locale) ? locale : original.languages[0]
    const frameworkKey = await copyFramework(tx, original, {
      act: { by: me, now },
      nameIn: (language, before) =>
        language === shown ? name : isLocale(language) ? editingWords(language).copy.proposal(before) : before,
    })
    return redirect(skillsUrls.draft.href({ frameworkKey })).saying(editingWords(locale).copy.done)
  },
})

function CopyFrameworkView({ data: { original }, form: state, ctx: { locale, query } }: ViewProps<CopyData>) {
  const text = editingWords(locale).copy
  const version = query.get('version') ?? undefined
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(original.name)} lead={text.lead(original.version)} locale={locale} />
      <InsetText text={text.licence} />
      <form method="post" action={skillsUrls.copy.href({ frameworkKey: original.key }, { version })} novalidate>
        <Input
          name="name"
          label={{ text: text.name, classes: 'govuk-label--s' }}
          value={state.value('name')}
          errorMessage={state.error('name')}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </>
  )
}
