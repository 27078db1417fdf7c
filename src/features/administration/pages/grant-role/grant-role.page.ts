import { z } from 'zod'
import { fresh, grantableRoles, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { type FoundPeople, findAnybody, searchPeople } from '../../people.queries.ts'
import { holdsRole } from '../../roles.queries.ts'
import { words } from '../../words.ts'
import { GrantRoleView } from './grant-role.view.tsx'

export interface GrantData extends FoundPeople {
  readonly query: string
}

const grantForm = form(
  (locale, _: GrantData) => {
    const t = words(locale).grant
    return z.object({ personId: z.string().min(1, t.whoMissing), role: z.enum(grantableRoles, t.whichMissing) })
  },
  // Whoever is the only one to be found need not be chosen as well.
  { initial: ({ people }) => ({ personId: people.length === 1 ? (people[0]?.id ?? '') : '' }) },
)

export const grantRolePage = page(administrationUrls.grantRole, {
  access: fresh(holds('administrator')),
  async load({ db, query }): Promise<GrantData> {
    const text = (query.get('person') ?? '').trim()
    return { query: text, ...(await searchPeople(db, text, { withLeavers: false })) }
  },
  title: ({ ctx }) => words(ctx.locale).grant.title,
  breadcrumbs: ({ ctx: { locale } }) => [{ text: words(locale).roles.title, href: administrationUrls.roles.href() }],
  view: GrantRoleView,
  form: grantForm,
  async submit({ tx, input, locale }) {
    const t = words(locale)
    const person = await findAnybody(tx, input.personId)
    if (!person) return invalid({ personId: t.grant.whoMissing })
    if (person.leftAt) return invalid({ personId: t.grant.hasLeft })
    if (await holdsRole(tx, person.id, input.role)) return invalid({ role: t.grant.hasAlready })
    return redirect(administrationUrls.confirmGrant.href({ role: input.role, personId: person.id }))
  },
})
