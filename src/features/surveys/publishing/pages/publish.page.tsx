import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { areasOf, readable } from '../../results/areas.ts'
import { resultCrumbs } from '../../results/pages/crumbs.ts'
import { findResults, type Results, readSlice } from '../../results/results.queries.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import type { ToldItem } from '../../results/telling.ts'
import { sayShort } from '../../results/words.ts'
import type { Wave } from '../../waves/wave.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { audiences, endPublication, listPublications, type Publication, publishResults } from '../publications.ts'
import { publishingWords } from '../words.ts'

interface PublishData {
  readonly wave: Wave
  readonly results: Results
  /** Items of which something may be said of everybody. */
  readonly items: readonly ToldItem[]
  readonly publications: readonly Publication[]
}

const publishForm = form(
  (locale, { items }: PublishData) => {
    const t = publishingWords(locale)
    const known = new Set(items.map(({ key }) => key))
    return z.object({
      audience: z.enum(audiences, t.audienceMissing),
      words: z.string().trim().max(4_000, t.wordsTooLong),
      items: z
        .array(z.string())
        .transform(chosen => chosen.filter(key => known.has(key)))
        .refine(chosen => chosen.length > 0, t.itemsMissing),
      withActions: z.string().optional(),
    })
  },
  { initial: ({ items }) => ({ audience: 'staff', items: items.map(({ key }) => key), withActions: 'yes' }) },
)

/** Chooses what others may read of the results, and takes it back. */
export const publishPage = page(resultsUrls.publish, {
  access: runsSurveys,
  async load({ db, params }): Promise<PublishData> {
    const wave = await getWave(db, params.waveId)
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    if (!results || results.counted === 0) throw notFound()
    const slice = await readSlice(db, results, [])
    const items = areasOf(wave.questionnaire, results)
      .flatMap(area => area.items)
      .filter(item => readable(results, slice, item))
    return { wave, results, items, publications: await listPublications(db, wave.id) }
  },
  title: ({ ctx }) => publishingWords(ctx.locale).title,
  breadcrumbs: ({ data, ctx }) => resultCrumbs(ctx.locale, data.wave),
  view: PublishView,
  form: publishForm,
  async submit({ tx, me, data: { wave }, input, locale, now }) {
    const { audience, words, items } = input
    const chosen = { audience, words, items, withActions: input.withActions === 'yes' }
    await publishResults(tx, wave, chosen, { actorId: me.id, now })
    return redirect(resultsUrls.publish.href({ waveId: wave.id })).saying(publishingWords(locale).done)
  },
})

function PublishView({ data, form: state, ctx: { locale, organisation } }: ViewProps<PublishData>) {
  const t = publishingWords(locale)
  const { wave, items, publications } = data
  const legend = 'govuk-fieldset__legend--s'
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        lead={t.lead}
        whoCanSee={{ text: t.whoLeads, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <h2 class="govuk-heading-m">{t.published}</h2>
      {publications.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {publications.map(one => (
            <li>
              {t.audiences[one.audience]}. {t.on(formatDate(locale, one.publishedAt, organisation.timeZone))}.{' '}
              {one.endedAt ? (
                t.endedOn(formatDate(locale, one.endedAt, organisation.timeZone))
              ) : (
                <>
                  <a class="govuk-link" href={addressOf(one, organisation.slug)}>
                    {t.open}
                  </a>
                  <form method="post" action={resultsUrls.withdraw.href({ waveId: wave.id, publicationId: one.id })}>
                    <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
                      {t.end}
                    </button>
                  </form>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={resultsUrls.publish.href({ waveId: wave.id })} novalidate>
        <h2 class="govuk-heading-m">{t.new}</h2>
        <Radios
          name="audience"
          fieldset={{ legend: { text: t.audience, classes: legend } }}
          value={state.value('audience')}
          errorMessage={state.error('audience')}
          items={audiences.map(audience => ({ value: audience, text: t.audiences[audience] }))}
          locale={locale}
        />
        <Textarea
          name="words"
          label={{ text: t.words, classes: 'govuk-label--s' }}
          hint={t.wordsHint}
          value={state.value('words')}
          errorMessage={state.error('words')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Checkboxes
          name="withActions"
          values={[...state.list('withActions')]}
          items={[{ value: 'yes', text: t.withActions, hint: t.withActionsHint }]}
          locale={locale}
        />
        <Checkboxes
          name="items"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: t.items, classes: legend } }}
          values={[...state.list('items')]}
          errorMessage={state.error('items')}
          items={items.map(item => ({ value: item.key, text: sayShort(locale, item) }))}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
    </>
  )
}

const addressOf = ({ id, audience }: Publication, organisation: string) =>
  audience === 'everybody'
    ? resultsUrls.publicPage.href({ organisation, publicationId: id })
    : resultsUrls.published.href({ publicationId: id })

/** Takes a published page back. */
export const withdrawAction = action(resultsUrls.withdraw, {
  access: runsSurveys,
  load: ({ db, params }) => getWave(db, params.waveId),
  async submit({ tx, me, data: wave, params, locale, now }) {
    if (!(await endPublication(tx, wave, params.publicationId, { actorId: me.id, now }))) throw notFound()
    return redirect(resultsUrls.publish.href({ waveId: wave.id })).saying(publishingWords(locale).ended)
  },
})
