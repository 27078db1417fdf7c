import { z } from 'zod'
import {
  countLockedOut,
  countWays,
  decideSignInPolicy,
  keepsAnAdministrator,
  readSignInPolicy,
  type SignInPolicy,
  signInWays,
  type WayCount,
} from '#features/sign-in/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { words } from '../../words.ts'
import { SignInPolicyView } from './sign-in-policy.view.tsx'

export interface PolicyData {
  readonly policy: SignInPolicy
  readonly counts: readonly WayCount[]
}

const policyForm = form(
  (locale, _: PolicyData) =>
    z.object({
      ways: z.array(z.enum(signInWays)).min(1, words(locale).signInPolicy.missing),
      // Names the very ways that were asked about, so that a tick for one choice says nothing about another.
      confirm: z.string().optional(),
    }),
  { initial: ({ policy }) => ({ ways: policy.ways }) },
)

export const signInPolicyPage = page(administrationUrls.signInPolicy, {
  access: fresh(holds('administrator')),
  load: async ({ db }): Promise<PolicyData> => ({
    policy: await readSignInPolicy(db),
    counts: await countWays(db, signInWays),
  }),
  title: ({ ctx }) => words(ctx.locale).signInPolicy.title,
  view: SignInPolicyView,
  form: policyForm,
  async submit({ tx, me, data, input, locale, now }) {
    const t = words(locale).signInPolicy
    if (!(await keepsAnAdministrator(tx, input.ways))) return invalid({ ways: t.nobodyLeft })
    const lockedOut = await countLockedOut(tx, data.policy.ways, input.ways)
    const isMeant = lockedOut === 0 || input.confirm === input.ways.join(' ')
    if (!isMeant) return invalid({ confirm: t.lockedOut(lockedOut) })
    const answer = await decideSignInPolicy(tx, input.ways, me, now)
    if (answer === 'no-administrator-left') return invalid({ ways: t.nobodyLeft })
    return redirect(administrationUrls.signInPolicy.href()).saying(t.saved)
  },
})
