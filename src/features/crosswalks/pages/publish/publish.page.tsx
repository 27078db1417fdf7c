import { z } from 'zod'
import { keepsFrameworks } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { SummaryList, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import {
  type Crosswalk,
  type Edition,
  getCrosswalk,
  holdDraftEdition,
  listLevelLinks,
} from '../../crosswalk-editions.queries.ts'
import { publishCrosswalk } from '../../crosswalks.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { crosswalksWords } from '../../words.ts'
import { crosswalkCrumbs, DoOrCancel } from '../crosswalk-parts.view.tsx'

interface PublishData {
  readonly crosswalk: Crosswalk
  readonly draft: Edition
  readonly levels: number
}

/** A draft becomes what counts. */
export const publishPage = page(crosswalksUrls.publish, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<PublishData> {
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    const draft = found(crosswalk.draft, 'No draft')
    return { crosswalk, draft, levels: (await listLevelLinks(db, draft)).length }
  },
  title: ({ data: { crosswalk }, ctx }) =>
    crosswalksWords(ctx.locale).publish.title(crosswalk.from.name, crosswalk.to.name),
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data.crosswalk, ctx.locale, true),
  form: form((locale, { crosswalk }: PublishData) => {
    const { publish, draft } = crosswalksWords(locale)
    const note = z.string().trim().max(1_000, draft.noteLong)
    return z.object({ note: crosswalk.published ? note.min(1, publish.noteMissing) : note })
  }),
  view: PublishView,
  async submit({ tx, me, data: { crosswalk }, input, locale, now }) {
    const text = crosswalksWords(locale).publish
    const draft = await holdDraftEdition(tx, crosswalk)
    if (draft.matches === 0) return invalid({ note: text.nothing })
    await publishCrosswalk(tx, draft, { note: input.note.replaceAll('\0', ''), by: me, now })
    return redirect(crosswalksUrls.crosswalk.href({ crosswalkId: crosswalk.id })).saying(text.done)
  },
})

function PublishView({ data, form: state, ctx: { locale } }: ViewProps<PublishData>) {
  const { crosswalk, draft, levels } = data
  const text = crosswalksWords(locale).publish
  const address = { crosswalkId: crosswalk.id }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(crosswalk.from.name, crosswalk.to.name)} lead={text.lead} locale={locale} />
      <SummaryList
        rows={[
          { key: text.matches, value: formatNumber(locale, draft.matches) },
          { key: text.levels, value: levels > 0 ? text.matched : text.notMatched },
        ]}
      />
      <form method="post" action={crosswalksUrls.publish.href(address)} novalidate>
        <Textarea
          name="note"
          label={{ text: text.note, classes: 'govuk-label--s' }}
          rows={3}
          value={state.value('note')}
          errorMessage={state.error('note')}
          locale={locale}
        />
        <DoOrCancel text={text.button} cancelHref={crosswalksUrls.draft.href(address)} locale={locale} />
      </form>
    </>
  )
}
