import type { Locale } from '#platform/i18n/index.ts'
import { invitationUrls } from '../../invitations/invitations.urls.ts'
import { invitationWords } from '../../invitations/words.ts'
import { namedUrls } from '../../named/named.urls.ts'
import { namedWords } from '../../named/words.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import type { Wave } from '../wave.ts'
import { wavesWords } from '../words.ts'

/** What else can be done with a wave that has been opened: the other rooms of surveys. */
export function waveDoors(
  { id, status, mode }: Wave,
  isReader: boolean,
  locale: Locale,
): readonly { readonly text: string; readonly href: string }[] {
  const results = { text: wavesWords(locale).wave.results, href: resultsUrls.show.href({ waveId: id }) }
  const answered = { text: invitationWords(locale).page.title, href: invitationUrls.answered.href({ waveId: id }) }
  if (status === 'draft') return []
  const named = { text: namedWords(locale).title, href: namedUrls.list.href({ waveId: id }) }
  return [...(status === 'closed' ? [results] : []), answered, ...(mode === 'named' && isReader ? [named] : [])]
}
