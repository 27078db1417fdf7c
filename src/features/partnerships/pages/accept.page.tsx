import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { concludeBeginning } from '../begin.ts'
import { askToBegin, findNamed, readCode } from '../invitations.ts'
import { listPartnerships } from '../partners.queries.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import { words } from '../words.ts'
import { List, manageCrumb, PartnersFrame } from './frame.tsx'

interface AcceptData {
  readonly code: string
  /** Whom the code names, once it was read: then the page asks for a yes. */
  readonly name?: string
}

const acceptForm = form(
  (locale, _: AcceptData) => {
    const t = words(locale).accept
    return z.object({
      code: z.string().trim().min(1, t.missing).max(200, t.malformed),
      sure: z.literal('yes').optional().catch(undefined),
    })
  },
  { initial: ({ code }) => ({ code }) },
)

/** Takes up another organisation's code: first says whose it is, then asks for a yes. */
export const acceptPage = page(partnershipsUrls.accept, {
  access: fresh(holds('administrator')),
  load: ({ query }): AcceptData => ({ code: (query.get('code') ?? '').slice(0, 200) }),
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ ctx }) => [manageCrumb(ctx.locale)],
  view: props => (props.data.name ? <Confirm {...props} name={props.data.name} /> : <Question {...props} />),
  form: acceptForm,
  async submit({ tx, me, input, organisation, locale, now }) {
    const t = words(locale).accept
    const code = readCode(input.code)
    const named = code && (await findNamed(tx, code.slug))
    if (!code || !named) return invalid({ code: t.malformed })
    if (named.id === organisation.id) return invalid({ code: t.itself })
    const isPartner = ({ partnerId, state }: { partnerId: string; state: string }) =>
      partnerId === named.id && (state === 'active' || state === 'asked')
    if ((await listPartnerships(tx)).some(isPartner)) return invalid({ code: t.already })
    if (input.sure !== 'yes') return shown<AcceptData>({ code: input.code, name: named.name })
    const partnershipId = await askToBegin(tx, { partnerId: named.id, by: me.id, now })
    if (!partnershipId) return invalid({ code: t.already })
    await audit(tx, {
      actorId: me.id,
      action: 'partnerships.asked',
      subject: { kind: 'partnership', id: partnershipId },
      details: { partnerId: named.id },
    })
    await enqueue(tx, concludeBeginning, { partnershipId, tokenHash: code.tokenHash.toString('hex') })
    return redirect(partnershipsUrls.show.href({ partnershipId }))
  },
})

const titleOf = ({ name }: AcceptData, locale: ViewProps<AcceptData>['ctx']['locale']) => {
  const t = words(locale).accept
  return name ? t.confirmTitle(name) : t.title
}

function Question({ data, form, ctx: { locale } }: ViewProps<AcceptData>) {
  const t = words(locale).accept
  return (
    <PartnersFrame title={titleOf(data, locale)} lead={t.lead} form={form} locale={locale}>
      <form method="post" action={partnershipsUrls.accept.href()} novalidate>
        <Input
          name="code"
          value={form.value('code')}
          label={{ text: t.code, classes: 'govuk-label--m' }}
          hint={t.codeHint}
          errorMessage={form.error('code')}
          autocomplete="off"
          spellcheck={false}
          locale={locale}
        />
        <Button text={t.go} />
      </form>
    </PartnersFrame>
  )
}

function Confirm({ data, name, ctx: { locale } }: ViewProps<AcceptData> & { name: string }) {
  const t = words(locale).accept
  return (
    <PartnersFrame title={titleOf(data, locale)} locale={locale}>
      <List items={t.what(name)} />
      <form method="post" action={partnershipsUrls.accept.href()}>
        <input type="hidden" name="code" value={data.code} />
        <input type="hidden" name="sure" value="yes" />
        <div class="govuk-button-group">
          <Button preventDoubleClick text={t.submit(name)} />
          <a class="govuk-link" href={partnershipsUrls.manage.href()}>
            {t.cancel}
          </a>
        </div>
      </form>
    </PartnersFrame>
  )
}
