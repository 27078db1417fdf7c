import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { findPersonCard } from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { findMembership } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs, Links, OneForm } from '../../frame.tsx'
import { volunteer } from '../../joining.ts'
import { joiningWords } from '../../joining-words.ts'
import { type ChampionPolicy, findChampionPolicy } from '../../policy.queries.ts'
import { listAreaChoices } from '../../support/areas.ts'
import { type WishData, WishFields, wishFields, wishOf } from '../wish-fields.tsx'

interface JoinData extends WishData {
  readonly policy: ChampionPolicy
  readonly managerName: string | undefined
  readonly isIn: boolean
}

/** What champions do and do not do, and putting one's name down. */
export const joinPage = page(championsUrls.join, {
  access: signedIn,
  async load({ db, me, locale }): Promise<JoinData> {
    const policy = await findChampionPolicy(db)
    const manager = policy.asksManager ? await findPersonCard(db, me.managerId ?? null) : undefined
    const isIn = me.roles.includes('champion') || (await findMembership(db, me.id)) !== undefined
    const areas = await listAreaChoices(db, locale)
    return { policy, usualHours: policy.usualHours, areas, managerName: manager?.name, isIn }
  },
  title: ({ ctx }) => joiningWords(ctx.locale).join.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: JoinView,
  form: form((locale, _: JoinData) => z.object(wishFields(locale)), {
    initial: ({ usualHours }) => ({ hours: String(usualHours) }),
  }),
  async submit({ tx, me, data, input, locale, now }) {
    const wish = wishOf(input, data.areas)
    const manager = data.managerName ? me.managerId : undefined
    const id = await volunteer(tx, { id: me.id, managerId: manager }, wish, { policy: data.policy, now })
    const mine = redirect(championsUrls.mine.href())
    return id ? mine.saying(joiningWords(locale).join.saved) : mine
  },
})

function JoinView({ data, form: state, ctx: { locale } }: ViewProps<JoinData>) {
  const { join: t, mine } = joiningWords(locale)
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <h2 class="govuk-heading-m">{t.what}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {t.does.map(one => (
          <li>{one}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{t.not}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {t.doesNot.map(one => (
          <li>{one}</li>
        ))}
      </ul>
      {data.isIn ? (
        <Links links={[{ text: mine.title, href: championsUrls.mine.href() }]} />
      ) : (
        <>
          {data.policy.coverage === 'every-unit' && <p class="govuk-body">{t.everyUnit}</p>}
          <p class="govuk-inset-text">{data.managerName ? t.next(data.managerName) : t.nextNoManager}</p>
          <OneForm action={championsUrls.join.href()} save={t.save}>
            <WishFields form={state} data={data} locale={locale} />
          </OneForm>
        </>
      )}
    </PageFrame>
  )
}
