import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, type Context, page } from '#platform/http/page.ts'
import { formatDate, formatList } from '#platform/i18n/index.ts'
import { bookletUrls } from '../booklet.urls.ts'
import { type BookletLink, listLinks, withdrawLink, works } from '../links.ts'
import { words } from '../words.ts'
import { BookletFrame } from './frame.tsx'

export const toBooklet = ({ ctx: { locale } }: { ctx: Pick<Context, 'locale'> }) => [
  { text: words(locale).title, href: bookletUrls.show.href() },
]

/** Links to one's booklet: what each shows, until when, and how often it was opened. */
export const linksPage = page(bookletUrls.links, {
  access: signedIn,
  load: async ({ db, me, config }) => ({ links: await listLinks(db, me, config) }),
  title: ({ ctx }) => words(ctx.locale).links.title,
  breadcrumbs: toBooklet,
  view({ data: { links }, ctx }) {
    const { links: text } = words(ctx.locale)
    const working = links.filter(link => works(link, ctx.now))
    const ended = links.filter(link => !works(link, ctx.now))
    return (
      <BookletFrame
        title={text.title}
        lead={text.lead}
        actions={[{ text: text.make, href: bookletUrls.newLink.href(), primary: true }]}
        locale={ctx.locale}
        body={
          <>
            {links.length === 0 && (
              <EmptyState
                title={text.none}
                text={text.noneText}
                action={{ text: text.make, href: bookletUrls.newLink.href() }}
              />
            )}
            <Links title={text.working} links={working} ctx={ctx} />
            <Links title={text.ended} links={ended} ctx={ctx} />
          </>
        }
      />
    )
  },
})

function Links({
  title,
  links,
  ctx,
}: {
  readonly title: string
  readonly links: readonly BookletLink[]
  readonly ctx: Context
}) {
  if (links.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {links.map(link => (
        <OneLink link={link} ctx={ctx} />
      ))}
    </section>
  )
}

function OneLink({
  link,
  ctx: { locale, organisation, config, now },
}: {
  readonly link: BookletLink
  readonly ctx: Context
}) {
  const { links: text, pagesOf } = words(locale)
  const date = (on: Date) => formatDate(locale, on, organisation.timeZone)
  const address =
    link.token && config.PUBLIC_URL + bookletUrls.shared.href({ organisation: organisation.slug, token: link.token })
  const shows = text.shows(
    formatList(
      locale,
      link.pages.map(page => pagesOf[page]),
    ),
  )
  return (
    <article class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <bdi>{link.name}</bdi>
      </h3>
      <p class="govuk-body-s">
        {shows}
        <br />
        {works(link, now) ? text.until(date(link.expiresAt)) : text.endedOn(date(link.withdrawnAt ?? link.expiresAt))}
        <br />
        {text.views(link.views, link.viewedAt && date(link.viewedAt))}
      </p>
      {works(link, now) && (
        <>
          {address ? (
            <Input
              id={`address-${link.id}`}
              name="address"
              label={{ text: text.address }}
              value={address}
              attributes={{ readonly: 'readonly' }}
              locale={locale}
            />
          ) : (
            <p class="govuk-body">{text.lost}</p>
          )}
          <form method="post" action={bookletUrls.withdraw.href({ linkId: link.id })}>
            <Button classes="govuk-button--secondary">
              {text.withdraw}
              <span class="govuk-visually-hidden">: {link.name}</span>
            </Button>
          </form>
        </>
      )}
    </article>
  )
}

export const withdrawAction = action(bookletUrls.withdraw, {
  access: signedIn,
  load: () => undefined,
  async submit({ tx, me, params, locale, now }) {
    if (!(await withdrawLink(tx, me, params.linkId, now))) throw notFound()
    return redirect(bookletUrls.links.href()).saying(words(locale).links.withdrawn)
  },
})
