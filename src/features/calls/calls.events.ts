import { z } from 'zod'
import { event } from '#platform/events/event.ts'

const callId = z.object({ callId: z.uuid() })

/** A call is open from now on: for the first time, or again after it was closed. */
export const callPosted = event('call.posted', callId)

/** An open call says something else than before, or needs other skills. */
export const callEdited = event('call.edited', callId)

/** Nobody had offered: the call is for everybody now, and more people are to be told than before. */
export const callWidened = event('call.widened', callId)

/** A call takes no more offers. */
export const callClosed = event('call.closed', callId)

/** Somebody's help with a call was taken up; it stands in the row of `call_offers`. */
export const helpChosen = event('call.help-chosen', z.object({ callId: z.uuid(), offerId: z.uuid() }))

/** Somebody helped, as both sides have it; the hours stand in the row of `call_offers`. */
export const helpGiven = event('call.help-given', z.object({ callId: z.uuid(), offerId: z.uuid() }))
