import { PageFrame } from '#features/about/index.ts'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Button, SummaryList } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { removeBrought } from '../../brought/bring.ts'
import { type BroughtBadge, findBroughtFile, listBrought, type Whose, whoseIs } from '../../brought/brought.queries.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { Paragraphs, toMine } from '../frame.tsx'

interface Data {
  readonly badge: BroughtBadge
  readonly whose: Whose
}

async function own(db: Reading, me: { readonly id: string }, badgeId: string): Promise<Data> {
  const badge = found(
    (await listBrought(db, me.id)).find(({ id }) => id === badgeId),
    'No such badge',
  )
  return { badge, whose: await whoseIs(db, me.id, badge.facts) }
}

/** A badge from elsewhere in one's own passport, marked as what it is. */
export const broughtPage = page(stampsUrls.foreign, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.badgeId),
  title: ({ data, ctx }) => data.badge.facts.name || words(ctx.locale).check.name,
  breadcrumbs: toMine,
  view: BroughtView,
})

function BroughtView({ data: { badge, whose }, ctx: { locale } }: ViewProps<Data>) {
  const text = words(locale)
  const { facts, verdict, checkedAt, receivedAt, id } = badge
  const day = (date: Date | string | undefined) => date && formatDate(locale, new Date(date))
  const row = (key: string, value: string | undefined) => (value ? [{ key, value: <bdi>{value}</bdi> }] : [])
  return (
    <PageFrame
      wide
      title={<bdi>{facts.name || text.check.name}</bdi>}
      caption={text.brought.from(facts.issuerName)}
      who={text.whoSees}
      locale={locale}
    >
      <p class="govuk-body">{text.brought.checked(formatDate(locale, checkedAt))}</p>
      <SummaryList
        rows={[
          ...row(text.manage.state, text.brought.verdicts[verdict]),
          ...row(text.brought.issuer, facts.issuerName),
          ...row(text.brought.validFrom, day(facts.validFrom)),
          ...row(text.brought.validUntil, day(facts.validUntil)),
          ...row(text.brought.received, day(receivedAt)),
          ...row(
            text.check.whose,
            { mine: text.brought.mine, other: text.brought.notMine, unsaid: text.check.noIdentity }[whose],
          ),
          ...row(text.check.description, facts.description),
        ]}
      />
      {facts.criteria && (
        <>
          <h2 class="govuk-heading-m">{text.brought.criteria}</h2>
          <Paragraphs text={facts.criteria} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={stampsUrls.foreignFile.href({ badgeId: id })} download>
          {text.brought.file}
        </a>
      </p>
      <form method="post" action={stampsUrls.foreignRemove.href({ badgeId: id })}>
        <Button classes="govuk-button--warning" text={text.brought.remove} preventDoubleClick />
      </form>
    </PageFrame>
  )
}

// As it came, and never opened by the browser here: whoever made it is a stranger.
export const broughtDownload = download(stampsUrls.foreignFile, {
  access: signedIn,
  async load({ db, me, params }) {
    const { fileName, content } = found(await findBroughtFile(db, me.id, uuidOrNone(params.badgeId)), 'No such badge')
    return { type: 'application/octet-stream', body: content, fileName }
  },
})

export const removeBroughtAction = action(stampsUrls.foreignRemove, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.badgeId),
  async submit({ tx, me, data, locale }) {
    await removeBrought(tx, me, data.badge.id)
    return redirect(stampsUrls.mine.href()).saying(words(locale).brought.removed)
  },
})
