import { z } from 'zod'
import { fresh, grantableRoles, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { addGroupRole, listGroupRoles, removeGroupRole } from '../../group-roles.ts'
import { nameOf } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { providerCrumbs } from '../frame.tsx'
import { RolesView } from './roles.view.tsx'

const roleForm = form(locale => {
  const t = adminWords(locale).roles
  return z.object({
    group: z.string().trim().min(1, t.groupMissing).max(300, t.groupMissing),
    role: z.enum(grantableRoles, t.roleMissing),
  })
})

export const rolesPage = page(singleSignOnUrls.roles, {
  access: fresh(holds('administrator')),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    return { provider, rules: await listGroupRoles(db, provider) }
  },
  title: ({ data, ctx: { locale } }) => adminWords(locale).roles.title(nameOf(data.provider, locale)),
  breadcrumbs: ({ data, ctx }) => providerCrumbs(ctx.locale, data.provider),
  view: RolesView,
  form: roleForm,
  async submit({ tx, me, data: { provider }, input, locale, now }) {
    const t = adminWords(locale).roles
    if (!(await addGroupRole(tx, provider, input, me, now))) return invalid({ group: t.taken })
    return redirect(singleSignOnUrls.roles.href({ providerId: provider.id })).saying(t.added)
  },
})

export const removeRoleAction = action(singleSignOnUrls.removeRole, {
  access: fresh(holds('administrator')),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    const rules = await listGroupRoles(db, provider)
    return { provider, rule: found(rules.find(({ id }) => id === params.ruleId)) }
  },
  async submit({ tx, me, data: { provider, rule }, locale, now }) {
    await removeGroupRole(tx, provider, rule.id, me, now)
    const href = singleSignOnUrls.roles.href({ providerId: provider.id })
    return redirect(href).saying(adminWords(locale).roles.removed)
  },
})
