import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { Button, Input, Textarea, WarningText } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect, shown } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { invitePartner, isInvitation } from '../invitations.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import { words } from '../words.ts'
import { List, manageCrumb, PartnersFrame } from './frame.tsx'

interface InviteData {
  /** The code itself, in answer to the form and never again. */
  readonly made?: { readonly code: string; readonly link: string }
}

const inviteForm = form(
  (locale, _: InviteData) => {
    const t = words(locale).invite
    return z.object({
      note: z.string().trim().min(1, t.noteMissing).max(200, t.noteLong),
      // Made with the empty form, so that the same form makes one code however often it is sent.
      invitationId: z.uuid().catch(() => uuid()),
    })
  },
  { initial: () => ({ invitationId: uuid() }) },
)

/** Makes a code for one organisation, and shows it this once. */
export const invitePage = page(partnershipsUrls.invite, {
  access: fresh(holds('administrator')),
  load: (): InviteData => ({}),
  title: ({ data, ctx }) => words(ctx.locale).invite[data.made ? 'madeTitle' : 'title'],
  breadcrumbs: ({ ctx }) => [manageCrumb(ctx.locale)],
  view: props => (props.data.made ? <Made {...props} /> : <Question {...props} />),
  form: inviteForm,
  async submit({ tx, me, input, organisation, config, locale, now }) {
    const { invitationId: id, note } = input
    if (await isInvitation(tx, id)) return redirect(partnershipsUrls.manage.href()).saying(words(locale).invite.again)
    const code = await invitePartner(tx, { id, note, slug: organisation.slug, by: me.id, now })
    const link = `${config.PUBLIC_URL}${partnershipsUrls.accept.href({}, { code })}`
    return shown<InviteData>({ made: { code, link } })
  },
})

function Question({ form, ctx: { locale } }: ViewProps<InviteData>) {
  const t = words(locale).invite
  return (
    <PartnersFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      <h2 class="govuk-heading-m">{t.what}</h2>
      <List items={t.whatList} />
      <form method="post" action={partnershipsUrls.invite.href()} novalidate>
        <input type="hidden" name="invitationId" value={form.value('invitationId')} />
        <Input
          name="note"
          value={form.value('note')}
          label={{ text: t.note, classes: 'govuk-label--m' }}
          hint={t.noteHint}
          errorMessage={form.error('note')}
          classes="govuk-!-width-two-thirds"
          locale={locale}
        />
        <Button preventDoubleClick text={t.submit} />
      </form>
    </PartnersFrame>
  )
}

function Made({ data: { made }, ctx: { locale } }: ViewProps<InviteData>) {
  const t = words(locale).invite
  const secret = (name: string, label: string, value = '', hint?: string) => (
    <Textarea
      name={name}
      value={value}
      rows={3}
      label={{ text: label, classes: 'govuk-label--m' }}
      hint={hint}
      autocomplete="off"
      spellcheck={false}
      attributes={{ readonly: 'readonly' }}
      classes="app-code-input"
      locale={locale}
    />
  )
  return (
    <PartnersFrame title={t.madeTitle} locale={locale}>
      <WarningText text={t.warning} locale={locale} />
      {secret('link', t.link, made?.link, t.linkHow)}
      {secret('code', t.code, made?.code)}
      <Button href={partnershipsUrls.manage.href()} text={t.back} />
    </PartnersFrame>
  )
}
