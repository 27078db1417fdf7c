import { feature } from '#platform/http/feature.ts'
import { type Locale, language } from '#platform/i18n/index.ts'
import { en } from './about.en.ts'
import { nb } from './about.nb.ts'
import { aboutUrls } from './about.urls.ts'
import { articlePage } from './pages/article.page.ts'

export { aboutUrls } from './about.urls.ts'
export { PageFrame, type PageFrameProps } from './page-frame.tsx'

const words = language({ en, nb })
const articles = ['about', 'help', 'privacy', 'whoCanSee', 'accessibility', 'cookies'] as const

const seeAlso = (locale: Locale) => ({
  heading: words(locale).seeAlso,
  links: articles.map(key => ({ text: words(locale)[key].title, href: aboutUrls[key].href() })),
})

/** The pages about the service itself: what it is, help, privacy, accessibility, cookies. */
export const about = feature({
  name: 'about',
  pages: articles.map(key => articlePage(aboutUrls[key], locale => words(locale)[key], seeAlso)),
})
