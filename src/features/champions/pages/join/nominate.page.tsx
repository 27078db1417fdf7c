import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { holdsRole } from '#features/people/index.ts'
import { Button, CharacterCount, Input, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs, Links, OneForm } from '../../frame.tsx'
import { nominate } from '../../joining.ts'
import { joiningWords } from '../../joining-words.ts'
import { type Colleague, countOpenNominations, searchColleagues } from '../../people-meant.queries.ts'

const longest = 600
const mostOpen = 10

interface NominateData {
  readonly typed: string
  readonly found: readonly Colleague[]
  readonly open: number
}

/** Suggesting a colleague: a search first, then who it is and why. */
export const nominatePage = page(championsUrls.nominate, {
  access: signedIn,
  async load({ db, me, query }): Promise<NominateData> {
    const typed = (query.get('search') ?? '').slice(0, 100).trim()
    return { typed, found: await searchColleagues(db, me, typed), open: await countOpenNominations(db, me.id) }
  },
  title: ({ ctx }) => joiningWords(ctx.locale).nominate.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: NominateView,
  form: form(
    (locale, _: NominateData) => {
      const t = joiningWords(locale).nominate
      return z.object({
        personId: z.string().min(1, t.whoMissing),
        because: z.string().trim().min(1, t.becauseMissing).max(longest, t.becauseLong),
      })
    },
    { initial: ({ found }) => ({ personId: found.length === 1 ? found[0]?.id : '' }) },
  ),
  async submit({ tx, me, data, input, locale, now }) {
    const t = joiningWords(locale).nominate
    const person = data.found.find(({ id }) => id === input.personId)
    if (!person) return invalid({ personId: t.whoMissing })
    if (data.open >= mostOpen) return invalid({ personId: t.tooMany })
    const isChampion = await holdsRole(tx, person.id, 'champion')
    const id = isChampion ? undefined : await nominate(tx, me, { personId: person.id, because: input.because }, now)
    if (!id) return invalid({ personId: t.already(person.name) })
    return redirect(championsUrls.find.href()).saying(t.saved(person.name))
  },
})

function NominateView({ data: { typed, found }, form: state, ctx: { locale } }: ViewProps<NominateData>) {
  const { nominate: t, join } = joiningWords(locale)
  const label = { classes: 'govuk-label--s' }
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <form method="get" action={championsUrls.nominate.href()}>
        <Input
          name="search"
          type="search"
          label={{ text: t.search, ...label }}
          hint={t.searchHint}
          value={typed}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={t.searchButton} classes="govuk-button--secondary" />
      </form>
      {typed && found.length === 0 && (
        <p class="govuk-body" role="status">
          {t.noneFound(typed)}
        </p>
      )}
      {found.length > 0 && (
        <OneForm action={championsUrls.nominate.href({}, { search: typed })} save={t.save}>
          <Radios
            name="personId"
            fieldset={{ legend: { text: t.choose, classes: 'govuk-fieldset__legend--s' } }}
            value={state.value('personId')}
            errorMessage={state.error('personId')}
            items={found.map(({ id, name, jobTitle, unitName }) => ({
              value: id,
              text: name,
              hint: [jobTitle, unitName].filter(Boolean).join(' · '),
            }))}
            locale={locale}
          />
          <CharacterCount
            name="because"
            label={{ text: t.because, ...label }}
            hint={t.becauseHint}
            value={state.value('because')}
            errorMessage={state.error('because')}
            maxlength={longest}
            rows={3}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
        </OneForm>
      )}
      <Links links={[{ text: `${t.self} ${join.title}`, href: championsUrls.join.href() }]} />
    </PageFrame>
  )
}
