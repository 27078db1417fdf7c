import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Textarea } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { closePledge } from '../../keep-pledge.ts'
import type { Pledge } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords, words } from '../../words.ts'
import { keepsPledges, listCrumb, pledgeCrumb } from '../pledge-links.ts'
import { getOpenPledge } from '../steps/draft.ts'

const longest = 2_000

const closeForm = form((locale, _: { pledge: Pledge }) => {
  const { close, what } = makingWords(locale)
  return z.object({ words: z.string().trim().min(1, close.wordsMissing).max(longest, what.tooLong(longest)) })
})

/** Ends a pledge with words about how it went. */
export const closePage = page(pledgesUrls.close, {
  access: keepsPledges,
  load: async ({ db, params }) => ({ pledge: await getOpenPledge(db, params.pledgeId) }),
  title: ({ ctx }) => makingWords(ctx.locale).close.title,
  breadcrumbs: ({ data, ctx }) => [listCrumb(ctx.locale), pledgeCrumb(data.pledge)],
  view: CloseView,
  form: closeForm,
  async submit({ tx, me, data: { pledge }, input, params, locale, now }) {
    await closePledge(tx, pledge, input.words, { actorId: me.id, now })
    return redirect(pledgesUrls.show.href(params)).saying(makingWords(locale).close.closed)
  },
})

function CloseView({ data: { pledge }, form: state, ctx: { locale } }: ViewProps<{ pledge: Pledge }>) {
  const t = makingWords(locale).close
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={pledge.title}
        lead={t.lead}
        whoCanSee={{ text: words(locale).onlyLeads, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form method="post" action={pledgesUrls.close.href({ pledgeId: pledge.id })} novalidate>
        <Textarea
          name="words"
          label={{ text: t.words, classes: 'govuk-label--m' }}
          hint={t.wordsHint}
          value={state.value('words')}
          errorMessage={state.error('words')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={t.submit} classes="govuk-button--warning" preventDoubleClick />
      </form>
    </>
  )
}
