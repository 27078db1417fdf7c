import { z } from 'zod'
import { keepsFrameworks, type ListedFramework, listFrameworks } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { type Crosswalk, getCrosswalk, holdDraftEdition, listCrosswalks } from '../../crosswalk-editions.queries.ts'
import { createCrosswalk, matchSkills } from '../../crosswalks.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { listOffers, type Offer } from '../../offers.queries.ts'
import { crosswalksWords } from '../../words.ts'

interface CreateData {
  readonly frameworks: readonly (ListedFramework & { readonly versionId: string })[]
  readonly crosswalks: readonly Crosswalk[]
  readonly offers: readonly Offer[]
}

const isBetween = ({ from, to }: Crosswalk, one: string, other: string) =>
  (from.id === one && to.id === other) || (from.id === other && to.id === one)

/** Two frameworks become a crosswalk, empty or with what a file says. */
export const createPage = page(crosswalksUrls.create, {
  access: meets(keepsFrameworks),
  async load({ db, locale }): Promise<CreateData> {
    const crosswalks = await listCrosswalks(db, locale)
    const offers = await listOffers(db)
    return {
      crosswalks,
      frameworks: (await listFrameworks(db, locale)).flatMap(one =>
        one.versionId ? [{ ...one, versionId: one.versionId }] : [],
      ),
      offers: offers.filter(
        ({ fromFrameworkId, toFrameworkId }) => !crosswalks.some(one => isBetween(one, fromFrameworkId, toFrameworkId)),
      ),
    }
  },
  title: ({ ctx }) => crosswalksWords(ctx.locale).create.title,
  breadcrumbs: ({ ctx }) => [{ text: crosswalksWords(ctx.locale).list.title, href: crosswalksUrls.crosswalks.href() }],
  form: form(
    (locale, { frameworks }: CreateData) => {
      const text = crosswalksWords(locale).create
      const one = z.string().refine(id => frameworks.some(framework => framework.id === id), text.missing)
      return z.object({ from: one, to: one, offered: z.string() })
    },
    {
      check({ from, to }, { locale, data: { crosswalks } }) {
        const text = crosswalksWords(locale).create
        if (!from || !to) return undefined
        if (from === to) return { to: text.same }
        return crosswalks.some(one => isBetween(one, from, to)) ? { to: text.taken } : undefined
      },
    },
  ),
  view: CreateView,
  async submit({ tx, me, data, input, locale, now }) {
    const text = crosswalksWords(locale)
    const [from, to] = [input.from, input.to].map(id => data.frameworks.find(one => one.id === id))
    if (!from || !to) return invalid({ from: text.create.missing })
    const act = { by: me, now }
    const ends = (one: typeof from) => ({ frameworkId: one.id, versionId: one.versionId })
    const crosswalkId = await createCrosswalk(tx, ends(from), ends(to), act)
    const offer = data.offers.find(one => one.fromFrameworkId === from.id && one.toFrameworkId === to.id)
    if (input.offered && offer) {
      const draft = await holdDraftEdition(tx, await getCrosswalk(tx, crosswalkId, locale))
      await matchSkills(tx, draft, offer.links, { ...act, action: 'crosswalks.matches-imported' })
    }
    return redirect(crosswalksUrls.draft.href({ crosswalkId })).saying(text.create.done)
  },
})

function CreateView({ data: { frameworks, offers }, form: state, ctx: { locale } }: ViewProps<CreateData>) {
  const text = crosswalksWords(locale).create
  const items = [{ value: '', text: text.choose }, ...frameworks.map(({ id, name }) => ({ value: id, text: name }))]
  const nameOf = (id: string) => frameworks.find(one => one.id === id)?.name ?? ''
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} lead={frameworks.length < 2 ? text.few : text.lead} locale={locale} />
      {frameworks.length >= 2 && (
        <form method="post" action={crosswalksUrls.create.href()} novalidate>
          {(['from', 'to'] as const).map(side => (
            <Select
              name={side}
              label={{ text: text[side], classes: 'govuk-label--s' }}
              items={items}
              value={state.value(side)}
              errorMessage={state.error(side)}
              locale={locale}
            />
          ))}
          <Button text={text.button} preventDoubleClick />
        </form>
      )}
      {offers.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{text.offers}</h2>
          {offers.map(({ fromFrameworkId, toFrameworkId, links }) => (
            <form method="post" action={crosswalksUrls.create.href()}>
              <p class="govuk-body">
                {text.offer(formatNumber(locale, links.length), nameOf(fromFrameworkId), nameOf(toFrameworkId))}
              </p>
              <input type="hidden" name="from" value={fromFrameworkId} />
              <input type="hidden" name="to" value={toFrameworkId} />
              <input type="hidden" name="offered" value="yes" />
              <Button classes="govuk-button--secondary" preventDoubleClick>
                {text.takeOffer}
                <span class="govuk-visually-hidden">{`: ${nameOf(fromFrameworkId)}, ${nameOf(toFrameworkId)}`}</span>
              </Button>
            </form>
          ))}
        </section>
      )}
    </>
  )
}
