import { endSession } from '#features/sign-in/index.ts'
import { anyone } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { demonstrationUrls } from '../../demonstration.urls.ts'
import { getPart, signInAs } from '../../sign-in-as.ts'
import { words } from '../../words.ts'
import { PersonaView } from './persona.view.tsx'

/** One persona. A POST without fields signs in, so that a script can do it as simply as a person. */
export const personaPage = page(demonstrationUrls.persona, {
  access: anyone,
  scope: 'installation',
  load: ({ db, params }) => getPart(db, params),
  title: ({ data, ctx }) => words(ctx.locale).signIn(data.persona.name),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).title, href: demonstrationUrls.cast.href() }],
  view: PersonaView,
  submit: async ({ tx, me, data, userAgent, now }) => {
    if (me) await endSession(tx, me, me.sessionId, now)
    return redirect('/').withSession(await signInAs(tx, data, { userAgent, now }))
  },
})
