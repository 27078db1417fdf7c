import type { Reading } from '#platform/db/tx.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { download, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { findTakeOutLink } from '../../leavers.queries.ts'
import { findMyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
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
  const passport = person && (await findMyPassport(db, person, { locale, everyAnswer: true }))
  return person && passport && { person, passport, token }
}

/** For somebody who has left and cannot sign in: whoever holds the mailed link may take that passport along. */
export const leaverPage = page(passportUrls.takeOutByLink, {
  access: anyone,
  load: async request => ({ taken: await loadByLink(request) }),
  title: ({ data, ctx }) => (data.taken ? words(ctx.locale).takeOut.title : words(ctx.locale).leaver.goneTitle),
  view: LeaverView,
})

export const leaverDownload = download(passportUrls.takeOutFileByLink, {
  access: anyone,
  load: async request => {
    const { person, passport } = found(await loadByLink(request), 'No such link')
    return takeOutFile(passport, { ...request, personName: person.name })
  },
})
