import { z } from 'zod'
import { anyone } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { localPath } from '../../local-path.ts'
import { isWayAllowed } from '../../policy.ts'
import { findUsableLink } from '../../sign-in.queries.ts'
import { signInByLink } from '../../sign-in.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { UseLinkView } from './use-link.view.tsx'

// Opening the address only shows a button: programs that look into mails open every link, and would use it up.
export const useLinkPage = page(signInUrls.useLink, {
  access: anyone,
  async load({ db, params, now }) {
    const link = await findUsableLink(db, params.token, now)
    return { link: link?.is_printed || (await isWayAllowed(db, 'link')) ? link : undefined }
  },
  isGone: ({ data }) => data.link === undefined,
  title: ({ data, ctx }) => words(ctx.locale).useLink[data.link ? 'title' : 'goneTitle'],
  view: UseLinkView,
  form: form(() => z.object({ sharedDevice: z.literal('yes').optional() })),
  async submit({ tx, data, params, input, ...visitor }) {
    const session = data.link && (await signInByLink(tx, data.link, visitor, input.sharedDevice === 'yes'))
    if (!data.link || !session) return redirect(signInUrls.useLink.href(params))
    return redirect(localPath(data.link.return_to)).withSession(session)
  },
})
