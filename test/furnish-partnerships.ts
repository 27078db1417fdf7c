import { v7 as uuid } from 'uuid'
import { callShares } from '#features/calls/index.ts'
import { learningShare, shareResources } from '#features/learning/index.ts'
import { peopleAtPartnersUrls, peopleShare } from '#features/profiles/index.ts'
import { resultsShare } from '#features/surveys/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const photoHash = '0123456789abcdef0123456789abcdef'

/** A partner that shows a person and something to learn from, one that is gone, a code that did not work, and one that waits. */
export async function furnishPartnerships({ database }: TestApp, world: World): Promise<Examples> {
  const { organisationId, people } = world
  const [partnerId, formerId] = [uuid(), uuid()]
  const [partnershipId, endedId, refusedId, invitationId] = [uuid(), uuid(), uuid(), uuid()]
  const [partnerPersonId, partnerResourceId, partnerResultId] = [uuid(), uuid(), uuid()]
  const [partnerCallId, partnerOfferId, theirOfferId] = [uuid(), uuid(), uuid()]
  const now = new Date('2026-11-01')
  await database.global(async tx => {
    for (const [id, name] of [
      [partnerId, 'Westshire Council'],
      [formerId, 'Oldshire Council'],
    ] as const)
      await tx
        .insertInto('organisations')
        .values({ id, slug: `${name.slice(0, 3).toLowerCase()}-${id.slice(-12)}`, name, locales: ['nb', 'en'] })
        .execute()
  })
  await database.writing(organisationId, async tx => {
    const own = { organisation_id: organisationId }
    const { id: callId } = await tx
      .selectFrom('calls')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('person_id', 'in', [people.asha.id, people.ben.id])
      .where('state', '=', 'open')
      .limit(1)
      .executeTakeFirstOrThrow()
    const asked = { ...own, asked_at: now, begun_by: people.farah.id }
    await tx
      .insertInto('partnerships')
      .values([
        { ...asked, id: partnershipId, partner_id: partnerId, state: 'active', begun_at: now },
        {
          ...{ ...asked, id: endedId, partner_id: formerId, state: 'ended', begun_at: now },
          ...{ ended_at: now, ended_by: people.farah.id },
        },
        { ...asked, id: refusedId, partner_id: formerId, state: 'refused', refused_why: 'expired' },
      ])
      .execute()
    await tx
      .insertInto('partner_invitations')
      .values({
        ...{ ...own, id: invitationId, token_hash: Buffer.from('nobody knows'), note: 'The hospital' },
        ...{ made_by: people.farah.id, made_at: now, expires_at: new Date('2100-01-01') },
      })
      .execute()
    await tx
      .insertInto('partner_deliveries')
      .values({
        ...{ ...own, partner_id: partnerId, kind: peopleShare.kind, item_id: people.asha.id },
        ...{ person_id: people.asha.id, first_at: now, last_at: now },
      })
      .execute()
    const partner = { partnershipId, id: partnerId, name: 'Westshire Council', locale: 'nb', since: now } as const
    const photo = Buffer.from('/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAP//////////2Q==', 'base64')
    const told = {
      profile: {
        ...{ id: partnerPersonId, name: 'Nils Partner', jobTitle: 'Rådgiver', manager: undefined, photoHash },
        ...{ unit: { id: uuid(), name: 'Digitalisering' }, closeness: 'partners', confirmedAt: now },
        ...{ askMeAbout: 'Regneark', email: 'nils@westshire.example' },
      },
      terms: { en: [], nb: [] },
    } as const
    await peopleShare.keep(tx, partner, [{ id: partnerPersonId, told, photo } as never], now)
    const resource = {
      ...{ kind: 'article', texts: { nb: { title: 'Klart språk', summary: 'Kort', forWhom: '', body: '' } } },
      ...{ address: undefined, provider: '', languages: ['nb'], minutes: 5, price: 0, currency: 'NOK' },
      ...{ accessNeeds: [], activityId: undefined },
    }
    await learningShare.keep(tx, partner, [{ id: partnerResourceId, resource, skills: [] } as never], now)
    const said = (nb: string, en: string) => ({ nb, en })
    const results = {
      ...{ title: said('Undersøkelsen', 'The survey'), words: 'Takk.', respondents: 60, minimum: 10 },
      areas: [
        {
          title: said('Verktøy', 'Tools'),
          results: [
            {
              ...{ text: said('Jeg har det jeg trenger', 'I have what I need'), answered: 60, favourable: 40 },
              choices: [
                { text: said('Ja', 'Yes'), count: 40 },
                { text: said('Nei', 'No'), count: 20 },
              ],
            },
          ],
        },
      ],
      actions: [{ title: 'Nye skjermer', status: 'planned', outcome: '', dueOn: '2027-01-31' }],
    } as const
    await resultsShare.keep(tx, partner, [{ id: partnerResultId, told: results, publishedAt: now } as never], now)
    const call = {
      ...{ id: partnerCallId, direction: 'asks', kind: 'task', locale: 'nb', title: 'Hvem kan drone?', details: '' },
      ...{ why: 'Vi vil se takene', placeKind: 'anywhere', place: '', weekdays: [], hours: 3, helpersWanted: 1 },
    }
    const [callsShare] = callShares
    const read = { call, asker: 'Nils Partner', skills: { en: [], nb: [{ name: 'Droner', relation: 'needed' }] } }
    await callsShare?.keep(tx, partner, [{ id: partnerCallId, told: read, postedAt: now } as never], now)
    await tx
      .insertInto('partner_offers')
      .values([
        {
          ...{ ...own, id: partnerOfferId, partner_id: partnerId, side: 'ours', call_id: uuid() },
          ...{ call_title: call.title, person_id: people.asha.id, words: 'I can on Fridays', state: 'chosen' },
          ...{ said: 'Takk!', person_name: 'Nils Partner', offered_at: now, state_at: now },
        },
        {
          ...{ ...own, id: theirOfferId, partner_id: partnerId, side: 'theirs', call_id: callId },
          ...{ call_title: 'Ours', person_name: 'Nils Partner, Rådgiver', words: 'Gjerne', state: 'offered' },
          ...{ offered_at: now, state_at: now },
        },
      ])
      .execute()
    await tx
      .insertInto('partner_offer_messages')
      .values([
        {
          ...{ ...own, id: uuid(), offer_id: partnerOfferId, side: 'ours', person_id: people.asha.id },
          ...{ words: 'Which roof?', written_at: now },
        },
        { ...own, id: uuid(), offer_id: partnerOfferId, side: 'theirs', words: 'Skolens', written_at: now },
      ])
      .execute()
    const shared = await tx
      .selectFrom('learning_resources')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('origin', '=', 'own')
      .where('published_at', 'is not', null)
      .limit(1)
      .execute()
    const open = shared.map(({ id }) => ({ id, origin: 'own', publishedAt: now, withdrawnAt: undefined }) as never)
    await shareResources(tx, people.elin, open, now)
  })
  return {
    ...{
      partnershipId,
      endedPartnershipId: endedId,
      refusedPartnershipId: refusedId,
      partnerPersonId,
      partnerResourceId,
      partnerResultId,
      partnerCallId,
      partnerOfferId,
      theirPartnerOfferId: theirOfferId,
    },
    '/administration/partners/invitations/:invitationId/withdraw invitationId': invitationId,
    [`${peopleAtPartnersUrls.photo.pattern} hash`]: photoHash,
  }
}
