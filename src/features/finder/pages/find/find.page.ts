import { listUpperUnits, type PersonCard } from '#features/people/index.ts'
import { hasPartnerPeople, listNearestChampions, todayIn } from '#features/profiles/index.ts'
import { holds, type Me, signedIn } from '#platform/http/access.ts'
import { download, type Loading, page } from '#platform/http/page.ts'
import { listChoices } from '../../filters.queries.ts'
import { type Finding, findPeople } from '../../find-people.ts'
import { finderUrls } from '../../finder.urls.ts'
import { refuseHaste } from '../../haste.ts'
import { listCommonPlaces } from '../../places.queries.ts'
import { isFiltered, readSearch } from '../../search.ts'
import { words } from '../../words.ts'
import { counted } from './counted.ts'
import { FindView } from './find.view.tsx'
import { foundCsv } from './found-csv.ts'
import { unitChoices } from './unit-choices.ts'

type Asked = Omit<Loading<string, Me>, 'params'>

/** Where everybody is asked for what nobody was found for, with the words that were looked for. */
export type AskEverybody = (words: string) => string

/** One search for everybody who can help; without words, everybody by name. */
export const findPage = (askEverybody: AskEverybody) =>
  page(finderUrls.find, {
    access: signedIn,
    async load(request) {
      const { db, me, query, locale, now, organisation, path } = request
      const search = readSearch(query)
      refuseHaste(request)
      const [finding, upper, choices, places, hasPartners] = await Promise.all([
        find(request, search.print ? {} : { counting: true }),
        listUpperUnits(db),
        listChoices(db, locale),
        listCommonPlaces(db),
        hasPartnerPeople(db),
      ])
      const isEmpty = finding.people.length === 0 && isFiltered(search)
      const champions: readonly PersonCard[] = isEmpty ? await listNearestChampions(db, me, { limit: 3, now }) : []
      return {
        path,
        search,
        finding,
        choices,
        places,
        units: unitChoices(upper, words(locale).bar.anyUnit, finding.filters.unit, (name, unitId) => {
          const { counts, filters } = finding
          return counts && !filters.unit ? counted(name, counts.units.get(unitId) ?? 0, locale) : name
        }),
        champions,
        hasPartners,
        askHref: askEverybody(search.text),
        today: todayIn(organisation.timeZone, now),
        mayAdminister: me.roles.includes('administrator'),
      }
    },
    title: ({ ctx }) => words(ctx.locale).title,
    view: FindView,
  })

/** What was found, as a file, for those who may have the whole directory as one. */
export const foundFile = download(finderUrls.found, {
  access: holds('administrator'),
  async load(request) {
    const { locale } = request
    refuseHaste(request)
    const { people } = await find(request, { printing: true })
    return {
      type: 'text/csv; charset=utf-8',
      body: foundCsv(people, locale),
      fileName: words(locale).actions.fileName,
    }
  },
})

const find = (
  { db, me, query, locale, now, organisation }: Asked,
  { printing, ...more }: { printing?: true; counting?: true } = {},
): Promise<Finding> => {
  const search = readSearch(query)
  const asker = { db, me, locale, now, timeZone: organisation.timeZone }
  return findPeople(asker, printing ? { ...search, print: true } : search, more)
}
