import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { countOwnEvidence, type Evidence, evidenceSorts, listEvidence } from '../../evidence.queries.ts'
import { type EvidenceKind, isEvidenceKind, refFrom } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { type NamedSkill, nameSkills, type SkillNames } from '../../named-skills.queries.ts'
import { words } from '../../words.ts'
import { ListView } from './list.view.tsx'

export const pageSize = 20
const printSize = 500

export interface ListData {
  readonly evidence: readonly Evidence[]
  readonly total: number
  readonly page: number
  readonly all: number
  readonly withdrawn: number
  readonly names: SkillNames
  /** The skills that one's evidence serves, to choose from. */
  readonly skills: readonly NamedSkill[]
  readonly filter: {
    readonly text: string
    readonly skill: string
    readonly kind: EvidenceKind | undefined
    readonly sort: (typeof evidenceSorts)[number]
    readonly withdrawn: boolean
    readonly print: boolean
  }
}

/** One's own evidence: search, filters, order, and all of it to print. */
export const listPage = page(evidenceUrls.list, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<ListData> {
    const kind = query.get('kind') ?? ''
    const ref = refFrom(query.get('skill') ?? '')
    const filter = {
      text: (query.get('q') ?? '').slice(0, 200),
      skill: ref ? `${ref.frameworkId}/${ref.skillKey}` : '',
      kind: isEvidenceKind(kind) ? kind : undefined,
      sort: evidenceSorts.find(sort => sort === query.get('sort')) ?? 'newest',
      withdrawn: query.get('withdrawn') === 'yes',
      print: query.get('print') === 'yes',
    }
    const asked = Number(query.get('page'))
    const number = filter.print || !Number.isSafeInteger(asked) || asked < 1 || asked > 1000 ? 1 : asked
    const limit = filter.print ? printSize : pageSize
    const own = await countOwnEvidence(db, me)
    const found = await listEvidence(db, me, { ...filter, skill: ref }, { limit, offset: (number - 1) * limit })
    const refs = [...own.skills, ...found.evidence.flatMap(({ skills }) => skills), ...(ref ? [ref] : [])]
    const names = await nameSkills(db, refs, locale)
    return {
      ...found,
      page: number,
      all: own.all,
      withdrawn: own.withdrawn,
      names,
      skills: [...names.values()],
      filter,
    }
  },
  title: ({ ctx }) => words(ctx.locale).title,
  view: ListView,
})
