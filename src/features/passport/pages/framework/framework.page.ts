import { listSkillStates } from '#features/evidence/index.ts'
import { listFollowedProfiles, type RoleProfile } from '#features/role-profiles/index.ts'
import { type FoundSkill, findSkills, listAreas, smallFramework, type TreeArea } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { passportUrls } from '../../passport.urls.ts'
import { getMyPassport, type MyPassport } from '../../record/my-passport.ts'
import { toPassport } from '../passport-frame.tsx'
import { loadWalk } from '../show/show.page.ts'
import { FrameworkView } from './framework.view.tsx'

const mostFound = 50

/** Of a framework with too many skills to walk through. */
export interface Search {
  readonly question: string
  readonly found: readonly FoundSkill[]
  readonly isCutOff: boolean
  /** The area that is looked into, and those right below it, or at the top. */
  readonly area: TreeArea | undefined
  readonly below: readonly TreeArea[]
}

export interface FrameworkData extends Awaited<ReturnType<typeof loadWalk>> {
  readonly passport: MyPassport
  /** Only for a large framework. */
  readonly search: Search | undefined
  /** Followed role profiles of this framework. */
  readonly profiles: readonly RoleProfile[]
}

/** One framework of the passport: a small one area by area, a large one by searching. */
export const frameworkPage = page(passportUrls.framework, {
  access: signedIn,
  async load(request): Promise<FrameworkData> {
    const { db, me, params, query, locale } = request
    const [passport, followed, said] = await Promise.all([
      getMyPassport(db, me, { locale, frameworkKey: params.frameworkKey }),
      listFollowedProfiles(db, me.id),
      listSkillStates(db, me.id),
    ])
    const isLarge = passport.head.skills > smallFramework
    const wanted = { question: (query.get('search') ?? '').trim().slice(0, 100), areaKey: query.get('area') ?? '' }
    return {
      ...(await loadWalk(request, passport, said)),
      passport,
      search: isLarge ? await readSearch(db, passport, locale, wanted) : undefined,
      profiles: followed.filter(({ frameworkId }) => frameworkId === passport.use.frameworkId),
    }
  },
  title: ({ data }) => data.framework.name,
  breadcrumbs: toPassport,
  view: FrameworkView,
})

async function readSearch(
  db: Reading,
  { head }: MyPassport,
  locale: Locale,
  { question, areaKey }: { readonly question: string; readonly areaKey: string },
): Promise<Search> {
  const found = question ? await findSkills(db, [head.versionId], question, locale, mostFound + 1) : []
  const areas = await listAreas(db, { id: head.versionId, languages: [locale] }, locale)
  const area = areas.find(({ key }) => key === areaKey)
  return {
    ...{ question, area, found: found.slice(0, mostFound), isCutOff: found.length > mostFound },
    below: areas.filter(({ parentId }) => parentId === area?.id),
  }
}
