import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { learningUrls } from '../learning.urls.ts'
import { words } from '../words.ts'

export const toCatalogue = (locale: Locale): Crumb => ({
  text: words(locale).catalogue.title,
  href: learningUrls.catalogue.href(),
})

export const toResource = ({ id, title }: { readonly id: string; readonly title: string }): Crumb => ({
  text: title,
  href: learningUrls.resource.href({ resourceId: id }),
})
