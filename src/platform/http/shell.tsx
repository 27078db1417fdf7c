import type { ComponentChildren } from 'preact'
import type { Assets } from '../html/assets.ts'
import { brandHref } from '../html/brand/brand-href.ts'
import { type Flash, Layout, type LayoutLinks } from '../html/layout/layout.tsx'
import { render } from '../html/render.ts'
import { language } from '../i18n/index.ts'
import { crumbsOf } from './crumbs.ts'
import type { Feature } from './feature.ts'
import { en } from './http.en.ts'
import { nb } from './http.nb.ts'
import { navOf } from './nav.ts'
import type { Context, Crumb, Page } from './page.ts'
import type { Answer } from './run-route.ts'

export const httpWords = language({ en, nb })

export interface Shell {
  /** A whole document for a page whose data is there. */
  page(answer: Extract<Answer, { kind: 'html' }>, notice: string | undefined): string
  /** A whole document around anything else, such as an error page. */
  around(ctx: Context, title: string, content: ComponentChildren): string
  readonly links: FrameLinks
}

/** Where the frame's own links lead; `me` decides which of them are shown. */
export type FrameLinks = (ctx: Context) => LayoutLinks

interface ShellParts {
  readonly features: readonly Feature[]
  readonly assets: Assets
  readonly links: FrameLinks
}

interface Frame {
  readonly title: string
  readonly flash?: Flash | undefined
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly hasErrors?: boolean
  readonly wide?: boolean | undefined
}

/** Puts what a page says into the layout: organisation, doors, languages, notices. */
export function shell({ features, assets, links }: ShellParts): Shell {
  const nav = navOf(features)
  const crumbs = crumbsOf(features)
  const frame = (ctx: Context, { title, flash, breadcrumbs, hasErrors, wide }: Frame, children: ComponentChildren) =>
    render(
      <Layout
        title={title}
        organisation={organisationMark(ctx)}
        locale={ctx.locale}
        currentPath={ctx.path + (ctx.query.size > 0 ? `?${ctx.query}` : '')}
        me={ctx.me && { name: ctx.me.name, unread: ctx.me.unread }}
        nav={nav.doors(ctx)}
        section={nav.section(ctx)}
        links={links(ctx)}
        breadcrumbs={crumbs(ctx, breadcrumbs)}
        flash={flash}
        hasErrors={hasErrors}
        searchText={ctx.query.get('q') ?? undefined}
        wide={wide}
        noindex
        isDemonstration={ctx.config.mode === 'demo' || ctx.organisation.isDemonstration}
        assets={assets}
      >
        {children}
      </Layout>,
    )
  return {
    links,
    page({ page, data, form, ctx, proveAgainHref }, notice) {
      const content = page.view({ data, form, ctx })
      const about = { title: page.title({ data, ctx }), breadcrumbs: page.breadcrumbs?.({ data, ctx }) }
      // Whoever moves something by keyboard goes on where it is now: the page focuses that.
      const leavesFocus = ctx.query.has('moved')
      const said: Flash | undefined = notice ? { text: notice, kind: 'success', leavesFocus } : undefined
      const flash = proveAgainHref ? askForProof(ctx, page, proveAgainHref) : said
      const hasErrors = form.errors.length > 0 || proveAgainHref !== undefined
      return frame(ctx, { ...about, flash, hasErrors, wide: page.wide }, content)
    },
    around: (ctx, title, content) => frame(ctx, { title }, content),
  }
}

function askForProof({ locale }: Context, { upload }: Pick<Page, 'upload'>, href: string): Flash {
  const { lead, file, link, next } = httpWords(locale).proveAgain
  const text = (
    <>
      {upload ? `${lead} ${file}` : lead}{' '}
      <a class="govuk-notification-banner__link" href={href} target="_blank" rel="noopener">
        {link}
      </a>
      {`. ${next}`}
    </>
  )
  return { text, kind: 'info' }
}

function organisationMark({ organisation }: Context) {
  if (organisation.id === '') return undefined
  const { name, slug, logoHash, accentColour } = organisation
  return {
    name,
    ...(logoHash ? { logoHref: `/brand/${slug}/${logoHash}` } : {}),
    ...(accentColour ? { brandHref: brandHref(accentColour) } : {}),
  }
}
