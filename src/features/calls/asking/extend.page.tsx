import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import { getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs, whoSees } from '../frame.tsx'
import { dayFault } from './call.form.ts'
import { copyCall, extendCall, widenCall } from './keep-call.ts'
import { askingWords } from './words.ts'

interface ExtendData {
  readonly call: Call
  readonly today: string
}

/** Keeps an open call open until another day. */
export const extendPage = page(callsUrls.extend, {
  access: signedIn,
  load: async ({ db, me, params, organisation, now }): Promise<ExtendData> => ({
    call: await getOwnCall(db, me, params.callId, ['open']),
    today: calendarDay(organisation.timeZone, now),
  }),
  title: ({ ctx }) => askingWords(ctx.locale).extend.title,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view({ data: { call }, form: state, ctx: { locale, organisation } }) {
    const { extend: t, cancel } = askingWords(locale)
    return (
      <PageFrame
        title={t.title}
        caption={<bdi>{call.title}</bdi>}
        lead={t.lead}
        who={whoSees(call, organisation.name, locale)}
        form={state}
        locale={locale}
      >
        <form method="post" action={callsUrls.extend.href({ callId: call.id })} novalidate>
          <Input
            name="openUntil"
            type="date"
            classes="govuk-input--width-10"
            label={{ text: t.until, classes: 'govuk-label--s' }}
            value={state.value('openUntil')}
            errorMessage={state.error('openUntil')}
            locale={locale}
          />
          <div class="govuk-button-group">
            <Button text={t.save} preventDoubleClick />
            <a class="govuk-link" href={callsUrls.show.href({ callId: call.id })}>
              {cancel}
            </a>
          </div>
        </form>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: ExtendData) => z.object({ openUntil: z.string().trim().min(1, askingWords(locale).extend.missing) }),
    {
      initial: ({ call }) => ({ openUntil: call.openUntil ?? '' }),
      check({ openUntil = '' }, { locale, data: { today } }) {
        const fault = dayFault(openUntil, today, locale)
        return fault ? { openUntil: fault } : undefined
      },
    },
  ),
  async submit({ tx, me, data: { call }, input: { openUntil }, locale, now }) {
    await extendCall(tx, me, call, openUntil, now)
    const { saved } = askingWords(locale).extend
    return redirect(callsUrls.show.href({ callId: call.id })).saying(saved(formatDate(locale, openUntil)))
  },
})

/** Makes a call of one's unit one for everybody. */
export const widenAction = action(callsUrls.widen, {
  access: signedIn,
  load: ({ db, me, params }) => getOwnCall(db, me, params.callId, ['open']),
  async submit({ tx, me, data: call, locale, now }) {
    if (call.audience === 'unit') await widenCall(tx, me, call, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(askingWords(locale).widened)
  },
})

/** A new draft with the words of an earlier call of one's own. */
export const copyAction = action(callsUrls.copy, {
  access: signedIn,
  load: ({ db, me, params }) => getOwnCall(db, me, params.callId, ['open', 'closed']),
  async submit({ tx, me, data: call, locale, now }) {
    const callId = await copyCall(tx, me, call, now)
    return redirect(callsUrls.edit.href({ callId })).saying(askingWords(locale).copied)
  },
})
