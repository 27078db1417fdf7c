import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Context, Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Space, Topic } from './space.ts'
import { spacesUrls } from './spaces.urls.ts'
import { words } from './words.ts'

type FrameProps = Omit<PageHeaderProps, 'whoCanSee' | 'children'> & {
  readonly form?: FormState | undefined
  /** Exactly who can see what is on the page. */
  readonly who: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function SpacesFrame({ form, who, wide = false, children, ...header }: FrameProps) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={{ text: who, href: aboutUrls.whoCanSee.href() }} />
      {wide ? (
        children
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">{children}</div>
        </div>
      )}
    </>
  )
}

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
  return (
    <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
      <bdi>{name}</bdi>
    </a>
  )
}

interface PostButtonProps {
  readonly action: string
  readonly name?: string
  readonly value?: string
  readonly text: string
  /** For people who hear the button alone. */
  readonly about?: string
  readonly classes?: string
  readonly children?: ComponentChildren
}

/** A button that posts by itself, with whatever else belongs to its form. */
export const PostButton = ({ action, name, value, text, about, classes, children }: PostButtonProps) => (
  <form method="post" action={action}>
    {children}
    <Button
      classes={classes ?? 'govuk-button--secondary'}
      preventDoubleClick
      {...(name ? { name } : {})}
      value={value ?? ''}
    >
      {text}
      {about && <span class="govuk-visually-hidden">: {about}</span>}
    </Button>
  </form>
)

export const pageNumber = (query: URLSearchParams): number => {
  const typed = Number(query.get('page'))
  return Number.isInteger(typed) && typed >= 1 && typed <= 5_000 ? typed : 1
}
