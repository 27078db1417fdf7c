import { addFile, addNote, ask, draft, name, skillsOf } from '#features/evidence/evidence.testing.ts'
import { addEvidence, evidenceUrls, refText } from '#features/evidence/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha has evidence of every kind and has asked in every state; Dag is asked, assesses, and has answered. */
export async function furnishEvidence(capable: TestApp, world: World): Promise<Examples> {
  const { people } = world
  const skill = await skillsOf(capable, world)
  const [asha, ben, dag, elin] = [
    await world.signedIn(people.asha),
    await world.signedIn(people.ben),
    await world.signedIn(people.dag),
    await world.signedIn(people.elin),
  ]
  await name(elin, people.dag.id)
  await name(elin, people.carol.id, skill('files').frameworkId, world.units.care)
  const evidenceId = await addNote(asha, skill('files'), 'Moved the rota', 'I moved it into a shared sheet.')
  await asha.post(evidenceUrls.edit.href({ evidenceId }), {
    ...{ title: 'Moved the rota into a sheet', whatIDid: 'I moved it.', whatHappened: 'Fewer calls.', whatNext: '' },
    happenedOn: '2026-10-02',
  })
  const file = await addFile(asha, skill('files'), 'rota.txt', 'Monday: Asha')
  await asha.post(evidenceUrls.addKind.href({ kind: 'link' }), {
    title: 'How to',
    address: 'https://example.org/how-to',
  })
  const withdrawn = await addNote(asha, skill('sign-in'), 'A withdrawn note')
  await asha.post(evidenceUrls.withdraw.href({ evidenceId: withdrawn }))
  await capable.database.writing(world.organisationId, tx =>
    addEvidence(
      tx,
      {
        person: people.asha,
        kind: 'event',
        skills: [skill('files')],
        title: 'Files and folders, a workshop',
        source: 'events:1',
      },
      new Date(),
    ),
  )
  const named = {
    purpose: 'confirm',
    skill: skill('files'),
    level: 3,
    person: people.dag.id,
    message: 'Have a look.',
  } as const
  const requestId = await ask(asha, named)
  const returned = await ask(asha, { ...named, skill: skill('spot-fraud') })
  await dag.post(evidenceUrls.returnRequest.href({ requestId: returned }), {
    why: 'Not yet.',
    whatWouldDo: 'A picture.',
  })
  const answered = await ask(asha, { ...named, skill: skill('sign-in') })
  await dag.post(evidenceUrls.askedRequest.href({ requestId: answered }), { 'level-0': '3', words: 'I saw it.' })
  const declined = await ask(asha, { ...named, purpose: 'endorse' })
  await dag.post(evidenceUrls.decline.href({ requestId: declined }), { ready: '0', own: '' })
  const vouched = await ask(asha, { ...named, purpose: 'endorse', person: people.ben.id })
  await ben.post(evidenceUrls.askedRequest.href({ requestId: vouched }), {
    vouched: [refText(skill('files'))],
    words: 'She found my plan.',
  })
  await asha.post(evidenceUrls.sharing.href(), { shows: 'yes' })
  await name(elin, people.asha.id)
  const [end] = (await elin.get(evidenceUrls.assessors.href())).$('tr:contains("Asha Patel") a[href$="/end"]').toArray()
  await elin.post(end?.attribs.href ?? '')
  const shared = await ask(ben, { purpose: 'confirm', skill: skill('sign-in'), level: 2, person: 'assessors' })
  const draftId = await draft(asha, { ...named, skill: skill('sign-in'), level: 4, person: 'assessors' })
  const { endorsementId, assessorId } = await capable.database.reading(world.organisationId, async db => {
    const [endorsement, assessor] = [
      await db
        .selectFrom('endorsements')
        .select('id')
        .where('organisation_id', '=', db.organisationId)
        .orderBy('given_at')
        .executeTakeFirstOrThrow(),
      await db
        .selectFrom('assessors')
        .select('id')
        .where('organisation_id', '=', db.organisationId)
        .orderBy('named_at')
        .executeTakeFirstOrThrow(),
    ]
    return { endorsementId: endorsement.id, assessorId: assessor.id }
  })
  const asked = (pattern: string, id: string) => [`/passport/asked/:requestId${pattern} requestId`, id]
  return {
    evidenceId,
    requestId: draftId,
    endorsementId,
    assessorId,
    fileId: file.fileId,
    sentRequestId: requestId,
    returnedRequestId: returned,
    answeredRequestId: answered,
    declinedRequestId: declined,
    withdrawnEvidenceId: withdrawn,
    sharedRequestId: shared,
    '/passport/evidence/new/:kind kind': 'note',
    '/passport/evidence/:evidenceId/delete evidenceId': withdrawn,
    '/passport/evidence/:evidenceId/files/:fileId evidenceId': file.evidenceId,
    '/passport/requests/:requestId/again requestId': declined,
    ...Object.fromEntries([
      ...['', '/files/:fileId', '/return', '/decline'].map(pattern => asked(pattern, requestId)),
      ...['/take', '/give-back', '/assign'].map(pattern => asked(pattern, shared)),
      asked('/retract', answered),
    ]),
  }
}
