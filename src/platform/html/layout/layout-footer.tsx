import type { Locale } from '#platform/i18n/index.ts'
import { drawnOnce } from '../drawn-once.ts'
import type { LayoutLinks } from './layout.tsx'
import { layoutWords } from './words.ts'

type FooterLinks = Pick<LayoutLinks, 'help' | 'accessibility' | 'privacy' | 'cookies' | 'about' | 'sourceCode'>

/** The bottom of every page. */
export function LayoutFooter({ links, locale }: { links: LayoutLinks; locale: Locale }) {
  const { help, accessibility, privacy, cookies, about, sourceCode } = links
  return <Footer links={{ help, accessibility, privacy, cookies, about, sourceCode }} locale={locale} />
}

const Footer = drawnOnce(({ links, locale }: { links: FooterLinks; locale: Locale }) => {
  const words = layoutWords(locale)
  const items = [
    { text: words.help, href: links.help },
    { text: words.accessibility, href: links.accessibility },
    { text: words.privacy, href: links.privacy },
    { text: words.cookies, href: links.cookies },
    { text: words.about, href: links.about },
    { text: words.sourceCode, href: links.sourceCode },
  ]
  return (
    <footer class="app-footer">
      <div class="govuk-width-container">
        <h2 class="govuk-visually-hidden">{words.footer}</h2>
        <ul class="app-footer__links">
          {items.map(
            ({ text, href }) =>
              href && (
                <li>
                  <a class="app-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              ),
          )}
        </ul>
        <p class="app-footer__words">{words.madeInTheOpen}</p>
      </div>
    </footer>
  )
})
