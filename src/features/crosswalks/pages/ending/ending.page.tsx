import { keepsFrameworks } from '#features/skills/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Crosswalk, getCrosswalk, holdDraftEdition } from '../../crosswalk-editions.queries.ts'
import { discardCrosswalkDraft, withdrawCrosswalk } from '../../crosswalks.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { crosswalksWords } from '../../words.ts'
import { crosswalkCrumbs, DoOrCancel } from '../crosswalk-parts.view.tsx'

interface QuestionProps {
  readonly act: 'withdraw' | 'discard'
  readonly crosswalk: Crosswalk
  readonly locale: Locale
}

function Question({ act, crosswalk, locale }: QuestionProps) {
  const text = crosswalksWords(locale)[act]
  const address = { crosswalkId: crosswalk.id }
  return (
    <>
      <PageHeader title={text.title(crosswalk.from.name, crosswalk.to.name)} lead={text.lead} locale={locale} />
      <form method="post" action={crosswalksUrls[act].href(address)}>
        <DoOrCancel text={text.button} cancelHref={crosswalksUrls.crosswalk.href(address)} locale={locale} />
      </form>
    </>
  )
}

/** Asks before a crosswalk stops counting. */
export const withdrawPage = page(crosswalksUrls.withdraw, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }) {
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    return found(crosswalk.published && !crosswalk.withdrawnAt ? crosswalk : undefined, 'Nothing to withdraw')
  },
  title: ({ data, ctx }) => crosswalksWords(ctx.locale).withdraw.title(data.from.name, data.to.name),
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data, ctx.locale),
  view: ({ data, ctx }) => <Question act="withdraw" crosswalk={data} locale={ctx.locale} />,
  async submit({ tx, me, data, locale, now }) {
    await withdrawCrosswalk(tx, data.id, { by: me, now })
    const href = crosswalksUrls.crosswalk.href({ crosswalkId: data.id })
    return redirect(href).saying(crosswalksWords(locale).withdraw.done)
  },
})

/** Asks before a draft is thrown away. */
export const discardPage = page(crosswalksUrls.discard, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }) {
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    return found(crosswalk.draft && crosswalk, 'No draft')
  },
  title: ({ data, ctx }) => crosswalksWords(ctx.locale).discard.title(data.from.name, data.to.name),
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data, ctx.locale, true),
  view: ({ data, ctx }) => <Question act="discard" crosswalk={data} locale={ctx.locale} />,
  async submit({ tx, me, data, locale, now }) {
    await discardCrosswalkDraft(tx, await holdDraftEdition(tx, data), { by: me, now })
    const href = data.published
      ? crosswalksUrls.crosswalk.href({ crosswalkId: data.id })
      : crosswalksUrls.crosswalks.href()
    return redirect(href).saying(crosswalksWords(locale).discard.done)
  },
})
