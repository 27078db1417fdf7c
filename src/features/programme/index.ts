import { type Feature, feature } from '#platform/http/feature.ts'
import { frontPage } from './pages/front/front.page.tsx'
import { programmeUrls } from './programme.urls.ts'
import { words } from './words.ts'

interface House {
  /** All features of the product: their doors with a hint stand on the first page of the programme. */
  readonly features: () => readonly Feature[]
}

/** The room of those who run the programme. */
export const programme = ({ features }: House) =>
  feature({
    name: 'programme',
    pages: [frontPage(features)],
    nav: [
      {
        group: 'main',
        order: 70,
        text: locale => words(locale).title,
        href: programmeUrls.front.href(),
        visible: me => me.roles.some(role => role === 'programme-lead' || role === 'administrator'),
      },
      { group: 'programme', order: 1, text: locale => words(locale).title, href: programmeUrls.front.href() },
    ],
  })
