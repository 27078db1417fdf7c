import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { compareVersions } from '../../exchange/compare.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { loadVersion } from '../../stored-version.ts'
import { chooseVersion } from '../chosen-version.ts'
import { nothing, readBecame, withBecame } from './became.ts'
import { ChangesView } from './changes.view.tsx'

/** Every edition of a framework, and what changed between two of them. */
export const changesPage = page(skillsUrls.changes, {
  access: signedIn,
  async load({ db, me, params, query, locale }) {
    const { versions, version: newest } = await chooseVersion(db, me, params.frameworkKey, { wanted: null, locale })
    const named = (name: string) => versions.find(({ version }) => version === query.get(name))
    const to = named('to') ?? versions[0] ?? newest
    const from = named('from') ?? versions[versions.indexOf(to) + 1]
    if (!from || from === to) return { versions, newest, from: undefined, to, ...nothing }
    const [before, after] = [await loadVersion(db, from.id), await loadVersion(db, to.id)]
    const became = await readBecame(db, { versions, from, to })
    return { versions, newest, from, to, ...withBecame(compareVersions(before, after), became, { after, locale }) }
  },
  title: ({ ctx }) => frameworksWords(ctx.locale).changes.title,
  breadcrumbs: ({ data: { newest }, ctx }) => [
    { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
    { text: newest.name, href: skillsUrls.framework.href({ frameworkKey: newest.key }) },
  ],
  view: ChangesView,
})
