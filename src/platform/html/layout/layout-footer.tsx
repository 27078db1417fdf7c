import type { Words } from '#platform/i18n/index.ts'
import type { en } from './layout.en.ts'
import type { LayoutLinks } from './layout.tsx'

export function LayoutFooter({ links, words }: { links: LayoutLinks; words: Words<typeof en> }) {
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
}
