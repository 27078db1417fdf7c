import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { Url } from '#platform/http/urls.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Article } from '../about.en.ts'
import { ArticleView } from './article.view.tsx'

interface ArticleLink {
  readonly text: string
  readonly href: string
}

/** One of the pages that tell about the service itself; they need no organisation and nobody signed in. */
export const articlePage = <const P extends string>(
  url: Url<P>,
  article: (locale: Locale) => Article,
  seeAlso: (locale: Locale) => { heading: string; links: readonly ArticleLink[] },
) =>
  page(url, {
    access: anyone,
    scope: 'installation',
    load: ({ locale, path }) => {
      const { heading, links } = seeAlso(locale)
      return { article: article(locale), heading, links: links.filter(({ href }) => href !== path) }
    },
    title: ({ data }) => data.article.title,
    view: ArticleView,
  })
