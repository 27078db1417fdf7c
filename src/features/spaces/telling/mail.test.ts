import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailInUrls } from '#features/mail-in/index.ts'
import { opened, openStage, replied, type Stage, show, stageIn } from '../spaces.testing.ts'
import { spacesUrls } from '../spaces.urls.ts'

const secret = 'a secret of the mail gateway, long enough'
let stage: Stage
beforeAll(async () => {
  stage = await openStage({ MAIL_IN_ADDRESS: 'reply@capable.test', MAIL_IN_SECRET: secret })
}, 120_000)
afterAll(() => stage?.app.close())

const inMail = (head: Readonly<Record<string, string>>, body: string, id = crypto.randomUUID()) =>
  [
    ...Object.entries({ 'Message-ID': `<${id}@x.example>`, ...head }).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n')

async function bring(raw: string | Buffer, given = `Bearer ${secret}`, recipient?: string) {
  const answer = await stage.app.app.inject({
    method: 'POST',
    url: mailInUrls.receive.href({}, { recipient }),
    headers: { authorization: given, 'content-type': 'message/rfc822' },
    payload: raw,
  })
  return { status: answer.statusCode, ...(answer.json() as { verdict?: string; why?: string }) }
}

/** Ben has replied in a topic of Asha's; the address to which Asha can answer the mail about it. */
async function toldAsha(title: string): Promise<{ topicId: string; address: string }> {
  const { app, browsers, everyone, world } = stage
  const topicId = await opened(browsers.asha, everyone, title)
  await replied(browsers.ben, topicId, 'Have you tried it?')
  await app.runJobs()
  const mail = await app.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .select(['reply_to', 'text_body', 'subject'])
      .where('organisation_id', '=', world.organisationId)
      .where('person_id', '=', world.people.asha.id)
      .where('subject', 'like', `%${title}%`)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  expect(mail.text_body).toContain('Have you tried it?')
  expect(mail.text_body).toContain('You can answer this e-mail')
  return { topicId, address: mail.reply_to ?? '' }
}

const quote = '\r\n\r\nOn Sunday Capable wrote:\r\n> Have you tried it?'

describe('an answer by mail', () => {
  test('is posted under its writer’s name without what it quotes, once however often it is brought', async () => {
    const { browsers, world } = stage
    const { topicId, address } = await toldAsha('By mail')
    expect(address).toMatch(/^reply\+n-[a-z2-7]{8}-[a-z2-7]{39}@capable\.test$/)
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64)
    const raw = inMail(
      { From: `Asha <${world.people.asha.email}>`, To: address.toUpperCase() },
      `Yes, it works.${quote}`,
    )
    expect(await bring(raw)).toMatchObject({ status: 200, verdict: 'taken' })
    expect(await bring(raw)).toMatchObject({ status: 200, verdict: 'repeated' })
    const page = await show(browsers.ben, topicId)
    expect(page.text).toContain('Yes, it works.')
    expect(page.text).toContain('by e-mail')
    expect(page.$('article')).toHaveLength(3)
    expect(page.$('#post-3').text()).not.toContain('On Sunday')
    expect((await browsers.ben.get('/inbox')).text).toContain('Asha Patel replied in “By mail”')
  })

  test('brings its files by the rules, and says which were left out', async () => {
    const { browsers, world, app } = stage
    const { topicId, address } = await toldAsha('With files')
    const part = (name: string, content: string) =>
      [
        '--b',
        `Content-Disposition: attachment; filename=${name}`,
        'Content-Type: application/octet-stream',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(content).toString('base64'),
      ].join('\r\n')
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Here',
      part('plan.pdf', '%PDF-1.7'),
      part('run.exe', 'MZ'),
      '--b--',
      '',
    ].join('\r\n')
    await bring(
      inMail(
        {
          From: world.people.asha.email,
          To: address,
          'MIME-Version': '1.0',
          'Content-Type': 'multipart/mixed; boundary=b',
        },
        body,
      ),
    )
    const page = await show(browsers.ben, topicId)
    expect(page.text).toContain('plan.pdf')
    expect(page.text).not.toContain('run')
    await app.runJobs()
    expect((await browsers.asha.get('/inbox')).text).toContain('is posted, but not all of it')
  })

  test('from anybody but the person who was asked changes nothing, and nobody is told there', async () => {
    const { browsers, world, app } = stage
    const { topicId, address } = await toldAsha('Forged')
    const forged = await bring(inMail({ From: world.people.ben.email, To: address }, 'I am Asha'))
    expect(forged).toMatchObject({ verdict: 'refused', why: 'wrong-sender' })
    const twice = inMail({ From: `${world.people.asha.email}, evil@x.example`, To: address }, 'I am Asha')
    expect(await bring(twice)).toMatchObject({ verdict: 'unreadable' })
    const changed = address.replace(/.@/, found => (found === 'a@' ? 'b@' : 'a@'))
    expect(await bring(inMail({ From: world.people.asha.email, To: changed }, 'x'))).toMatchObject({
      why: 'unknown-address',
    })
    expect((await show(browsers.ben, topicId)).$('article')).toHaveLength(2)
    await app.runJobs()
    const answers = await app.database.reading(world.organisationId, db =>
      db.selectFrom('mails').select('id').where('subject', 'like', '%could not use%').execute(),
    )
    expect(answers).toHaveLength(0)
    const overview = await browsers.farah.get(mailInUrls.overview.href())
    expect(overview.text).toContain('perhaps forged')
    expect((await browsers.elin.get(mailInUrls.overview.href())).status).toBe(404)
  })

  test('in somebody’s name counts only where the gateway that is trusted has believed it', async () => {
    const { browsers, world, app } = stage
    const { topicId, address } = await toldAsha('Spoofed')
    Object.assign(app.config, { MAIL_IN_CHECKED_BY: 'mx.capable.test' })
    const from = { From: world.people.asha.email, To: address }
    const domain = world.people.asha.email.split('@')[1]
    const saidBy = (gateway: string) => ({
      ...from,
      'Authentication-Results': `${gateway}; dmarc=pass header.from=${domain}`,
    })
    for (const head of [from, saidBy('mx.evil.example')])
      expect(await bring(inMail(head, 'I am Asha'))).toEqual({
        status: 200,
        verdict: 'refused',
        why: 'unchecked-sender',
      })
    expect((await show(browsers.ben, topicId)).$('article')).toHaveLength(2)
    expect(await bring(inMail(saidBy('mx.capable.test'), 'It is me'))).toMatchObject({ verdict: 'taken' })
    Object.assign(app.config, { MAIL_IN_CHECKED_BY: undefined })
  })

  test('from a machine, empty, or to a topic that is closed is not posted; its writer is told why', async () => {
    const { browsers, world, app } = stage
    const { topicId, address } = await toldAsha('Closed soon')
    const from = { From: world.people.asha.email, To: address }
    const away = await bring(inMail({ ...from, 'Auto-Submitted': 'auto-replied' }, 'I am away'))
    expect(away).toMatchObject({ why: 'automatic' })
    expect(await bring(inMail(from, quote))).toMatchObject({ why: 'empty' })
    await browsers.elin.submit(spacesUrls.manageTopic.href({ topicId }), { what: 'state', act: 'locked', why: 'Done' })
    expect(await bring(inMail(from, 'Too late?'))).toMatchObject({ why: 'closed' })
    const { rows } = await app.database.reading(world.organisationId, async db => ({
      rows: await db
        .selectFrom('mails')
        .select(['to_address', 'text_body'])
        .where('subject', '=', 'We could not use your answer')
        .execute(),
    }))
    expect(rows.map(({ to_address }) => to_address)).toEqual([world.people.asha.email, world.people.asha.email])
    expect(rows.map(({ text_body }) => text_body).join()).toContain('Too late?')
    expect((await show(browsers.ben, topicId)).$('article')).toHaveLength(2)
  })

  test('too old, or of somebody who has left, is not posted', async () => {
    const { world, app } = stage
    const { address } = await toldAsha('Long ago')
    const write = (set: string) =>
      app.database.writing(world.organisationId, async tx => {
        if (set === 'old')
          await tx
            .updateTable('notifications')
            .set({ created_at: new Date('2026-01-01') })
            .where('person_id', '=', world.people.asha.id)
            .execute()
      })
    await write('old')
    expect(await bring(inMail({ From: world.people.asha.email, To: address }, 'Hello'))).toMatchObject({
      why: 'expired',
    })
  })

  test('is known by the gateway’s recipient too, and never reaches another organisation', async () => {
    const { world, app } = stage
    const { topicId, address } = await toldAsha('Aliases')
    const raw = inMail({ From: world.people.asha.email, To: 'undisclosed:;' }, 'By the envelope')
    expect(await bring(raw, `Basic ${Buffer.from(`gateway:${secret}`).toString('base64')}`, address)).toMatchObject({
      verdict: 'taken',
    })
    const other = await stageIn(app, 'southshire')
    const { codeOf } = await import('#platform/mail/reply-address.ts')
    const elsewhere = address.replace(codeOf(world.organisationId), codeOf(other.world.organisationId))
    expect(await bring(inMail({ From: world.people.asha.email, To: elsewhere }, 'x'))).toMatchObject({
      why: 'unknown-address',
    })
    expect((await show(stage.browsers.ben, topicId)).$('article')).toHaveLength(3)
  })
})

describe('the gateway’s door', () => {
  test('is closed to whoever does not show the secret, and is not there where no mail comes in', async () => {
    expect((await bring('From: a@b.example\r\n\r\nHi', 'Bearer wrong')).status).toBe(401)
    expect((await bring('From: a@b.example\r\n\r\nHi', '')).status).toBe(401)
    expect((await bring('From: a@b.example\r\n\r\nHi')).why).toBe('unknown-address')
  })

  test('stays open whatever is brought: every mail gets a verdict', async () => {
    const { address } = await toldAsha('Mangled')
    const whole = Buffer.from(
      inMail(
        { From: stage.world.people.asha.email, To: address, 'Content-Type': 'multipart/mixed; boundary="b"' },
        '--b\r\nContent-Type: text/html; charset=utf-16\r\n\r\n<p>Hi\r\n--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN\r\n--b--',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 5 })), { minLength: 1, maxLength: 6 }),
        async changes => {
          const raw = changes.reduce(
            (bytes, [at, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]),
            whole,
          )
          const { status, verdict } = await bring(raw)
          expect(status).toBe(200)
          expect(['taken', 'refused', 'repeated', 'unreadable']).toContain(verdict)
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)
})
