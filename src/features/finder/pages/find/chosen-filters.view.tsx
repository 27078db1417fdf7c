import type { Locale } from '#platform/i18n/index.ts'
import { finderUrls } from '../../finder.urls.ts'
import { hasFilters, type Search, searchQuery } from '../../search.ts'
import { words } from '../../words.ts'
import type { FindData } from './find-data.ts'

interface Chosen {
  readonly text: string
  /** The search without it. */
  readonly without: Partial<Search>
}

/** What narrows the search, each with a way to take it away; and what we did not understand. */
export function ChosenFilters({ data, locale }: { data: FindData; locale: Locale }) {
  const text = words(locale).chosen
  const chosen = chosenIn(data, locale)
  const href = (without: Partial<Search>) =>
    finderUrls.find.href({}, searchQuery({ ...data.search, page: 1, ...without }))
  return (
    <>
      <UnknownSkills data={data} locale={locale} />
      {(chosen.length > 0 || hasFilters(data.search)) && (
        <div class="app-chosen">
          <h2 class="govuk-visually-hidden">{text.title}</h2>
          <ul class="app-chosen__list">
            {chosen.map(one => (
              <li class="app-chosen__item">
                <a class="app-chosen__link" href={href(one.without)}>
                  <span class="govuk-visually-hidden">{text.remove('')}</span>
                  <bdi>{one.text}</bdi>
                  <span class="app-chosen__cross" aria-hidden="true">
                    {' '}
                    ×
                  </span>
                </a>
              </li>
            ))}
            <li class="app-chosen__item">
              <a class="govuk-link" href={finderUrls.find.href()}>
                {text.clear}
              </a>
            </li>
          </ul>
        </div>
      )}
    </>
  )
}

function chosenIn({ search, finding: { filters } }: FindData, locale: Locale): readonly Chosen[] {
  const { chosen: text, more } = words(locale)
  const { unit, skills, language, network, role } = filters
  const known = skills.flatMap(({ asked, term }) => (term ? [{ asked, term }] : []))
  const one = (isChosen: unknown, said: string, without: Partial<Search>): Chosen[] =>
    isChosen ? [{ text: said, without }] : []
  return [
    ...one(unit, text.unit(unit?.name ?? ''), { unitId: undefined }),
    ...known.map(({ asked, term }) => ({
      text: text.skill(term.label),
      without: { skills: search.skills.filter(skill => skill !== asked) },
    })),
    ...one(search.match === 'any' && known.length > 1, text.any, { match: 'all' }),
    ...one(search.level && known.length > 0, text.level(more.levels[levelOf(search)]), { level: undefined }),
    ...one(search.happy, text.happy, { happy: false }),
    ...one(language, text.language(language?.label ?? ''), { language: undefined }),
    ...one(network, text.network(network?.label ?? ''), { network: undefined }),
    ...one(role, text.role(role?.label ?? ''), { role: undefined }),
    ...one(search.place, text.place(search.place), { place: '' }),
    ...one(search.today, text.today, { today: false }),
  ]
}

const levelOf = ({ level }: Search): 2 | 3 | 4 => (level === 3 || level === 4 ? level : 2)

function UnknownSkills({ data: { search, finding }, locale }: { data: FindData; locale: Locale }) {
  const text = words(locale).unknownSkill
  return (
    <>
      {finding.filters.skills.flatMap(skill => {
        if (skill.term) return []
        const instead = (id: string) =>
          finderUrls.find.href(
            {},
            searchQuery({
              ...search,
              page: 1,
              skills: search.skills.map(asked => (asked === skill.asked ? id : asked)),
            }),
          )
        return [
          <div class="govuk-inset-text">
            <p>{skill.maybe.length > 0 ? text.maybe(skill.asked) : text.none(skill.asked)}</p>
            {skill.maybe.length > 0 && (
              <ul class="govuk-list">
                {skill.maybe.map(({ id, label }) => (
                  <li>
                    <a class="govuk-link" href={instead(id)}>
                      <bdi>{label}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </div>,
        ]
      })}
    </>
  )
}
