import { z } from 'zod'
import { keepsFrameworks, listLevels } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { InsetText, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Crosswalk, getCrosswalk, holdDraftEdition, listLevelLinks } from '../../crosswalk-editions.queries.ts'
import { matchLevels } from '../../crosswalks.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { type LevelMatch, matchKinds } from '../../derive-levels.ts'
import { crosswalksWords } from '../../words.ts'
import { crosswalkCrumbs, DoOrCancel } from '../crosswalk-parts.view.tsx'

interface Level {
  readonly position: number
  readonly name: string
}

interface LevelsData {
  readonly crosswalk: Crosswalk
  readonly from: readonly Level[]
  readonly to: readonly Level[]
  readonly levels: readonly LevelMatch[]
}

/** What was chosen, as matches. */
const chosen = (input: Readonly<Partial<Record<string, string>>>, from: readonly Level[]): readonly LevelMatch[] =>
  from.flatMap(({ position }) => {
    const to = Number(input[`to-${position}`])
    const kind = matchKinds.find(one => one === input[`kind-${position}`]) ?? 'exact'
    return to > 0 ? [{ from: position, to, kind }] : []
  })

/** For each level of one scale, a level of the other. */
export const levelsPage = page(crosswalksUrls.levels, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<LevelsData> {
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    const draft = found(crosswalk.draft, 'No draft')
    return {
      crosswalk,
      from: await listLevels(db, draft.fromVersionId, locale),
      to: await listLevels(db, draft.toVersionId, locale),
      levels: await listLevelLinks(db, draft),
    }
  },
  title: ({ ctx }) => crosswalksWords(ctx.locale).levels.title,
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data.crosswalk, ctx.locale, true),
  form: form(
    (_, { from, to }: LevelsData) => {
      const positions = ['', ...to.map(({ position }) => String(position))]
      return z.object(
        Object.fromEntries(
          from.flatMap(({ position }) => [
            [`to-${position}`, z.string().refine(value => positions.includes(value))],
            [`kind-${position}`, z.string().refine(value => matchKinds.some(kind => kind === value))],
          ]),
        ),
      )
    },
    {
      initial: ({ from, levels }) =>
        Object.fromEntries(
          from.flatMap(({ position }) => {
            const match = levels.find(one => one.from === position)
            return [
              [`to-${position}`, String(match?.to ?? '')],
              [`kind-${position}`, match?.kind ?? 'exact'],
            ]
          }),
        ),
      check: (input, { locale, data: { from } }) => fallsAt(chosen(input, from), from, locale),
    },
  ),
  view: LevelsView,
  async submit({ tx, me, data: { crosswalk, from }, input, locale, now }) {
    const draft = await holdDraftEdition(tx, crosswalk)
    await matchLevels(tx, draft, chosen(input, from), { by: me, now })
    const href = crosswalksUrls.draft.href({ crosswalkId: crosswalk.id })
    return redirect(href).saying(crosswalksWords(locale).levels.saved)
  },
})

/** A higher level that would match a lower one than its neighbour below does. */
function fallsAt(matches: readonly LevelMatch[], from: readonly Level[], locale: Locale) {
  const name = (position: number) => from.find(one => one.position === position)?.name ?? String(position)
  const [wrong] = matches.flatMap((match, index) => {
    const below = matches[index - 1]
    return below && below.to > match.to ? [{ match, below }] : []
  })
  if (!wrong) return undefined
  const text = crosswalksWords(locale).levels
  return { [`to-${wrong.match.from}`]: text.falls(name(wrong.below.from), name(wrong.match.from)) }
}

function LevelsView({ data: { crosswalk, from, to }, form: state, ctx: { locale } }: ViewProps<LevelsData>) {
  const text = crosswalksWords(locale).levels
  const address = { crosswalkId: crosswalk.id }
  const back = crosswalksUrls.draft.href(address)
  if (from.length === 0 || to.length === 0)
    return <PageHeader title={text.title} lead={text.noLevels} locale={locale} />
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} lead={text.lead(crosswalk.from.name, crosswalk.to.name)} locale={locale} />
      <InsetText text={text.rule} />
      <form method="post" action={crosswalksUrls.levels.href(address)} novalidate>
        {from.map(({ position, name }) => (
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{name}</legend>
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-one-half">
                <Select
                  name={`to-${position}`}
                  label={text.to(crosswalk.to.name)}
                  items={[
                    { value: '', text: text.none },
                    ...to.map(level => ({ value: String(level.position), text: level.name })),
                  ]}
                  value={state.value(`to-${position}`)}
                  errorMessage={state.error(`to-${position}`)}
                  locale={locale}
                />
              </div>
              <div class="govuk-grid-column-one-half">
                <Select
                  name={`kind-${position}`}
                  label={text.kind}
                  items={matchKinds.map(kind => ({ value: kind, text: text[kind] }))}
                  value={state.value(`kind-${position}`)}
                  locale={locale}
                />
              </div>
            </div>
          </fieldset>
        ))}
        <DoOrCancel text={text.save} cancelHref={back} locale={locale} />
      </form>
    </>
  )
}
