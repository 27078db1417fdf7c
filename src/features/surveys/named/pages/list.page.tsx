import { aboutUrls } from '#features/about/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { EmptyState, FilterBar, FilterText, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { answeringUrls } from '../../answering/answering.urls.ts'
import { findLaunchedWave } from '../../answering/running-wave.ts'
import { answeringWords } from '../../answering/words.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import type { Wave } from '../../waves/wave.ts'
import { listAnswered, pageSize } from '../answers.queries.ts'
import { namedUrls } from '../named.urls.ts'
import { listReaders, mayRead } from '../readers.ts'
import { namedWords } from '../words.ts'

/** The wave of an address, for somebody who may read its answers; not found for everybody else. */
export async function getWaveToRead(db: Reading, me: Me, waveId: string): Promise<Wave> {
  const wave = found(await findLaunchedWave(db, waveId), 'No such survey')
  return found((await mayRead(db, me, wave)) ? wave : undefined, 'No such survey')
}

export const sayReadersIn = async (db: Reading, waveId: string, locale: Locale) => {
  const readers = await listReaders(db, waveId)
  return readers.length === 0
    ? namedWords(locale).runners
    : formatList(
        locale,
        readers.map(({ name }) => name),
      )
}

/** Who has answered a survey with names. */
export const namedListPage = page(namedUrls.list, {
  access: signedIn,
  async load({ db, me, params, query, locale }) {
    const wave = await getWaveToRead(db, me, params.waveId)
    const typed = (query.get('q') ?? '').slice(0, 100).trim()
    const number = pageNumber(query)
    const answered = await listAnswered(db, wave.id, { typed, page: number })
    return { wave, typed, number, ...answered, readers: await sayReadersIn(db, wave.id, locale) }
  },
  title: ({ ctx }) => namedWords(ctx.locale).title,
  breadcrumbs: ({ ctx }) => [{ text: answeringWords(ctx.locale).mine.title, href: answeringUrls.mine.href() }],
  view: ListView,
})

interface Data extends Awaited<ReturnType<typeof listAnswered>> {
  readonly wave: Wave
  readonly typed: string
  readonly number: number
  readonly readers: string
}

function ListView({ data, ctx: { locale } }: ViewProps<Data>) {
  const text = namedWords(locale)
  const { wave, people, total, typed, number, readers } = data
  const here = namedUrls.list.href({ waveId: wave.id })
  return (
    <>
      <PageHeader
        title={text.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        lead={text.lead}
        whoCanSee={{ text: text.whoCanSee(readers), href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {(total > 0 || typed) && (
        <FilterBar action={here} locale={locale} clearHref={typed ? here : undefined}>
          <FilterText name="q" label={text.search} before={text.search} value={typed} />
        </FilterBar>
      )}
      {people.length === 0 ? (
        <EmptyState
          title={typed ? text.noneFound : text.none}
          text={typed ? text.noneFoundText : text.noneText}
          {...(typed ? { action: { text: text.all, href: here } } : {})}
        />
      ) : (
        <>
          <Table
            caption={text.count(total)}
            captionClasses="govuk-table__caption--m"
            rows={people.map(({ personId, name, unit }) => [
              {
                html: (
                  <a class="govuk-link" href={namedUrls.one.href({ waveId: wave.id, personId })}>
                    <bdi>{name}</bdi>
                  </a>
                ),
              },
              { text: unit ?? '' },
            ])}
          />
          <Pager
            page={number}
            pageSize={pageSize}
            total={total}
            href={to => namedUrls.list.href({ waveId: wave.id }, { q: typed || undefined, page: to })}
            locale={locale}
          />
        </>
      )}
    </>
  )
}
