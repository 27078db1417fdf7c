import { PageHeader } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type FrameworkVersion, listVersions } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { discardDraft, keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { SaveOrCancel } from '../draft-parts.view.tsx'

interface DiscardData {
  readonly draft: FrameworkVersion
  /** The edition that stays; without one the whole framework goes. */
  readonly stays: FrameworkVersion | undefined
}

/** Asks before a draft is thrown away, and says what stays. */
export const discardDraftPage = page(skillsUrls.discardDraft, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<DiscardData> {
    const versions = await listVersions(db, params.frameworkKey, locale)
    const draft = found(
      versions.find(({ publishedAt }) => !publishedAt),
      'No draft',
    )
    return { draft, stays: versions.find(({ isNewest }) => isNewest) }
  },
  title: ({ data, ctx }) => frameworksWords(ctx.locale).discard.title(data.draft.name),
  breadcrumbs: ({ data: { draft }, ctx }) => [
    { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
    { text: draft.name, href: skillsUrls.framework.href({ frameworkKey: draft.key }, { version: draft.version }) },
  ],
  view: DiscardView,
  async submit({ tx, me, data: { draft, stays }, locale, now }) {
    const text = frameworksWords(locale).publish
    const isDone = await discardDraft(tx, draft, { by: me, now })
    const href = stays ? skillsUrls.framework.href({ frameworkKey: draft.key }) : skillsUrls.frameworks.href()
    return redirect(href).saying(isDone ? text.discarded : text.gone)
  },
})

function DiscardView({ data: { draft, stays }, ctx: { locale } }: ViewProps<DiscardData>) {
  const text = frameworksWords(locale).discard
  const address = { frameworkKey: draft.key }
  return (
    <>
      <PageHeader title={text.title(draft.name)} lead={stays ? text.lead(stays.version) : text.whole} locale={locale} />
      <form method="post" action={skillsUrls.discardDraft.href(address)}>
        <SaveOrCancel
          text={frameworksWords(locale).publish.discard}
          cancelHref={skillsUrls.framework.href(address, { version: draft.version })}
          locale={locale}
        />
      </form>
    </>
  )
}
