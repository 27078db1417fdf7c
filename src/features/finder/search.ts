import { uuidOrNone } from '#features/people/index.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import type { QueryValues } from '#platform/http/urls.ts'

/** What somebody asked for: the words, the filters, the order and the page. Every state of the search is one of these. */
export interface Search {
  readonly text: string
  /** This unit and everything below it. */
  readonly unitId: string | undefined
  /** Skills by id, or as somebody typed them. */
  readonly skills: readonly string[]
  /** Whether all of the skills are wanted or any of them will do. */
  readonly match: 'all' | 'any'
  /** At least this level in the skills, as far as people show it. */
  readonly level: number | undefined
  readonly happy: boolean
  readonly language: string | undefined
  readonly network: string | undefined
  readonly role: string | undefined
  readonly place: string
  readonly today: boolean
  readonly sort: 'best' | 'name'
  readonly page: number
  /** All on one page, without the form, to be printed. */
  readonly print: boolean
}

export const longestText = 200
const mostSkills = 5
const lastPage = 20

/** Reads a search from an address. Whatever is there, however often and however long, some search comes out. */
export function readSearch(query: URLSearchParams): Search {
  const skills = query
    .getAll('skill')
    .slice(0, 20)
    .map(skill => tidy(skill, 100))
    .filter(Boolean)
  return {
    text: tidy(query.get('q'), longestText),
    unitId: idIn(query, 'unit'),
    skills: [...new Set(skills)].slice(0, mostSkills),
    match: query.get('match') === 'any' ? 'any' : 'all',
    level: wholeNumber(query.get('level'), 2, 4),
    happy: query.get('happy') === 'yes',
    language: idIn(query, 'language'),
    network: idIn(query, 'network'),
    role: idIn(query, 'role'),
    place: tidy(query.get('place'), 100),
    today: query.get('today') === 'yes',
    sort: query.get('sort') === 'name' ? 'name' : 'best',
    page: pageNumber(query, lastPage),
    print: query.get('print') === 'yes',
  }
}

/** The address of a search, without what says nothing. */
export function searchQuery(search: Partial<Search>): QueryValues {
  const { text, unitId, skills = [], match, level, happy, language, network, role, place, today, sort, page } = search
  return {
    q: text,
    unit: unitId,
    skill: skills,
    match: match === 'any' && skills.length > 1 ? match : undefined,
    level,
    happy: happy ? 'yes' : undefined,
    language,
    network,
    role,
    place,
    today: today ? 'yes' : undefined,
    sort: sort === 'name' ? sort : undefined,
    page: page && page > 1 ? page : undefined,
    print: search.print ? 'yes' : undefined,
  }
}

/** Whether anything is asked for beside everybody. */
export const isFiltered = (search: Search): boolean => search.text !== '' || hasFilters(search)

/** Whether anything but words narrows the search. */
export const hasFilters = ({ unitId, skills, happy, language, network, role, place, today }: Search): boolean =>
  [unitId, language, network, role].some(Boolean) || skills.length > 0 || happy || today || place !== ''

// Control characters and marks that turn the direction of writing around say nothing, and confuse whoever reads them.
const tidy = (value: string | null, longest: number): string =>
  (value ?? '')
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()

function idIn(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name) ?? ''
  return uuidOrNone(value) === value.toLowerCase() ? value.toLowerCase() : undefined
}

function wholeNumber(value: string | null, least: number, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(value ?? '') ? Number(value) : Number.NaN
  return number >= least && number <= most ? number : undefined
}
