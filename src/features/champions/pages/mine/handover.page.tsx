import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Champion } from '../../champion.ts'
import { getChampion } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs, OneForm } from '../../frame.tsx'
import { joiningWords } from '../../joining-words.ts'
import { answerHandover } from '../../serving.ts'

/** A champion whom another one asks to take over says yes, or that it is too much. */
export const handoverPage = page(championsUrls.handover, {
  access: signedIn,
  async load({ db, me, params }): Promise<{ readonly champion: Champion }> {
    const champion = await getChampion(db, params.championId)
    const isServing = champion.state === 'active' || champion.state === 'paused'
    if (champion.successorId !== me.id || !isServing || !me.roles.includes('champion')) throw notFound()
    return { champion }
  },
  title: ({ data, ctx }) => joiningWords(ctx.locale).handover.title(data.champion.name),
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view({ data: { champion }, ctx: { locale } }) {
    const t = joiningWords(locale).handover
    const action = championsUrls.handover.href({ championId: champion.id })
    return (
      <PageFrame title={t.title(champion.name)} lead={t.lead} who={t.who} locale={locale}>
        <OneForm action={action} save={t.yes}>
          <input type="hidden" name="takes" value="yes" />
        </OneForm>
        <OneForm action={action} save={t.no} isSecondary>
          <input type="hidden" name="takes" value="no" />
        </OneForm>
      </PageFrame>
    )
  },
  form: form(() => z.object({ takes: z.enum(['yes', 'no']).catch('no') })),
  async submit({ tx, me, data: { champion }, input, locale, now }) {
    const t = joiningWords(locale).handover
    const takes = input.takes === 'yes'
    await answerHandover(tx, champion, { successorId: me.id, takes, now })
    const said = takes ? t.savedYes : t.savedNo
    return redirect(championsUrls.mine.href()).saying(said(champion.name))
  },
})
