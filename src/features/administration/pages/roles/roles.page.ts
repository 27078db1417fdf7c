import { grantableRoles, holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { listHolders, listRoleHistory } from '../../roles.queries.ts'
import { words } from '../../words.ts'
import { RolesView } from './roles.view.tsx'

const mightiestFirst = [...grantableRoles].reverse()

export const rolesPage = page(administrationUrls.roles, {
  access: holds('administrator'),
  load: async ({ db }) => {
    const held = []
    for (const role of mightiestFirst) held.push(await listHolders(db, role))
    return { held, history: await listRoleHistory(db) }
  },
  title: ({ ctx }) => words(ctx.locale).roles.title,
  view: RolesView,
})
