import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { importWords } from '../import/words.ts'
import { keepingWords } from '../keeping-words.ts'
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

export const toKeeping = (locale: Locale): Crumb => ({
  text: keepingWords(locale).keeping.title,
  href: learningUrls.keeping.href(),
})

export const toImports = (locale: Locale): Crumb => ({
  text: importWords(locale).upload.title,
  href: learningUrls.imports.href(),
})
