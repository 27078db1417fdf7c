import { z } from 'zod'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { changeProfile } from '../../change-profile.ts'
import type { FieldKey } from '../../fields.ts'
import { type GroupKey, groups, isGroup, isTelling, tellings } from '../../groups.ts'
import { getOwnProfile } from '../../own-profile.queries.ts'
import type { WholeProfile } from '../../profiles.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { audienceInput, audiencesFrom, audienceValues } from '../audience-input.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { GroupView } from './group.view.tsx'

export interface GroupData {
  readonly group: GroupKey
  readonly keys: readonly FieldKey[]
  readonly whole: WholeProfile
}

const groupForm = form(
  (locale, { keys }: GroupData) => {
    const { fields, tooLong } = words(locale)
    const texts = keys.filter(isTelling).map(key => {
      const { longest } = tellings[key]
      return [
        key,
        z
          .string()
          .trim()
          .max(longest, tooLong(fields[key], formatNumber(locale, longest))),
      ] as const
    })
    // In the order in which they stand on the page, so that errors come in that order too.
    const audiences = audienceInput(locale, keys)
    const both = keys.flatMap(key => [
      ...texts.filter(([name]) => name === key),
      ...Object.entries(audiences).filter(([name]) => name === `${key}-audience`),
    ])
    return z.object(Object.fromEntries(both) as Record<string, z.ZodType>)
  },
  {
    initial: ({ whole, keys }) => ({
      ...Object.fromEntries(keys.filter(isTelling).map(key => [key, whole[key]])),
      ...audienceValues(whole, keys),
    }),
  },
)

/** A few fields that belong together: what they say, and who sees each. */
export const groupPage = page(profilesUrls.group, {
  access: signedIn,
  async load({ db, me, params: { group } }): Promise<GroupData> {
    if (!isGroup(group)) throw notFound()
    return { group, keys: groups[group], whole: await getOwnProfile(db, me) }
  },
  title: ({ data, ctx }) => words(ctx.locale).groups[data.group].title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view: GroupView,
  form: groupForm,
  async submit({ tx, me, data: { keys }, input, locale, now }) {
    const told = Object.fromEntries(keys.filter(isTelling).map(key => [key, String(input[key] ?? '')]))
    await changeProfile(tx, me, { told, audiences: audiencesFrom(input, keys) }, now)
    return redirect(profilesUrls.mine.href()).saying(words(locale).saved)
  },
})
