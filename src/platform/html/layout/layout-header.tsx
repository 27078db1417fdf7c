import type { Words } from '#platform/i18n/index.ts'
import { type Locale, localeNames } from '#platform/i18n/index.ts'
import { drawnOnce } from '../drawn-once.ts'
import { languageHref } from './language-href.ts'
import type { en } from './layout.en.ts'
import type { LayoutLinks, LayoutOrganisation } from './layout.tsx'
import { layoutWords } from './words.ts'

interface HeaderProps {
  organisation?: LayoutOrganisation
  productName: string
  locale: Locale
  locales: readonly Locale[]
  currentPath: string
  me?: { name: string; unread?: number }
  links: LayoutLinks
  searchText?: string
  words: Words<typeof en>
}

/** Organisation, search, language and account: the top of every page. */
export function LayoutHeader(props: HeaderProps) {
  const { me, links, words, locale, organisation, productName } = props
  return (
    <header class="app-header">
      <div class="govuk-width-container app-header__row">
        <Identity
          name={organisation?.name}
          logoHref={organisation?.logoHref}
          productName={productName}
          home={links.home}
        />
        {me && links.search && <Search href={links.search} locale={locale} text={props.searchText} />}
        <div class="app-header__tools">
          <LanguageSwitch {...props} />
          {me && links.inbox && <InboxLink unread={me.unread ?? 0} href={links.inbox} words={words} />}
          {me && <AccountMenu me={me} links={links} locale={locale} />}
          {!me && links.signIn && (
            <a class="app-header__link" href={links.signIn}>
              {words.signIn}
            </a>
          )}
        </div>
      </div>
    </header>
  )
}

interface IdentityProps {
  name: string | undefined
  logoHref: string | undefined
  productName: string
  home: string
}

const Identity = drawnOnce(({ name, logoHref, productName, home }: IdentityProps) => (
  <a class="app-header__identity" href={home}>
    {logoHref ? <img class="app-header__logo" src={logoHref} alt="" height="40" /> : <ProductMark />}
    <span class="app-header__names">
      <span class="app-header__organisation">{name ?? productName}</span>
      {name !== undefined && <span class="app-header__product">{productName}</span>}
    </span>
  </a>
))

/** Three rising leaves in an open booklet: the product's own mark, drawn for it. */
export function ProductMark() {
  return (
    <svg class="app-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect class="app-mark__ground" width="40" height="40" rx="9" />
      <path
        class="app-mark__page"
        d="M20 31c-3.6-2.4-7.6-3-12-2.6V12.2c4.4-.4 8.4.4 12 2.8 3.6-2.4 7.6-3.2 12-2.8v16.2c-4.4-.400-8.4.200-12 2.6z"
      />
      <path class="app-mark__fold" d="M20 15v16" />
      <circle class="app-mark__sun" cx="20" cy="8.5" r="3" />
    </svg>
  )
}

type SearchProps = { href: string; locale: Locale; text?: string }

function SearchBox({ href, locale, text }: SearchProps) {
  const words = layoutWords(locale)
  return (
    <search class="app-search">
      <form class="app-search__form" action={href} method="get">
        <label class="govuk-visually-hidden" for="site-search">
          {words.searchLabel}
        </label>
        <input
          class="app-search__input"
          id="site-search"
          name="q"
          type="search"
          value={text}
          placeholder={words.searchLabel}
        />
        <button class="app-search__button" type="submit">
          <span class="govuk-visually-hidden">{words.search}</span>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <circle cx="8.5" cy="8.5" r="5.5" />
            <path d="m12.5 12.5 5 5" />
          </svg>
        </button>
      </form>
    </search>
  )
}

// What somebody searches for is theirs, so only the empty box is kept.
const EmptySearchBox = drawnOnce(SearchBox)
const Search = (props: SearchProps) =>
  props.text ? <SearchBox {...props} /> : <EmptySearchBox href={props.href} locale={props.locale} />

function LanguageSwitch({ locales, locale, currentPath, words }: HeaderProps) {
  if (locales.length < 2) return null
  return (
    <nav class="app-languages" aria-label={words.language}>
      <ul class="app-languages__list">
        {locales.map(other => (
          <li>
            {other === locale ? (
              <span class="app-languages__current" lang={other} aria-current="true">
                {localeNames[other]}
              </span>
            ) : (
              <a
                class="app-header__link"
                href={languageHref(currentPath, other)}
                lang={other}
                hreflang={other}
                rel="alternate"
              >
                {localeNames[other]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

const mostShown = 99

function InboxLink({ unread, href, words }: { unread: number; href: string; words: Words<typeof en> }) {
  return (
    <a class="app-header__link" href={href}>
      {words.inbox}
      {unread > 0 && (
        <>
          {' '}
          <strong>({unread > mostShown ? `${mostShown}+` : unread})</strong>
          <span class="govuk-visually-hidden"> {words.unread}</span>
        </>
      )}
    </a>
  )
}

function AccountMenu({ me, links, locale }: { me: { name: string }; links: LayoutLinks; locale: Locale }) {
  const words = layoutWords(locale)
  const { myPage, surveys, myData, sessions, signOut } = links
  return (
    <details class="app-account" data-module="app-account">
      <summary class="app-account__name">
        <span class="govuk-visually-hidden">{words.account}: </span>
        <span class="app-account__text">{me.name}</span>
      </summary>
      <ul class="app-account__menu">
        {myPage && <AccountLink text={words.myPage} href={myPage} />}
        <AccountDoors links={{ surveys, myData, sessions, signOut }} locale={locale} />
      </ul>
    </details>
  )
}

type AccountDoorsProps = { links: Pick<LayoutLinks, 'surveys' | 'myData' | 'sessions' | 'signOut'>; locale: Locale }

const AccountDoors = drawnOnce(({ links, locale }: AccountDoorsProps) => {
  const words = layoutWords(locale)
  return (
    <>
      {links.surveys && <AccountLink text={words.surveys} href={links.surveys} />}
      {links.myData && <AccountLink text={words.myData} href={links.myData} />}
      {links.sessions && <AccountLink text={words.sessions} href={links.sessions} />}
      {links.signOut && (
        <li>
          <form action={links.signOut} method="post">
            <button class="app-account__button" type="submit">
              {words.signOut}
            </button>
          </form>
        </li>
      )}
    </>
  )
})

const AccountLink = ({ text, href }: { text: string; href: string }) => (
  <li>
    <a class="app-account__link" href={href}>
      {text}
    </a>
  </li>
)
