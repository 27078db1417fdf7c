import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { publish } from '#platform/events/event.ts'
import { Button, Textarea } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Call } from '../call.ts'
import { callClosed } from '../calls.events.ts'
import { getCall } from '../calls.queries.ts'
import { callMoved } from '../calls.topics.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs } from '../frame.tsx'
import { titleOf } from '../offers/offers.ts'
import { noteChange } from '../trace.ts'
import { words } from '../words.ts'
import { measureWords } from './words.ts'

/** Takes down what must not stand in a call. It becomes its author's draft again, and they are told why. */
export const takeDownPage = page(callsUrls.takeDown, {
  access: holds('programme-lead', 'administrator'),
  async load({ db, me, params }): Promise<Call> {
    const call = await getCall(db, me, params.callId)
    if (call.state !== 'open' || call.personId === me.id) throw notFound('Nothing to take down')
    return call
  },
  title: ({ ctx }) => words(ctx.locale).show.takeDown,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data),
  view({ data: call, form: state, ctx: { locale } }) {
    const { show: t } = words(locale)
    return (
      <PageFrame
        title={t.takeDown}
        caption={<bdi>{call.title}</bdi>}
        who={measureWords(locale).who}
        form={state}
        locale={locale}
      >
        <form method="post" action={callsUrls.takeDown.href({ callId: call.id })} novalidate>
          <Textarea
            name="why"
            rows={3}
            label={{ text: t.takeDownWhy, classes: 'govuk-label--s' }}
            hint={t.takeDownHint}
            value={state.value('why')}
            errorMessage={state.error('why')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Button text={t.takeDown} classes="govuk-button--warning" preventDoubleClick />
        </form>
      </PageFrame>
    )
  },
  form: form((locale, _: Call) =>
    z.object({ why: z.string().trim().min(1, words(locale).show.takeDownMissing).max(1_000) }),
  ),
  async submit({ tx, me, data: call, input: { why }, locale, now }) {
    await tx
      .updateTable('calls')
      .set({ state: 'draft', posted_at: null, changed_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', call.id)
      .execute()
    await noteChange(tx, call, 'taken-down', { actorId: me.id, details: { why }, now })
    await audit(tx, { actorId: me.id, action: 'calls.taken-down', subject: { kind: 'call', id: call.id } })
    await publish(tx, callClosed, { callId: call.id }, { actorId: me.id })
    await notify(tx, callMoved, {
      ...{ to: call.personId, key: `taken-down:${call.id}:${now.getTime()}`, actorId: me.id, now },
      payload: { callId: call.id, title: titleOf(call), what: 'taken-down', why },
    })
    return redirect(callsUrls.feed.href()).saying(words(locale).show.takenDown)
  },
})
