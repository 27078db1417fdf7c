import { z } from 'zod'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { getEdition, moveToEdition } from '../../editions/move.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { toFramework } from '../passport-frame.tsx'
import { EditionView } from './edition.view.tsx'

/** What a newer edition changes for what I have said, before I say yes to it. */
export const editionPage = page(passportUrls.edition, {
  access: signedIn,
  load: async ({ db, me, params: { frameworkKey }, locale }) => {
    const edition = await getEdition(db, { me, frameworkKey, locale })
    const { framework } = edition?.passport ?? (await getMyPassport(db, me, { locale, frameworkKey }))
    return { framework, edition }
  },
  title: ({ data, ctx }) => words(ctx.locale).edition.title(data.framework.name),
  breadcrumbs: toFramework,
  view: EditionView,
  form: form(() => z.object({ edition: z.string().max(100) })),
  submit: async ({ tx, me, data: { framework }, input, locale, now }) => {
    const w = words(locale).edition
    const asked = { me, frameworkKey: framework.key, locale, toVersionId: input.edition, now }
    const moved = await moveToEdition(tx, asked)
    if (moved === 'newer') return redirect(placesOf(framework.key).edition()).saying(w.newerMeanwhile)
    const after = await getMyPassport(tx, me, { locale, frameworkKey: framework.key })
    const said = moved === 'moved' ? w.moved(after.framework.version) : w.movedMeanwhile
    return redirect(placesOf(framework.key).show()).saying(said)
  },
})
