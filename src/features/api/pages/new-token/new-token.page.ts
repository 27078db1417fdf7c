import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect, shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { day } from '#platform/time.ts'
import { apiUrls } from '../../api.urls.ts'
import { scopes } from '../../scopes.ts'
import { findTokenName } from '../../tokens.queries.ts'
import { createToken } from '../../tokens.ts'
import { words } from '../../words.ts'
import { lives } from './lives.ts'
import { NewTokenView } from './new-token.view.tsx'

export interface NewTokenData {
  /** The token itself, in answer to the form and never again. */
  readonly made?: { readonly text: string; readonly origin: string }
}

const newTokenForm = form(
  (locale, _: NewTokenData) => {
    const t = words(locale).make
    return z.object({
      name: z.string().trim().min(1, t.nameMissing).max(100, t.nameLong),
      scopes: z.array(z.enum(scopes)).min(1, t.scopesMissing),
      days: z.enum(lives, t.daysMissing),
      // Made with the empty form, so that the same form makes one token however often it is sent.
      tokenId: z.uuid().catch(() => uuid()),
    })
  },
  { initial: () => ({ days: '365', tokenId: uuid() }) },
)

/** Makes a token, and shows it this once. */
export const newTokenPage = page(apiUrls.newToken, {
  access: fresh(holds('administrator')),
  load: (): NewTokenData => ({}),
  title: ({ data, ctx }) => (data.made ? words(ctx.locale).made.title : words(ctx.locale).make.title),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).tokens.title, href: apiUrls.tokens.href() }],
  view: NewTokenView,
  form: newTokenForm,
  async submit({ tx, me, input, locale, now, config }) {
    if (await findTokenName(tx, input.tokenId)) return redirect(apiUrls.tokens.href()).saying(words(locale).make.again)
    const { text } = await createToken(tx, {
      id: input.tokenId,
      name: input.name,
      scopes: input.scopes,
      expiresAt: new Date(now.getTime() + Number(input.days) * day),
      createdBy: me.id,
      now,
    })
    return shown<NewTokenData>({ made: { text, origin: config.PUBLIC_URL } })
  },
})
