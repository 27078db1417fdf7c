import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { roleProfilesUrls } from '../role-profiles.urls.ts'
import { words } from '../words.ts'

export const toProfiles = (locale: Locale): Crumb => ({
  text: words(locale).list.title,
  href: roleProfilesUrls.profiles.href(),
})
