import { refFrom } from '#features/evidence/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { isLocale } from '#platform/i18n/index.ts'
import {
  type AccessNeed,
  type Cost,
  costs,
  isAccessNeed,
  isResourceKind,
  type Length,
  lengthNames,
  type ResourceKind,
} from '../resource.ts'

export const sorts = ['fit', 'words', 'newest', 'shortest'] as const
export type Sort = (typeof sorts)[number]

/** What somebody looks for in the catalogue; every state of the page is an address. */
export interface Search {
  readonly q: string
  readonly kind: ResourceKind | undefined
  readonly length: Length | undefined
  /** A language tag, such as `en`. */
  readonly language: string | undefined
  readonly cost: Cost | undefined
  readonly access: AccessNeed | undefined
  readonly skill: SkillRef | undefined
  readonly sort: Sort
  /** From 1. */
  readonly page: number
}

export const pageSize = 20
const lastPage = 500

/** Reads any address; what it does not understand counts as not asked. */
export function searchFrom(query: URLSearchParams): Search {
  const get = (name: string) => query.get(name) ?? ''
  const one = <T extends string>(all: readonly T[], name: string) => all.find(value => value === get(name))
  const q = get('q').replace(/\s+/g, ' ').trim().slice(0, 200)
  const kind = get('kind')
  const access = get('access')
  const language = get('language')
  return {
    q,
    kind: isResourceKind(kind) ? kind : undefined,
    length: one(lengthNames, 'length'),
    language: isLocale(language) || /^[a-z]{2,3}$/.test(language) ? language : undefined,
    cost: one(costs, 'cost'),
    access: isAccessNeed(access) ? access : undefined,
    skill: refFrom(get('skill').slice(0, 300)),
    sort: one(sorts, 'sort') ?? (q ? 'words' : 'fit'),
    page: pageNumber(query, lastPage),
  }
}

/** The same search as an address, with something changed; a change leads back to the first page. */
export function queryOf(search: Search, change: Partial<Search> = {}): Record<string, string | number | undefined> {
  const next = { ...search, page: 1, ...change }
  const usual: Sort = next.q ? 'words' : 'fit'
  return {
    ...{ q: next.q || undefined, kind: next.kind, length: next.length, language: next.language, cost: next.cost },
    ...{ access: next.access, skill: next.skill && `${next.skill.frameworkId}/${next.skill.skillKey}` },
    sort: next.sort === usual ? undefined : next.sort,
    page: next.page > 1 ? next.page : undefined,
  }
}

/** Whether anything is asked, so that the page shows what was found instead of its shop window. */
export const asksSomething = ({ q, kind, length, language, cost, access, skill }: Search): boolean =>
  q !== '' || [kind, length, language, cost, access, skill].some(one => one !== undefined)
