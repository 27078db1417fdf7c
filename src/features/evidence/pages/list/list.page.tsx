import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { countOwnEvidence, listEvidence } from '../../evidence.queries.ts'
import { evidenceSorts, isEvidenceKind, refFrom } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import { words } from '../../words.ts'
import { ListView } from './list.view.tsx'
import { type ListData, pageSize, printSize } from './list-data.ts'

/** One's own evidence: search, filters, order, and all of it to print. */
export const listPage = page(evidenceUrls.list, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<ListData> {
    const kind = query.get('kind') ?? ''
    const ref = refFrom(query.get('skill') ?? '')
    const filter = {
      text: (query.get('search') ?? '').slice(0, 200),
      skill: ref ? `${ref.frameworkId}/${ref.skillKey}` : '',
      kind: isEvidenceKind(kind) ? kind : undefined,
      sort: evidenceSorts.find(sort => sort === query.get('sort')) ?? 'newest',
      withdrawn: query.get('withdrawn') === 'yes',
      print: query.get('print') === 'yes',
    }
    const number = filter.print ? 1 : pageNumber(query, 1000)
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
