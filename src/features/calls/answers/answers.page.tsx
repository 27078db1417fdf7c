import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Button, Textarea } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, type Context, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import {
  ContactWarning,
  findContactData,
  isWarned,
  mayBeAboutAResident,
  residentWords,
} from '#platform/resident-data/index.ts'
import { day } from '#platform/time.ts'
import { askingWords } from '../asking/words.ts'
import type { Call } from '../call.ts'
import { findOwnMailDomain, getCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs, whoSees } from '../frame.tsx'
import { offerWords } from '../offers/words.ts'
import { isOpenOn } from '../open.ts'
import {
  type Answer,
  changeAnswer,
  countAnswersSince,
  getAnswer,
  giveAnswer,
  markBest,
  withdrawAnswer,
} from './answers.ts'

const mostADay = 30

const answerForm = form(
  (locale, _: { readonly answer?: Answer }) => {
    const { answers: t } = offerWords(locale)
    const isShort = (text: string) => text.split(/\s+/).length <= 1_500 && text.length <= 10_000
    return z.object({
      words: z.string().trim().min(1, t.missing).refine(isShort, t.long),
      harmless: z.array(z.string()),
    })
  },
  { initial: ({ answer }) => ({ words: answer?.words ?? '' }) },
)

interface GiveData {
  readonly ownDomain: string | undefined
  readonly call: Call
  readonly answer?: Answer
}

/** An answer for all to read: on an open question, by anybody who may see it. */
export const giveAnswerPage = page(callsUrls.giveAnswer, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<GiveData> {
    const call = await getCall(db, me, params.callId)
    if (call.kind !== 'answer' || !isOpenOn(call, organisation, now)) throw notFound('Takes no answers')
    return { call, ownDomain: await findOwnMailDomain(db, me) }
  },
  title: ({ ctx }) => offerWords(ctx.locale).answers.yours,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: ({ data, form: state, ctx }) => (
    <AnswerForm
      ctx={ctx}
      call={data.call}
      ownDomain={data.ownDomain}
      title={offerWords(ctx.locale).answers.yours}
      action={callsUrls.giveAnswer.href({ callId: data.call.id })}
      save={offerWords(ctx.locale).answers.send}
      form={state}
    />
  ),
  form: answerForm,
  async submit({ tx, me, data: { call, ownDomain }, input, locale, now }) {
    const { answers: t } = offerWords(locale)
    if (mayBeAboutAResident(input.words, input, ownDomain)) return invalid({ harmless: residentWords(locale).missing })
    if ((await countAnswersSince(tx, me, new Date(now.getTime() - day))) >= mostADay)
      return invalid({ words: t.tooMany })
    await giveAnswer(tx, me, call, input.words, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(t.sent)
  },
})

async function ownAnswer({ db, me, params }: { db: Parameters<typeof getCall>[0]; me: Me; params: AnswerParams }) {
  const call = await getCall(db, me, params.callId)
  const answer = await getAnswer(db, call, params.answerId)
  if (answer.personId !== me.id) throw notFound('No such answer')
  return { call, answer, ownDomain: await findOwnMailDomain(db, me) }
}

interface AnswerParams {
  readonly callId: string
  readonly answerId: string
}

/** One's own answer in other words. */
export const changeAnswerPage = page(callsUrls.changeAnswer, {
  access: signedIn,
  load: ownAnswer,
  title: ({ ctx }) => offerWords(ctx.locale).answers.changeTitle,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: ({ data: { call, answer, ownDomain }, form: state, ctx }) => (
    <AnswerForm
      ctx={ctx}
      call={call}
      ownDomain={ownDomain}
      title={offerWords(ctx.locale).answers.changeTitle}
      action={callsUrls.changeAnswer.href({ callId: call.id, answerId: answer.id })}
      save={offerWords(ctx.locale).answers.save}
      form={state}
    />
  ),
  form: answerForm,
  async submit({ tx, data: { call, answer, ownDomain }, input, locale, now }) {
    if (mayBeAboutAResident(input.words, input, ownDomain)) return invalid({ harmless: residentWords(locale).missing })
    await changeAnswer(tx, answer, input.words, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(offerWords(locale).answers.changed)
  },
})

export const withdrawAnswerAction = action(callsUrls.withdrawAnswer, {
  access: signedIn,
  load: ownAnswer,
  async submit({ tx, data: { call, answer }, locale, now }) {
    await withdrawAnswer(tx, answer, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(offerWords(locale).answers.withdrawn)
  },
})

/** The asker marks what answered it best, or takes that back. */
export const bestAnswerAction = action(callsUrls.bestAnswer, {
  access: signedIn,
  async load({ db, me, params }) {
    const call = await getCall(db, me, params.callId)
    if (call.personId !== me.id) throw notFound('Not yours')
    return { call, answer: await getAnswer(db, call, params.answerId) }
  },
  async submit({ tx, me, data: { call, answer }, locale, now }) {
    const { answers: t } = offerWords(locale)
    const isBest = await markBest(tx, me, call, answer, now)
    return redirect(callsUrls.show.href({ callId: call.id })).saying(isBest ? t.marked : t.unmarked)
  },
})

interface FormProps {
  readonly ctx: Context
  readonly call: Call
  readonly ownDomain: string | undefined
  readonly title: string
  readonly action: string
  readonly save: string
  readonly form: Parameters<typeof PageFrame>[0]['form']
}

const AnswerForm = ({
  ctx: { locale, organisation },
  call,
  ownDomain,
  title,
  action: to,
  save,
  form: state,
}: FormProps) => (
  <PageFrame
    title={title}
    caption={<bdi>{call.title}</bdi>}
    who={whoSees(call, organisation.name, locale)}
    form={state}
    locale={locale}
  >
    <form method="post" action={to} novalidate>
      <AnswerField value={state?.value('words') ?? ''} error={state?.error('words')} locale={locale} />
      {state && isWarned(state) && (
        <ContactWarning
          contacts={findContactData(state.value('words'), ownDomain)}
          readers={askingWords(locale).check.readers}
          form={state}
          locale={locale}
        />
      )}
      <Button text={save} preventDoubleClick />
    </form>
  </PageFrame>
)

interface FieldProps {
  readonly value: string
  readonly error?: string | undefined
  readonly locale: Locale
}

export function AnswerField({ value, error, locale }: FieldProps) {
  const { answers: t } = offerWords(locale)
  return (
    <Textarea
      name="words"
      label={{ text: t.yours, classes: 'govuk-label--s' }}
      hint={t.hint}
      value={value}
      errorMessage={error}
      attributes={{ dir: 'auto' }}
      locale={locale}
    />
  )
}
