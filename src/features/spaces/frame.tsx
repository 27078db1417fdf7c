import { PersonLink } from '#features/people/index.ts'
import type { Context, Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Space, Topic } from './space.ts'
import { spacesUrls } from './spaces.urls.ts'
import { words } from './words.ts'

/** Who reads a space, in a sentence. */
export function whoReads({ membership, role }: Pick<Space, 'membership' | 'role'>, ctx: Context): string {
  const { who, roles } = words(ctx.locale)
  if (membership === 'open') return who.open(ctx.organisation.name)
  return membership === 'role' && role ? who.role(roles[role]) : who.invitation
}

/** For whom a space is, in two words. */
export function forWhom({ membership, role }: Pick<Space, 'membership' | 'role'>, locale: Locale): string {
  const { memberships, roles } = words(locale)
  return membership === 'role' ? memberships.role(role ? roles[role] : '') : memberships[membership]
}

export const spacesCrumbs = (
  locale: Locale,
  space?: Pick<Space, 'id' | 'name'>,
  topic?: Pick<Topic, 'id' | 'title'>,
) => {
  const crumbs: Crumb[] = [{ text: words(locale).title, href: spacesUrls.list.href() }]
  if (space) crumbs.push({ text: space.name, href: spacesUrls.show.href({ spaceId: space.id }) })
  if (topic) crumbs.push({ text: topic.title, href: spacesUrls.topic.href({ topicId: topic.id }) })
  return crumbs
}

/** The name of whoever wrote something, leading to the person; somebody who was erased is a former colleague. */
export function Author({ id, name, locale }: { id: string | undefined; name: string | undefined; locale: Locale }) {
  if (!id || name === undefined) return <>{words(locale).formerColleague}</>
  return <PersonLink id={id} name={name} />
}
