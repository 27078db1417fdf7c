import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Button, Checkboxes, Input, Radios, Select, Textarea } from '#platform/html/govuk/index.ts'
import { holds, signedIn } from '#platform/http/access.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { spacesCrumbs } from '../frame.tsx'
import { changeSpace, createSpace, isNameTaken } from '../managing/manage.ts'
import { memberships, type Space, spaceRoles } from '../space.ts'
import { getSpaceToManage } from '../spaces.queries.ts'
import { spacesUrls } from '../spaces.urls.ts'
import { words } from '../words.ts'

const nameAndAbout = (locale: Locale) => {
  const { settings: t } = words(locale)
  return {
    name: z.string().trim().min(1, t.nameMissing).max(100, t.nameLong),
    about: z.string().trim().max(1_000, t.aboutLong),
  }
}

/** Makes a space, which whoever makes it moderates. */
export const makePage = page(spacesUrls.make, {
  access: holds('programme-lead', 'administrator'),
  load: () => undefined,
  title: ({ ctx }) => words(ctx.locale).settings.makeTitle,
  breadcrumbs: ({ ctx }) => spacesCrumbs(ctx.locale),
  view({ form: state, ctx: { locale } }) {
    const { settings: t, who, roles } = words(locale)
    return (
      <PageFrame title={t.makeTitle} lead={t.makeLead} who={who.make} form={state} locale={locale}>
        <form method="post" action={spacesUrls.make.href()} novalidate>
          <NameAndAbout form={state} locale={locale} />
          <Radios
            name="membership"
            fieldset={{ legend: { text: t.membership, classes: 'govuk-fieldset__legend--s' } }}
            hint={t.membershipHint}
            value={state.value('membership')}
            errorMessage={state.error('membership')}
            items={memberships.map(value => ({ value, text: t.memberships[value] }))}
            locale={locale}
          />
          <Select
            name="role"
            label={{ text: t.role, classes: 'govuk-label--s' }}
            value={state.value('role')}
            items={spaceRoles.map(role => ({ value: role, text: roles[role] }))}
            locale={locale}
          />
          <Button text={t.make} preventDoubleClick />
        </form>
      </PageFrame>
    )
  },
  form: form(locale =>
    z.object({
      ...nameAndAbout(locale),
      membership: z.enum(memberships, words(locale).settings.membershipMissing),
      role: z.enum(spaceRoles).catch('champion'),
    }),
  ),
  async submit({ tx, me, input, locale, now }) {
    const { settings: t } = words(locale)
    if (await isNameTaken(tx, input.name)) return invalid({ name: t.nameTaken })
    const spaceId = await createSpace(tx, me, { ...input, moderatorIds: [me.id] }, now)
    return redirect(spacesUrls.show.href({ spaceId })).saying(t.made)
  },
})

/** What a space is called, what it is for, and whether it is in use. */
export const settingsPage = page(spacesUrls.settings, {
  access: signedIn,
  load: ({ db, me, params }) => getSpaceToManage(db, me, params.spaceId),
  title: ({ ctx }) => words(ctx.locale).settings.title,
  breadcrumbs: ({ data, ctx }) => spacesCrumbs(ctx.locale, data),
  view({ data: space, form: state, ctx: { locale } }) {
    const { settings: t, who, show } = words(locale)
    const here = { spaceId: space.id }
    return (
      <PageFrame
        title={t.title}
        caption={<bdi>{space.name}</bdi>}
        who={who.manage}
        form={state}
        actions={[{ text: show.members, href: spacesUrls.members.href(here) }]}
        locale={locale}
      >
        <form method="post" action={spacesUrls.settings.href(here)} novalidate>
          <NameAndAbout form={state} locale={locale} />
          <Checkboxes
            name="archived"
            fieldset={{ legend: { text: t.state, classes: 'govuk-fieldset__legend--s' } }}
            values={state.list('archived')}
            items={[{ value: 'yes', text: t.archive }]}
            locale={locale}
          />
          <Button text={t.save} preventDoubleClick />
        </form>
      </PageFrame>
    )
  },
  form: form((locale, _: Space) => z.object({ ...nameAndAbout(locale), archived: z.array(z.string()) }), {
    initial: ({ name, about, archivedAt }) => ({ name, about, archived: archivedAt ? ['yes'] : [] }),
  }),
  async submit({ tx, me, data: space, input: { name, about, archived }, locale, now }) {
    const { settings: t } = words(locale)
    const isArchived = archived.includes('yes')
    if (!isArchived && (await isNameTaken(tx, name, space.id))) return invalid({ name: t.nameTaken })
    await changeSpace(tx, me, space, { name, about, isArchived }, now)
    return redirect(spacesUrls.settings.href({ spaceId: space.id })).saying(t.saved)
  },
})

function NameAndAbout({ form: state, locale }: { readonly form: FormState; readonly locale: Locale }) {
  const { settings: t } = words(locale)
  return (
    <>
      <Input
        name="name"
        label={{ text: t.name, classes: 'govuk-label--s' }}
        value={state.value('name')}
        errorMessage={state.error('name')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <Textarea
        name="about"
        label={{ text: t.about, classes: 'govuk-label--s' }}
        rows={4}
        value={state.value('about')}
        errorMessage={state.error('about')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
    </>
  )
}
