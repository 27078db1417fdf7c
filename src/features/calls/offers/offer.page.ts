import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { type Context, download, page } from '#platform/http/page.ts'
import { calendarDay, type Locale } from '#platform/i18n/index.ts'
import type { Call, CallSkill } from '../call.ts'
import { getCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { findOutcome, keepAsEvidence, type Outcome, takeBackThanks, thank } from '../closing/close-call.ts'
import { closingWords } from '../closing/words.ts'
import { callCrumbs } from '../frame.tsx'
import { describeCallSkills } from '../skills.queries.ts'
import { mayWrite } from './may-write.ts'
import { type OfferInput, offerForm } from './offer.form.ts'
import { OfferView } from './offer.view.tsx'
import {
  getOffer,
  listMessages,
  listThanks,
  type Message,
  type Offer,
  type OfferPart,
  type Thanks,
} from './offers.queries.ts'
import { agreeTime, answerAsManager, chooseOffer, declineOffer, withdrawOffer, writeMessage } from './offers.ts'
import { momentsOf } from './times.ts'
import { offerWords } from './words.ts'

export interface OfferData {
  readonly call: Call
  readonly offer: Offer
  readonly part: OfferPart
  readonly skills: readonly CallSkill[]
  /** Empty for a manager, who does not read them. */
  readonly messages: readonly Message[]
  readonly thanks: readonly Thanks[]
  readonly outcome: Outcome | undefined
}

/** One offer, for the asker, the helper and the helper's manager, each with what concerns them. */
export const offerPage = page(callsUrls.offer, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<OfferData> {
    const call = await getCall(db, me, params.callId)
    const { offer, part } = await getOffer(db, me, call, params.offerId)
    const isManager = part === 'manager'
    return {
      ...{ call, offer, part, skills: await describeCallSkills(db, call, locale) },
      messages: isManager ? [] : await listMessages(db, offer),
      thanks: isManager ? [] : await listThanks(db, offer),
      outcome: await findOutcome(db, call),
    }
  },
  title: ({ data: { offer, part }, ctx }) => {
    const { show: t } = offerWords(ctx.locale)
    return part === 'helper' ? t.titleMine : t.title(offer.personName)
  },
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: OfferView,
  form: offerForm,
  async submit({ tx, me, data, input, params, locale, organisation, now }) {
    const here = redirect(callsUrls.offer.href(params))
    if (input.act === 'time') {
      const fault = await saveTime(tx, me, data, input, { locale, timeZone: organisation.timeZone, now })
      return fault ? invalid(fault) : here.saying(offerWords(locale).show.timeSaved)
    }
    const said = await act(tx, me, data, input, { locale, organisation, now })
    if (input.act === 'withdraw') return redirect(callsUrls.show.href(params)).saying(said)
    return here.saying(said)
  },
})

type Around = Pick<Context, 'locale' | 'organisation' | 'now'>

/** Does what the viewer's part allows and says so; for every other part it does not exist. */
async function act(tx: Writing, me: Me, data: OfferData, input: OfferInput, { locale, organisation, now }: Around) {
  const { call, offer, part, outcome } = data
  const { show: t, manager } = offerWords(locale)
  const { after } = closingWords(locale)
  const isGiven = call.state === 'closed' && offer.state === 'chosen'
  const isHelper = part === (call.direction === 'asks' ? 'helper' : 'asker')
  switch (`${part}:${input.act}`) {
    case 'asker:choose':
      if (call.state !== 'open' || offer.hasLeft) throw notFound()
      return (await chooseOffer(tx, me, call, offer, now)) ? t.chosen(offer.personName) : t.quicker
    case 'asker:decline':
      if (call.state !== 'open') throw notFound()
      return (await declineOffer(tx, me, call, offer, input.kindWords, now)) ? t.declined(offer.personName) : t.quicker
    case 'helper:withdraw':
      if (call.state !== 'open') throw notFound()
      return (await withdrawOffer(tx, me, call, offer, now)) ? t.withdrawn : t.quicker
    case 'manager:manager': {
      if (call.state !== 'open') throw notFound()
      const answer = { agrees: input.agrees === 'yes', words: input.why }
      const isSaid = await answerAsManager(tx, me, call, offer, answer, now)
      return isSaid ? manager.saved(offer.personName) : t.quicker
    }
    case 'asker:message':
    case 'helper:message':
      if (!mayWrite(offer)) throw notFound()
      await writeMessage(tx, me, call, offer, input.message, now)
      return t.sent
    case 'asker:thank':
    case 'helper:thank':
      if (!isGiven) throw notFound()
      await thank(tx, me, call, offer, input.thanks, now)
      return after.sent
    case 'asker:take-back':
    case 'helper:take-back':
      await takeBackThanks(tx, me, offer, now)
      return after.takenBack
    default: {
      if (input.act !== 'keep' || !isGiven || !isHelper || !offer.helped) throw notFound()
      const hours = offer.hours ? ` ${after.evidenceHours(offer.hours)}` : ''
      const whatIDid = `${call.direction === 'asks' ? offer.words : call.title}${hours}`
      const happenedOn = calendarDay(organisation.timeZone, call.closedAt ?? now)
      const words = {
        title: after.evidenceTitle(call.title),
        whatIDid,
        whatHappened: outcome?.whatCame ?? '',
        happenedOn,
      }
      await keepAsEvidence(tx, me, call, offer, words, now)
      return after.keptNow
    }
  }
}

async function saveTime(
  tx: Writing,
  me: Me,
  { call, offer, part }: OfferData,
  { day, from, to }: OfferInput,
  { locale, timeZone, now }: { readonly locale: Locale; readonly timeZone: string; readonly now: Date },
): Promise<FieldErrors | undefined> {
  const { show: t } = offerWords(locale)
  if (part === 'manager' || offer.state !== 'chosen' || call.state !== 'open') throw notFound()
  const time = await momentsOf(day, from, to, timeZone)
  if (time === 'day') return { day: t.dayMissing }
  if (time === 'time') return { from: t.timeMissing }
  if (time === 'skipped') return { from: t.timeSkipped }
  if (time === 'order') return { to: t.timeOrder }
  if (time.startsAt < now) return { day: t.dayPast }
  await agreeTime(tx, me, call, offer, time, now)
  return undefined
}

/** The time that both agreed on, for a calendar. The address stays, so that a changed time replaces the earlier. */
export const offerCalendar = download(callsUrls.calendar, {
  access: signedIn,
  async load({ db, me, params, locale, organisation, now, config }) {
    const call = await getCall(db, me, params.callId)
    const { offer, part } = await getOffer(db, me, call, params.offerId)
    if (part === 'manager' || !offer.startsAt || !offer.endsAt) throw notFound('No time agreed')
    const { default: ical, ICalCalendarMethod } = await import('ical-generator')
    const other = part === 'helper' ? call.personName : offer.personName
    const calendar = ical({ name: call.title, method: ICalCalendarMethod.PUBLISH })
    calendar.createEvent({
      id: `call-${offer.id}@${new URL(config.PUBLIC_URL).hostname}`,
      start: offer.startsAt,
      end: offer.endsAt,
      stamp: now,
      sequence: offer.calendarSequence,
      summary: offerWords(locale).show.calendarName(call.title, other),
      ...(call.placeKind === 'place' ? { location: call.place } : {}),
      organizer: undefined,
      url: config.PUBLIC_URL + callsUrls.offer.href(params),
      description: organisation.name,
    })
    return { type: 'text/calendar; charset=utf-8', body: calendar.toString(), fileName: 'help.ics' }
  },
})
