import { PageFrame } from '#features/about/index.ts'
import { findUnit } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import type { FormState } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import {
  type ContactFound,
  ContactWarning,
  findContactData,
  isWarned,
  residentWords,
} from '#platform/resident-data/index.ts'
import type { Call, Direction } from '../call.ts'
import { countDrafts, findOwnMailDomain, getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs, callsCrumbs, whoSees } from '../frame.tsx'
import { words } from '../words.ts'
import { type CallFormData, callForm, contentFrom } from './call.form.ts'
import { CallFields } from './call-fields.tsx'
import { beginCall, editCall, wordsOf } from './keep-call.ts'
import { chooseSuggested, isAsSuggested } from './suggested.ts'
import { askingWords } from './words.ts'

const mostDrafts = 20

interface StartData extends CallFormData {
  readonly unitName: string | undefined
  readonly ownDomain?: string | undefined
}

async function around(db: Reading, me: Me): Promise<Pick<StartData, 'hasUnit' | 'unitName'>> {
  const unit = me.unitId ? await findUnit(db, me.unitId) : undefined
  return { hasUnit: unit !== undefined, unitName: unit?.name }
}

/** Begins a call; `?title=` brings words along, `?direction=offers-time` lends time. */
export const startPage = page(callsUrls.start, {
  access: signedIn,
  async load({ db, me, query, organisation, now }): Promise<StartData> {
    const direction: Direction = query.get('direction') === 'offers-time' ? 'offers-time' : 'asks'
    const title = (query.get('title') ?? '').trim().slice(0, 200)
    return {
      ...(await around(db, me)),
      direction,
      title,
      call: undefined,
      today: calendarDay(organisation.timeZone, now),
    }
  },
  title: ({ data, ctx }) => askingWords(ctx.locale).title[data.direction],
  breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
  view: props => <CallFormView {...props} action={callsUrls.start.href({}, { direction: props.data.direction })} />,
  form: callForm,
  async submit({ tx, me, data, input, locale, now }) {
    if ((await countDrafts(tx, me)) >= mostDrafts) return invalid({ title: askingWords(locale).faults.drafts })
    const content = contentFrom(input, data.direction)
    const callId = await beginCall(tx, me, content, { locale, now })
    await chooseSuggested(tx, callId, content, locale, now)
    const next = data.direction === 'asks' ? callsUrls.triage : callsUrls.check
    return redirect(next.href({ callId }))
  },
})

/** A draft says something else, or an open call does, with a trace of what stood there. */
export const editPage = page(callsUrls.edit, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<StartData & { readonly call: Call }> {
    const call = await getOwnCall(db, me, params.callId, ['draft', 'open'])
    const today = calendarDay(organisation.timeZone, now)
    const ownDomain = await findOwnMailDomain(db, me)
    return { ...(await around(db, me)), direction: call.direction, title: '', call, today, ownDomain }
  },
  title: ({ ctx }) => askingWords(ctx.locale).changeTitle,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: props => <CallFormView {...props} action={callsUrls.edit.href({ callId: props.data.call.id })} />,
  form: callForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { call } = data
    const t = askingWords(locale)
    const content = contentFrom(input, call.direction)
    if (input.harmless.length === 0 && newContacts(data, wordsOf(content)).length > 0)
      return invalid({ harmless: residentWords(locale).missing })
    const followsWords = call.state === 'draft' && (await isAsSuggested(tx, call, locale))
    const isChanged = await editCall(tx, me, call, content, now)
    if (call.state === 'draft') {
      if (followsWords) await chooseSuggested(tx, call.id, content, locale, now)
      return redirect(callsUrls.check.href({ callId: call.id })).saying(t.kept)
    }
    return redirect(callsUrls.show.href({ callId: call.id })).saying(isChanged ? t.changed : t.unchanged)
  },
})

// A draft is looked at before it is posted; what others read already, as soon as it is changed.
function newContacts(
  { call, ownDomain }: Pick<StartData, 'call' | 'ownDomain'>,
  typed: string,
): readonly ContactFound[] {
  if (call?.state !== 'open') return []
  const before = new Set(findContactData(wordsOf(call), ownDomain).map(({ text }) => text))
  return findContactData(typed, ownDomain).filter(({ text }) => !before.has(text))
}

const typedIn = (form: Pick<FormState, 'value'>): string =>
  wordsOf({
    title: form.value('title'),
    details: form.value('details'),
    why: form.value('why'),
    place: form.value('place'),
  })

function CallFormView({ data, form, ctx, action }: ViewProps<StartData> & { readonly action: string }) {
  const { locale } = ctx
  const { call, direction } = data
  const t = askingWords(locale)
  const isOpen = call?.state === 'open'
  return (
    <PageFrame
      title={call ? t.changeTitle : t.title[direction]}
      lead={isOpen ? t.changeLead : call ? undefined : t.lead[direction]}
      who={call ? whoSees(call, ctx.organisation.name, locale) : words(locale).who.draft}
      form={form}
      locale={locale}
    >
      <form method="post" action={action} novalidate>
        <CallFields data={data} form={form} ctx={ctx} />
        {isWarned(form) && (
          <ContactWarning
            contacts={newContacts(data, typedIn(form))}
            readers={t.check.readers}
            form={form}
            locale={locale}
          />
        )}
        <div class="govuk-button-group">
          <Button text={isOpen ? t.save : t.next} preventDoubleClick />
          <a class="govuk-link" href={call ? callsUrls.show.href({ callId: call.id }) : callsUrls.feed.href()}>
            {t.cancel}
          </a>
        </div>
      </form>
    </PageFrame>
  )
}
