import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { searchAreas } from '../../framework.ts'
import { getCurrentFramework } from '../../skills.queries.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { FrameworkView } from './framework.view.tsx'

export const frameworkPage = page(skillsUrls.framework, {
  access: signedIn,
  load: async ({ db, params, query, locale }) => {
    const framework = await getCurrentFramework(db, params.frameworkKey, locale)
    const question = (query.get('search') ?? '').trim().slice(0, 100)
    return { framework, question, areas: searchAreas(framework, question), isOpen: query.get('show') === 'all' }
  },
  title: ({ data }) => data.framework.name,
  view: FrameworkView,
})
