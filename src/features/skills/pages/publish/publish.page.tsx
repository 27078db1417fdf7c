import { z } from 'zod'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button, ErrorSummary, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { compareVersions, type Differences } from '../../exchange/compare.ts'
import { type FrameworkVersion, listVersions } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { discardDraft, keepsFrameworks, publishDraft } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { loadVersion } from '../../stored-version.ts'
import { DifferencesView } from '../changes/differences.view.tsx'

interface PublishData {
  readonly draft: FrameworkVersion
  readonly differences: Differences | undefined
}

/** A draft becomes the edition that counts, with a note on what changed. */
export const publishPage = page(skillsUrls.publish, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<PublishData> {
    const versions = await listVersions(db, params.frameworkKey, locale)
    const draft = found(
      versions.find(({ publishedAt }) => !publishedAt),
      'No draft',
    )
    const newest = versions.find(({ isNewest }) => isNewest)
    if (!newest) return { draft, differences: undefined }
    const differences = compareVersions(await loadVersion(db, newest.id), await loadVersion(db, draft.id))
    return { draft, differences }
  },
  title: ({ data: { draft }, ctx }) => frameworksWords(ctx.locale).publish.title(draft.name, draft.version),
  breadcrumbs: ({ data: { draft }, ctx }) => [
    { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
    {
      text: draft.name,
      href: skillsUrls.framework.href({ frameworkKey: draft.key }, { version: draft.version }),
    },
  ],
  form: form((locale, { differences }: PublishData) => {
    const text = frameworksWords(locale).publish
    const note = z.string().trim().max(2_000, text.noteTooLong)
    // A first edition has nothing before it that could have changed.
    return z.object({ note: differences ? note.min(1, text.noteMissing) : note })
  }),
  view: PublishView,
  async submit({ tx, me, data: { draft }, input: { note }, locale, now }) {
    const text = frameworksWords(locale).publish
    const isDone = await publishDraft(tx, draft, { by: me, now, changeNote: note })
    return redirect(skillsUrls.framework.href({ frameworkKey: draft.key })).saying(isDone ? text.done : text.gone)
  },
})

/** Throws a draft away. */
export const discardDraftAction = action(skillsUrls.discardDraft, {
  access: meets(keepsFrameworks),
  load: async ({ db, params, locale }) => (await listVersions(db, params.frameworkKey, locale))[0],
  async submit({ tx, me, data: draft, locale, now }) {
    const text = frameworksWords(locale).publish
    const isDone = draft.publishedAt ? false : await discardDraft(tx, draft, { by: me, now })
    return redirect(skillsUrls.frameworks.href()).saying(isDone ? text.discarded : text.gone)
  },
})

function PublishView({ data: { draft, differences }, form: state, ctx: { locale } }: ViewProps<PublishData>) {
  const text = frameworksWords(locale).publish
  const address = { frameworkKey: draft.key }
  return (
    <>
      {state.errors.length > 0 && (
        <ErrorSummary
          locale={locale}
          errorList={state.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <PageHeader title={text.title(draft.name, draft.version)} lead={text.lead} locale={locale} />
      {differences && (
        <section>
          <h2 class="govuk-heading-m">{text.compared}</h2>
          <DifferencesView differences={differences} most={50} locale={locale} />
        </section>
      )}
      <form method="post" action={skillsUrls.publish.href(address)} novalidate>
        <Textarea
          name="note"
          label={{ text: text.note, classes: 'govuk-label--s' }}
          hint={text.noteHint}
          rows={3}
          value={state.value('note')}
          errorMessage={state.error('note')}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
      <form method="post" action={skillsUrls.discardDraft.href(address)}>
        <Button text={text.discard} classes="govuk-button--secondary" />
      </form>
    </>
  )
}
