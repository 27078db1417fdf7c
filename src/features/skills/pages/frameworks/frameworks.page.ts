import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { searchTextOf } from '../../framework.ts'
import { listFrameworks } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { findSkills } from '../../tree.queries.ts'
import { FrameworksView } from './frameworks.view.tsx'

const mostFound = 30

/** Every framework of the house, and a search through all their skills. */
export const frameworksPage = page(skillsUrls.frameworks, {
  access: signedIn,
  async load({ db, me, query, locale }) {
    const isKeeper = keepsFrameworks(me)
    const all = (await listFrameworks(db, locale)).filter(({ versionId }) => isKeeper || versionId)
    const question = (query.get('search') ?? '').trim().slice(0, 100)
    const folded = searchTextOf([question])
    const frameworks = all.filter(({ name, description }) => searchTextOf([name, description]).includes(folded))
    const published = all.flatMap(({ versionId }) => versionId ?? [])
    const skills = question === '' ? [] : await findSkills(db, published, question, locale, mostFound)
    return { frameworks, skills, question, isKeeper, isCut: skills.length === mostFound }
  },
  title: ({ ctx }) => frameworksWords(ctx.locale).list.title,
  view: FrameworksView,
})
