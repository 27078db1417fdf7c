import type { ComponentChildren } from 'preact'
import { locales as everyLocale, type Locale } from '#platform/i18n/index.ts'
import type { AssetHrefs } from '../assets.ts'
import { drawnOnce } from '../drawn-once.ts'
import { Breadcrumbs, NotificationBanner, type Phrase, ServiceNavigation, SkipLink } from '../govuk/index.ts'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { LayoutFooter } from './layout-footer.tsx'
import { LayoutHeader } from './layout-header.tsx'
import { layoutWords } from './words.ts'

export { layoutWords } from './words.ts'

export interface LayoutOrganisation {
  name: string
  logoHref?: string
  /** The stylesheet with the organisation's accent colour: see `brandHref`. */
  brandHref?: string
}

export interface NavigationDoor {
  text: string
  href: string
  /** `page` when this is the page itself, `section` when the page lies behind this door. */
  current?: 'page' | 'section' | boolean
}

/** Where the frame's links lead. What is left out is not shown. */
export interface LayoutLinks {
  home: string
  search?: string
  myPage?: string
  inbox?: string
  /** What somebody is asked to answer. */
  surveys?: string
  myData?: string
  sessions?: string
  signIn?: string
  /** Signing out is a POST to this address. */
  signOut?: string
  accessibility?: string
  privacy?: string
  cookies?: string
  help?: string
  /** Where a colleague is found who helps; error pages lead there. */
  somebodyToAsk?: string
  about?: string
  sourceCode?: string
  /** Where a visitor of the demonstration chooses whom to be. */
  demonstration?: string
}

export interface Flash {
  text: Phrase
  kind: 'success' | 'info'
  /** It is read out where it stands, and the focus stays where the page puts it. */
  leavesFocus?: boolean
}

export interface LayoutProps {
  title: string
  organisation?: LayoutOrganisation
  /** The product's name: ends the title, and stands at the top where there is no organisation. */
  productName?: string
  locale: Locale
  locales?: readonly Locale[]
  /** Path and query of this page. */
  currentPath: string
  me?: { name: string; unread?: number }
  nav?: readonly NavigationDoor[]
  /** The doors of the room that the page lies in. */
  section?: { readonly title: string; readonly doors: readonly NavigationDoor[] } | undefined
  links: LayoutLinks
  breadcrumbs?: readonly { text: string; href?: string }[]
  flash?: Flash
  /** The page shows errors: its title begins with "Error:". */
  hasErrors?: boolean
  /** Words already in the search box. */
  searchText?: string
  assets: AssetHrefs
  noindex?: boolean
  /** Everybody on this page is invented. */
  isDemonstration?: boolean
  /** For tables and maps that need the whole width. */
  wide?: boolean
  children: ComponentChildren
}

/** The frame of every page. Pure: whatever it shows comes in as props. */
export function Layout(props: LayoutProps) {
  const words = layoutWords(props.locale)
  const productName = props.productName ?? 'Capable'
  const width = props.wide ? 'app-wide' : undefined
  const all = { ...props, locales: props.locales ?? everyLocale, productName, words }
  return (
    <html lang={props.locale} class="govuk-template">
      <LayoutHead {...props} productName={productName} errorPrefix={words.errorPrefix} />
      <body class={width ? `govuk-template__body ${width}` : 'govuk-template__body'}>
        <SkipLink href="#main-content" text={words.skip} />
        <LayoutHeader {...all} />
        {props.nav && props.nav.length > 0 && <Doors nav={props.nav} locale={props.locale} />}
        {props.isDemonstration && <DemonstrationBanner href={props.links.demonstration} words={words} />}
        <div class="govuk-width-container app-page">
          {props.breadcrumbs && props.breadcrumbs.length > 0 && (
            <Breadcrumbs items={props.breadcrumbs} locale={props.locale} collapseOnMobile />
          )}
          {props.section && <SectionDoors section={props.section} locale={props.locale} />}
          <main class="govuk-main-wrapper" id="main-content" tabindex={-1}>
            {props.flash && <FlashBanner flash={props.flash} locale={props.locale} />}
            {props.children}
          </main>
        </div>
        <LayoutFooter links={props.links} locale={props.locale} />
      </body>
    </html>
  )
}

function LayoutHead(props: LayoutProps & { productName: string; errorPrefix: string }) {
  const { organisation, assets } = props
  const parts = [props.title, organisation?.name, props.productName]
  return (
    <head>
      <meta charset="utf-8" />
      <title>
        {props.hasErrors ? props.errorPrefix : ''}
        {parts.filter(Boolean).join(' – ')}
      </title>
      <HeadOfAll
        styleHref={assets.styleHref}
        scriptHref={assets.scriptHref}
        iconHref={assets.iconHref}
        fontHrefs={assets.fontHrefs}
        brandHref={organisation?.brandHref}
        noindex={props.noindex}
      />
    </head>
  )
}

type HeadProps = AssetHrefs & { brandHref: string | undefined; noindex: boolean | undefined }

const HeadOfAll = drawnOnce(({ styleHref, scriptHref, iconHref, fontHrefs, brandHref, noindex }: HeadProps) => (
  <>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    {noindex && <meta name="robots" content="noindex" />}
    {fontHrefs.map(href => (
      <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
    ))}
    <link rel="stylesheet" href={styleHref} />
    {brandHref && <link rel="stylesheet" href={brandHref} />}
    <link rel="icon" href={iconHref} type="image/svg+xml" />
    <script type="module" src={scriptHref} />
  </>
))

type DoorsProps = Pick<LayoutProps, 'locale'> & { nav: readonly NavigationDoor[] }

const Doors = drawnOnce(({ nav, locale }: DoorsProps) => {
  const words = layoutWords(locale)
  return (
    <ServiceNavigation
      classes="app-doors"
      navigationLabel={words.doors}
      menuButtonText={words.menu}
      locale={locale}
      navigation={nav.map(({ text, href, current }) => ({
        text,
        href,
        current: current === 'page',
        active: current === 'section' || current === true,
      }))}
    />
  )
})

type Section = NonNullable<LayoutProps['section']>

/** A room has this many doors before those that are used less wait behind one that opens. */
const mostDoors = 8
const doorsThatStand = 6

const SectionDoors = drawnOnce(({ section: { title, doors }, locale }: { section: Section; locale: Locale }) => {
  const isCrowded = doors.length > mostDoors
  const stands = ({ current }: NavigationDoor, place: number) =>
    !isCrowded || place < doorsThatStand || Boolean(current)
  const others = doors.filter((door, place) => !stands(door, place))
  return (
    <nav class="app-section" aria-label={title}>
      <ul class="govuk-list">
        {doors.filter(stands).map(SectionDoor)}
        {others.length > 0 && (
          <li>
            <details>
              <summary class="govuk-link">{layoutWords(locale).more}</summary>
              <ul class="govuk-list">{others.map(SectionDoor)}</ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
})

const SectionDoor = ({ text, href, current }: NavigationDoor) => (
  <li>
    <a class="govuk-link" href={href} aria-current={current === 'page' ? 'page' : current ? 'true' : undefined}>
      {text}
    </a>
  </li>
)

function FlashBanner({ flash, locale }: { flash: Flash; locale: Locale }) {
  const words = layoutWords(locale)
  const success = flash.kind === 'success'
  return (
    <NotificationBanner
      type={success ? 'success' : undefined}
      titleText={success ? words.done : words.important}
      text={flash.text}
      disableAutoFocus={flash.leavesFocus}
      locale={locale}
    />
  )
}
