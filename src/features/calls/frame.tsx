import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call } from './call.ts'
import { callsUrls } from './calls.urls.ts'
import { words } from './words.ts'

export const callsCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).feed.title, href: callsUrls.feed.href() },
  ...more,
]

/** On pages behind a call: the list, and the call. */
export const callCrumbs = (locale: Locale, { id, title }: Pick<Call, 'id' | 'title'>): readonly Crumb[] =>
  callsCrumbs(locale, { text: title, href: callsUrls.show.href({ callId: id }) })

/** Who can see a call, in a sentence. */
export function whoSees(
  call: Pick<Call, 'state' | 'audience' | 'asksPartners' | 'unitName'>,
  organisation: string,
  locale: Locale,
) {
  const { who } = words(locale)
  if (call.state === 'draft') return who.draft
  if (call.asksPartners) return who.partners(organisation)
  return call.audience === 'unit' && call.unitName ? who.unit(call.unitName) : who.organisation(organisation)
}
