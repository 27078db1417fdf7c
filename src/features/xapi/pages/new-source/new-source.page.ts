import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect, shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { hasSource } from '../../sources.queries.ts'
import { createSource, scopes } from '../../sources.ts'
import { words } from '../../words.ts'
import { xapiPrefix, xapiUrls } from '../../xapi.urls.ts'
import { NewSourceView } from './new-source.view.tsx'

export interface NewSourceData {
  /** Key and secret, in answer to the form and never again. */
  readonly made?: { readonly endpoint: string; readonly key: string; readonly secret: string }
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text)

const newSourceForm = form(
  (locale, _: NewSourceData) => {
    const t = words(locale).make
    return z.object({
      name: z.string().trim().min(1, t.nameMissing).max(100, t.nameLong),
      scopes: z.array(z.enum(scopes)).min(1, t.scopesMissing),
      means: z.enum(['mail', 'employee-number', 'email'], t.meansMissing),
      homePage: z.string().trim().max(500).default(''),
      limit: z.enum(['limited', 'unlimited'], t.limitMissing),
      // Made with the empty form, so that the same form lets one platform in however often it is sent.
      sourceId: z.uuid().catch(() => uuid()),
    })
  },
  {
    initial: () => ({
      scopes: ['statements/write', 'statements/read/mine', 'state', 'profile'],
      means: 'mail',
      limit: 'limited',
      sourceId: uuid(),
    }),
    check({ means, homePage = '' }, { locale }) {
      const t = words(locale).make
      if (!means || means === 'mail' || isAddress(homePage)) return undefined
      return { homePage: homePage === '' ? t.homePageMissing : t.homePageWrong }
    },
  },
)

/** Lets a platform in, and shows its secret this once. */
export const newSourcePage = page(xapiUrls.newSource, {
  access: fresh(holds('administrator')),
  load: (): NewSourceData => ({}),
  title: ({ data, ctx }) => (data.made ? words(ctx.locale).made.title : words(ctx.locale).make.title),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).sources.title, href: xapiUrls.sources.href() }],
  view: NewSourceView,
  form: newSourceForm,
  async submit({ tx, me, input, locale, now, config }) {
    const { sourceId, name, means, homePage, limit } = input
    if (await hasSource(tx, sourceId)) return redirect(xapiUrls.sources.href()).saying(words(locale).make.again)
    const { key, secret } = await createSource(tx, {
      id: sourceId,
      name,
      scopes: input.scopes,
      isLimited: limit === 'limited',
      ...(means === 'mail' ? {} : { accounts: { homePage, mean: means } }),
      createdBy: me.id,
      now,
    })
    return shown<NewSourceData>({ made: { endpoint: `${config.PUBLIC_URL}${xapiPrefix}/`, key, secret } })
  },
})
