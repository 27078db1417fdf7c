import { callsUrls } from '#features/calls/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha asks for help, which Ben gives and Carol, his manager, sees; a question has an answer; a draft waits. */
export async function furnishCalls(_capable: TestApp, world: World): Promise<Examples> {
  const { people } = world
  const [asha, ben, dag] = await Promise.all(
    [people.asha, people.ben, people.dag].map(person => world.signedIn(person)),
  )
  if (!asha || !ben || !dag) throw new Error('Nobody is there')
  const call = {
    title: 'We want to start a blog. Who has done it?',
    why: 'Residents ask us the same things every week',
    ...{ kind: 'task', hours: '3', openUntil: '', details: 'We have texts already.', audience: 'organisation' },
    ...{ placeKind: 'place', place: 'Town hall', weekdays: ['2', '4'], helpers: '2' },
  }
  const post = async (fields: Partial<Record<keyof typeof call, string>> = {}, asker = asha) => {
    const begun = await asker.post(callsUrls.start.href(), { ...call, ...fields })
    const callId = begun.location?.split('/')[2] ?? ''
    await asker.post(callsUrls.check.href({ callId }), { harmless: 'yes' })
    return callId
  }
  const question = await post({ kind: 'answer', title: 'Which tool captions a film?' })
  await dag.post(callsUrls.giveAnswer.href({ callId: question }), { words: 'The one of the museum' })
  const shown = await dag.get(callsUrls.show.href({ callId: question }))
  const answerId = shown.$('a[href*="/answers/"]').attr('href')?.split('/').at(-1) ?? ''
  const callId = await post()
  const offer = await ben.post(callsUrls.makeOffer.href({ callId }), {
    words: 'I can show you',
    whenWords: 'Tuesdays',
  })
  const offerId = offer.location?.split('/')[4] ?? ''
  const here = callsUrls.offer.href({ callId, offerId })
  await asha.post(here, { act: 'choose' })
  await asha.post(here, { act: 'message', message: 'Hello Ben' })
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await asha.post(here, { act: 'time', day, from: '10:00', to: '11:30' })
  const draft = await asha.post(callsUrls.start.href(), { ...call, title: 'Ring 01632 960 123?' })
  const draftId = draft.location?.split('/')[2] ?? ''
  const of = (callId: string, ...addresses: readonly { readonly pattern: string }[]) =>
    Object.fromEntries(addresses.map(({ pattern }) => [`${pattern} callId`, callId]))
  const closedId = await post({ title: 'Who can look over a spreadsheet?', kind: 'hour' })
  const help = await ben.post(callsUrls.makeOffer.href({ callId: closedId }), { words: 'I can', whenWords: '' })
  const helpId = help.location?.split('/')[4] ?? ''
  await asha.post(callsUrls.offer.href({ callId: closedId, offerId: helpId }), { act: 'choose' })
  await asha.post(callsUrls.close.href({ callId: closedId }), {
    ...{ outcome: 'helped', whatCame: 'The sums are right', helped: helpId, [`hours-${helpId}`]: '1' },
    ...{ [`thanks-${helpId}`]: 'Thank you', amount: '300', basis: 'day-rate', basisWords: 'Two hours' },
  })
  // Asha reads, answers and offers as well.
  const bens = await post({ kind: 'answer', title: 'How do I share a calendar?' }, ben)
  await asha.get(callsUrls.show.href({ callId: bens }))
  await asha.post(callsUrls.giveAnswer.href({ callId: bens }), { words: 'Under settings' })
  const bensTask = await post({ title: 'Who draws a poster with me?' }, ben)
  await asha.post(callsUrls.makeOffer.href({ callId: bensTask }), { words: 'I like to draw', whenWords: 'Fridays' })
  return {
    callId,
    questionId: question,
    closedId,
    helpId,
    ...of(closedId, callsUrls.reopen),
    offerId,
    answerId,
    ...of(draftId, callsUrls.triage, callsUrls.check, callsUrls.solved, callsUrls.discard),
    ...of(question, callsUrls.giveAnswer, callsUrls.changeAnswer, callsUrls.withdrawAnswer, callsUrls.bestAnswer),
  }
}
