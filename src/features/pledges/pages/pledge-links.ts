import type { Me } from '#platform/http/access.ts'
import { holds } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { pledgesUrls } from '../pledges.urls.ts'
import { words } from '../words.ts'

/** Those who make pledges, leave people out and see drafts. */
export const keepsPledges = holds('programme-lead')
export const isKeeper = (me: Me): boolean => me.roles.includes('programme-lead')

export const listCrumb = (locale: Locale) => ({ text: words(locale).list.title, href: pledgesUrls.list.href() })

export const pledgeCrumb = ({ id, title }: { id: string; title: string }) => ({
  text: title,
  href: pledgesUrls.show.href({ pledgeId: id }),
})
