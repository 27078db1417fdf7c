import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { searchAreas } from '../../framework.ts'
import { type FrameworkVersion, listLevels } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { getFramework } from '../../skills.queries.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { countSkills, findSkills, listAllSkills, listAreas, listSkillsIn } from '../../tree.queries.ts'
import { chooseVersion } from '../chosen-version.ts'
import { AnyFrameworkView, type TreeData } from './framework-tree.view.tsx'

// A whole tree of more than this would be a long page and a heavy one: then it is read area by area.
const mostAtOnce = 150
const pageSize = 50
const mostFound = 50

/** A framework: the built-in one as a book, any other as a tree. */
export const frameworkPage = page(skillsUrls.framework, {
  access: signedIn,
  async load({ db, me, params, query, locale }) {
    const chosen = await chooseVersion(db, me, params.frameworkKey, { wanted: query.get('version'), locale })
    const { version } = chosen
    const question = (query.get('search') ?? '').trim().slice(0, 100)
    const common = { ...chosen, question, isKeeper: keepsFrameworks(me) }
    if (version.origin === 'built-in') {
      const framework = await getFramework(db, version.id, locale)
      const areas = searchAreas(framework, question)
      return { ...common, kind: 'book' as const, framework, areas, isOpen: query.get('show') === 'all' }
    }
    const place = { question, areaKey: query.get('area') ?? '', number: pageNumber(query) }
    return { ...common, kind: 'tree' as const, ...(await readTree(db, version, locale, place)) }
  },
  title: ({ data }) => data.version.name,
  breadcrumbs: ({ ctx }) => [{ text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() }],
  view: AnyFrameworkView,
})

interface Place {
  readonly question: string
  readonly areaKey: string
  readonly number: number
}

async function readTree(
  db: Reading,
  version: FrameworkVersion,
  locale: Locale,
  { question, areaKey, number }: Place,
): Promise<TreeData> {
  const levels = await listLevels(db, version.id, locale)
  const areas = await listAreas(db, version, locale)
  const count = await countSkills(db, version.id)
  const common = { levels, areas, count, pageNumber: number, pageSize }
  if (question !== '') {
    const skills = await findSkills(db, [version.id], question, locale, mostFound)
    return { ...common, mode: 'found', area: undefined, skills }
  }
  if (count.all + areas.length <= mostAtOnce)
    return { ...common, mode: 'whole', area: undefined, skills: await listAllSkills(db, version, locale) }
  const area = areas.find(({ key }) => key === areaKey)
  const skills = await listSkillsIn(db, version, area?.id ?? '', locale, { size: pageSize, number })
  return { ...common, mode: 'place', area, skills }
}
