import type { Reading } from '#platform/db/tx.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { anyone, type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { type Context, page } from '#platform/http/page.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { type Action, listActions } from '../../actions/actions.ts'
import { ActionList } from '../../actions/pages/action-list.tsx'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { areasOf, fullOf, readable } from '../../results/areas.ts'
import { ShareBar } from '../../results/pages/share-bar.tsx'
import { findResults, type Results, readSlice } from '../../results/results.queries.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import type { Slice } from '../../results/slices.ts'
import type { ToldItem } from '../../results/telling.ts'
import { resultWords, sayShort } from '../../results/words.ts'
import type { Wave } from '../../waves/wave.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { type Audience, findPublication, type Publication } from '../publications.ts'
import { publishingWords } from '../words.ts'

interface PublishedData {
  readonly publication: Publication
  readonly wave: Wave
  readonly results: Results
  readonly slice: Slice
  readonly actions: readonly Action[]
}

async function readPublished(db: Reading, publicationId: string, reader: Audience): Promise<PublishedData> {
  const publication = found(await findPublication(db, publicationId, reader), 'No such page')
  const wave = await getWave(db, publication.waveId)
  const results = found(await findResults(db, wave.id), 'No results')
  return {
    ...{ publication, wave, results, slice: await readSlice(db, results, []) },
    actions: publication.withActions ? await listActions(db, wave.survey.id) : [],
  }
}

const titleOf = ({ data: { wave }, ctx: { locale } }: { data: PublishedData; ctx: Context<Me | undefined> }) =>
  publishingWords(locale).page.title(textIn(wave.survey.title, locale), wave.name)

/** Chosen results, for whoever works here. */
export const publishedPage = page(resultsUrls.published, {
  access: signedIn,
  load: ({ db, params }) => readPublished(db, params.publicationId, 'staff'),
  title: titleOf,
  view: ({ data, ctx }) => <Published data={data} locale={ctx.locale} />,
})

/** The same for whoever has the address, where it was published for everybody. */
export const publicPage = page(resultsUrls.publicPage, {
  access: anyone,
  organisation: ({ organisation }) => organisation,
  load: ({ db, params }) => readPublished(db, params.publicationId, 'everybody'),
  title: titleOf,
  view: ({ data, ctx }) => <Published data={data} locale={ctx.locale} />,
})

function Published({ data, locale }: { data: PublishedData; locale: Locale }) {
  const t = publishingWords(locale).page
  const { publication, wave, results, slice, actions } = data
  const chosen = new Set(publication.items)
  const who = { staff: t.whoStaff, partners: t.whoPartners, everybody: t.whoEverybody }[publication.audience]
  return (
    <>
      <PageHeader
        title={t.title(textIn(wave.survey.title, locale), wave.name)}
        lead={t.answered(formatNumber(locale, results.respondents))}
        whoCanSee={{ text: who(results.minimum) }}
        locale={locale}
      />
      {publication.words
        .split(/\n{2,}/)
        .filter(Boolean)
        .map(words => (
          <p class="govuk-body" dir="auto">
            {words}
          </p>
        ))}
      {areasOf(wave.questionnaire, results).map(area => {
        const items = area.items.filter(({ key }) => chosen.has(key))
        return (
          items.length > 0 && (
            <section>
              <h2 class="govuk-heading-m">{textIn(area.title, locale)}</h2>
              {items.map(item => (
                <Item item={item} results={results} slice={slice} locale={locale} />
              ))}
            </section>
          )
        )
      })}
      {actions.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{t.actions}</h2>
          <ActionList actions={actions} results={results} withOwners={false} locale={locale} />
        </section>
      )}
      <p class="govuk-hint">
        {resultWords(locale).inFavourNote} {resultWords(locale).small(results.minimum)}
      </p>
    </>
  )
}

interface ItemProps {
  readonly item: ToldItem
  readonly results: Results
  readonly slice: Slice
  readonly locale: Locale
}

function Item({ item, results, slice, locale }: ItemProps) {
  const t = resultWords(locale)
  const told = readable(results, slice, item)
  if (!told) return null
  const full = item.told.length > 2 ? fullOf(told, item) : undefined
  const of = full?.reduce((sum, count) => sum + count, 0) ?? 0
  return (
    <div class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{sayShort(locale, item)}</h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {t.inFavour}: <ShareBar share={told[1] / told[0]} locale={locale} /> (n = {formatNumber(locale, told[0])})
      </p>
      {full && (
        <details>
          <summary class="app-picture__toggle">
            {publishingWords(locale).page.numbers}
            <span class="govuk-visually-hidden">: {sayShort(locale, item)}</span>
          </summary>
          <ul class="govuk-list">
            {full.map((count, at) => (
              <li>
                {textIn(item.told[at]?.text, locale)}: {formatPercent(locale, count / of)} (
                {formatNumber(locale, count)})
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
