import { z } from 'zod'
import { fresh, grantableRoles, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { getMeaningfulGroup, type MeaningfulGroup } from '../../connection.queries.ts'
import { decideMeaning } from '../../group-meaning.ts'
import { scimUrls } from '../../scim.urls.ts'
import { words } from '../../words.ts'
import { GroupRoleView } from './group-role.view.tsx'

const meanings = ['none', ...grantableRoles] as const

/** Which role the people of a group hold here. */
export const groupRolePage = page(scimUrls.groupRole, {
  access: fresh(holds('administrator')),
  load: ({ db, params }): Promise<MeaningfulGroup> => getMeaningfulGroup(db, params.groupId),
  title: ({ data, ctx }) => words(ctx.locale).groupRole.title(data.name),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).connect.title, href: scimUrls.connect.href() }],
  view: GroupRoleView,
  form: form((locale, _: MeaningfulGroup) => z.object({ role: z.enum(meanings, words(locale).groupRole.missing) }), {
    initial: ({ role }) => ({ role: role ?? 'none' }),
  }),
  async submit({ tx, me, data, input, locale, now }) {
    await decideMeaning(tx, data, input.role === 'none' ? undefined : input.role, { actorId: me.id, now })
    return redirect(scimUrls.connect.href()).saying(words(locale).groupRole.saved)
  },
})
