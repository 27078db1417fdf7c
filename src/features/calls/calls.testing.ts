import { expect } from 'vitest'
import type { TestBrowser } from '#platform/testing/app.ts'
import { callsUrls } from './calls.urls.ts'

export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const wanted = {
  title: 'We want to start a blog. Who has done it?',
  why: 'Residents ask us the same things every week',
  kind: 'task',
  hours: '3,5',
  openUntil: dayIn(20),
  details: 'We have texts, but nobody who has written for the web.',
  audience: 'organisation',
  placeKind: 'anywhere',
  place: '',
  helpers: '2',
}
type Fields = Partial<Record<keyof typeof wanted, string>>

export const idIn = (location: string | undefined) => location?.split('/')[2] ?? ''

export async function draft(who: TestBrowser, fields: Fields = {}, direction = 'asks'): Promise<string> {
  const answer = await who.post(callsUrls.start.href({}, { direction }), { ...wanted, ...fields })
  expect(answer.status).toBe(303)
  return idIn(answer.location)
}

export async function posted(who: TestBrowser, fields: Fields = {}, direction = 'asks'): Promise<string> {
  const callId = await draft(who, fields, direction)
  expect((await who.post(callsUrls.check.href({ callId }))).status).toBe(303)
  return callId
}

export async function offered(
  who: TestBrowser,
  callId: string,
  words = 'I set up two blogs and can show you',
): Promise<string> {
  const answer = await who.post(callsUrls.makeOffer.href({ callId }), { words, whenWords: 'Tuesdays' })
  expect(answer.status).toBe(303)
  return answer.location?.split('/')[4] ?? ''
}

export const show = (callId: string) => callsUrls.show.href({ callId })
export const act = (
  who: TestBrowser,
  callId: string,
  offerId: string,
  name: string,
  fields: Record<string, string> = {},
) => who.submit(callsUrls.offer.href({ callId, offerId }), { act: name, ...fields })
