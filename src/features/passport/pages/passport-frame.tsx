import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { signInUrls } from '#features/sign-in/index.ts'
import type { Framework } from '#features/skills/index.ts'
import { type PageAction, PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context, Crumb } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { passportFramework } from '../passport.ts'
import { passportUrls, placesOf } from '../passport.urls.ts'
import { words } from '../words.ts'

export type Ctx = Context<Me>

/** What it takes to say things in the reader's language and the organisation's calendar. */
export type Setting = Pick<Context, 'locale' | 'organisation'>

interface Props {
  readonly title: string
  readonly caption?: string
  readonly lead?: string
  readonly actions?: readonly (PageAction | false | undefined)[]
  readonly ctx: Ctx
  readonly children: ComponentChildren
}

/** What every passport page begins with (its name, and who can see it) and, on a shared device, ends with. */
export function PassportFrame({ title, caption, lead, actions, ctx, children }: Props) {
  const w = words(ctx.locale)
  return (
    <>
      <PageHeader
        title={title}
        caption={caption}
        lead={lead}
        actions={actions}
        whoCanSee={{ text: w.onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={ctx.locale}
      />
      {children}
      {ctx.me.sharesDevice && <SharedDevice ctx={ctx} />}
    </>
  )
}

function SharedDevice({ ctx }: { ctx: Ctx }) {
  const { text, button } = words(ctx.locale).sharedDevice
  return (
    <InsetText classes="app-passport-shared">
      <form method="post" action={signInUrls.signOut.href()}>
        <p>{text}</p>
        <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" text={button} />
      </form>
    </InsetText>
  )
}

/** A button that prints the page; it appears only where a script can do so. */
export function PrintButton({ text }: { text: string }) {
  const attributes = { 'data-module': 'print-page', hidden: { value: true, optional: true } }
  return <Button type="button" classes="govuk-button--secondary" text={text} attributes={attributes} />
}

export const toPassport = ({ ctx }: { ctx: Ctx }): readonly Crumb[] => [
  { text: words(ctx.locale).title, href: passportUrls.show.href() },
]

interface InFramework {
  readonly data: { readonly framework: Pick<Framework, 'key' | 'name'> }
  readonly ctx: Ctx
}

/** The way up from a page of one framework: Digital basics is the passport itself. */
export function toFramework({ data: { framework }, ctx }: InFramework): readonly Crumb[] {
  if (framework.key === passportFramework) return toPassport({ ctx })
  return [...toPassport({ ctx }), { text: framework.name, href: placesOf(framework.key).show() }]
}

/** A day in words, as the organisation's calendar has it. */
export const day = ({ locale, organisation }: Setting, date: Date): string =>
  formatDate(locale, date, organisation.timeZone)
