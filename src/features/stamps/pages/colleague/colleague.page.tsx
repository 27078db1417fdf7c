import { PageFrame } from '#features/about/index.ts'
import { getPerson, type PersonRow, peopleUrls } from '#features/people/index.ts'
import { EmptyState, StampPlace, StampPlaces } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { textIn } from '../../achievements/achievement.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import type { Stamp } from '../../award/stamp.ts'
import { listShownStamps } from '../../award/stamps.queries.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'

interface Data {
  readonly person: PersonRow
  readonly stamps: readonly Stamp[]
}

/** The stamps that a colleague chose to show; no others, to nobody. */
export const colleaguePage = page(stampsUrls.ofColleague, {
  access: signedIn,
  async load({ db, params, now }): Promise<Data> {
    const person = await getPerson(db, params.personId)
    return { person, stamps: await listShownStamps(db, person.id, now) }
  },
  title: ({ data, ctx }) => words(ctx.locale).colleague.title(data.person.name),
  breadcrumbs: ({ data }) => [{ text: data.person.name, href: peopleUrls.person.href({ personId: data.person.id }) }],
  view: ColleagueView,
})

function ColleagueView({ data: { person, stamps }, ctx: { locale, organisation } }: ViewProps<Data>) {
  const text = words(locale)
  return (
    <PageFrame wide title={text.colleague.title(person.name)} who={text.whoSeesColleague} locale={locale}>
      {stamps.length === 0 ? (
        <EmptyState title={text.colleague.none} text={text.colleague.noneText(person.name)} />
      ) : (
        <StampPlaces>
          {stamps.map(({ key, motif, texts, awardedAt, place }) => (
            <StampPlace
              motif={motif}
              variant={edgeOfKey(key)}
              title={
                <a class="govuk-link" href={stampsUrls.criteria.href({ organisation: organisation.slug, key })}>
                  {textIn(texts, locale).name}
                </a>
              }
              place={place}
              date={awardedAt}
              locale={locale}
            />
          ))}
        </StampPlaces>
      )}
    </PageFrame>
  )
}
