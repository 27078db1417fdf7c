import type { Reading } from '#platform/db/tx.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { download, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { passportUrls } from '../../passport.urls.ts'
import { findTakeOutLink } from '../../taking-along/leavers.queries.ts'
import type { Seal } from '../../taking-along/take-out.ts'
import { readWholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'
import { takeOutFile } from '../take-out/take-out-file.ts'
import { LeaverView } from './leaver.view.tsx'

interface Loading {
  readonly db: Reading
  readonly params: { readonly token: string }
  readonly locale: Locale
  readonly now: Date
}

async function loadByLink({ db, params: { token }, locale, now }: Loading) {
  const person = await findTakeOutLink(db, token, now)
  const whole = person && (await readWholePassport(db, person, locale))
  return person && whole && { person, whole, token }
}

/** For somebody who has left and cannot sign in: whoever holds the mailed link may take that passport along. */
export const leaverPage = page(passportUrls.takeOutByLink, {
  access: anyone,
  load: async request => ({ taken: await loadByLink(request) }),
  title: ({ data, ctx }) => (data.taken ? words(ctx.locale).takeOut.title : words(ctx.locale).leaver.goneTitle),
  view: LeaverView,
})

export const leaverDownload = (seal: Seal) =>
  download(passportUrls.takeOutFileByLink, {
    access: anyone,
    async load(request) {
      const { person, whole } = found(await loadByLink(request), 'No such link')
      return takeOutFile(request, { whole, personName: person.name, seal })
    },
  })
