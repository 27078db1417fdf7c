import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import { skillsOf } from '../../framework.ts'
import { getCurrentFramework } from '../../skills.queries.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { SkillView } from './skill.view.tsx'

export const skillPage = page(skillsUrls.skill, {
  access: signedIn,
  load: async ({ db, params, locale }) => {
    const framework = await getCurrentFramework(db, params.frameworkKey, locale)
    const skills = skillsOf(framework)
    const place = skills.findIndex(({ key }) => key === params.skillKey)
    const skill = found(skills[place], 'No such skill')
    return { framework, skill, previous: skills[place - 1], next: skills[place + 1] }
  },
  title: ({ data }) => data.skill.name,
  breadcrumbs: ({ data: { framework } }) => [
    { text: framework.name, href: skillsUrls.framework.href({ frameworkKey: framework.key }) },
  ],
  view: SkillView,
})
