import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { v4 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Database, Reading, Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { formatDate, isLocale } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { type Letter, letterHtml, letterText } from '#platform/mail/letter.ts'
import type { MailServer } from '#platform/mail/mail-server.ts'
import { mailServerFor } from '#platform/mail/many-mails.ts'
import { absolute, notificationUrls } from '#platform/notifications/index.ts'
import type { Config } from '../../../config.ts'
import { answeringUrls } from '../answering/answering.urls.ts'
import { answeringWords } from '../answering/words.ts'
import { findWaveKey, type WaveKey } from '../modes/wave-keys.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'
import { invitedToSurvey } from './invitations.topics.ts'
import { nextMailing } from './prepare.ts'
import { findAnswered } from './who-has-answered.ts'
import { invitationWords } from './words.ts'

export const remindSome = { name: 'surveys.remind', attempts: 12 }

/** Asks for a reminder to all who have not answered. The worker finds out who they are, and keeps it to itself. */
export async function askForReminder(tx: Writing, wave: Wave, { actorId, now }: { actorId: string; now: Date }) {
  const number = await nextMailing(tx, wave.id)
  await tx
    .insertInto('survey_mailings')
    .values({
      ...{ organisation_id: tx.organisationId, wave_id: wave.id, number, kind: 'reminder' },
      ...{ asked_by: actorId, asked_at: now },
    })
    .execute()
  await enqueue(tx, remindSome, { waveId: wave.id, number })
  await audit(tx, { actorId, action: 'surveys.reminded', subject: { kind: 'survey-wave', id: wave.id } })
}

interface Recipient {
  readonly personId: string
  readonly email: string
  readonly locale: string | null
}

interface Around {
  readonly database: Database
  readonly config: Config
  readonly organisation: Organisation
  readonly now: Date
}

const atOnce = 200

/**
 * Reminds the next few, and asks for those after them when the mail server has taken these. The mails go from memory to
 * the mail server and never through the outbox: a row there would say who has not answered.
 * @throws {Error} when the mail server refused most of them: then the same few are tried again.
 */
export async function remindNext({ database, config, organisation, now }: Around, waveId: string, number: number) {
  const batch = await database.reading(organisation.id, async db => {
    const wave = await getWave(db, waveId)
    const key = findWaveKey(config, waveId)
    const round = await findRound(db, waveId, number)
    if (!round || !key || wave.status !== 'open') return undefined
    const people = await nextPeople(db, waveId, round.reached_person_id)
    const mailable = people.filter((each): each is Recipient => each.email !== null)
    const answered = await findAnswered(db, { wave, key, personIds: mailable.map(({ personId }) => personId) })
    const waiting = mailable.filter(({ personId }) => !answered.has(personId))
    return { wave, key, waiting, last: people.at(-1)?.personId, isLast: people.length < atOnce }
  })
  if (batch && config.SMTP_URL) await sendAll(batch, { config, organisation, now, number })
  const isOver = !batch || batch.isLast
  await database.writing(organisation.id, async tx => {
    await tx
      .updateTable('survey_mailings')
      .set(batch?.last ? { reached_person_id: batch.last } : {})
      .set({ finished_at: isOver ? now : null })
      .where('organisation_id', '=', tx.organisationId)
      .where('wave_id', '=', waveId)
      .where('number', '=', number)
      .execute()
    if (!isOver) await enqueue(tx, remindSome, { waveId, number })
  })
}

const findRound = (db: Reading, waveId: string, number: number) =>
  db
    .selectFrom('survey_mailings')
    .select('reached_person_id')
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .where('number', '=', number)
    .where('finished_at', 'is', null)
    .executeTakeFirst()

// Whoever wants no mail at once about surveys gets none: then they find it in their inbox here.
async function nextPeople(db: Reading, waveId: string, after: string | null) {
  const { rows } = await sql<Recipient & { email: string | null }>`
    select p.id as "personId", p.locale,
      case when coalesce(c.pace, ${invitedToSurvey.defaults}) = 'at-once' and p.left_at is null then p.email end as email
    from survey_invitees i
    join people p on p.organisation_id = i.organisation_id and p.id = i.person_id
    left join notification_choices c on c.organisation_id = p.organisation_id and c.person_id = p.id
      and c.topic = ${invitedToSurvey.name}
    where i.organisation_id = ${db.organisationId} and i.wave_id = ${waveId}
      and i.person_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by i.person_id limit ${atOnce}`.execute(db)
  return rows
}

interface Batch {
  readonly wave: Wave
  readonly key: WaveKey
  readonly waiting: readonly Recipient[]
}

interface Sending extends Omit<Around, 'database'> {
  readonly number: number
}

const [stride, mostPerSecond] = [10, 200]

async function sendAll(batch: Batch, sending: Sending): Promise<void> {
  if (batch.waiting.length === 0) return
  const server = mailServerFor(batch.waiting.length, sending.config)
  let refused = 0
  try {
    for (let first = 0; first < batch.waiting.length; first += stride) {
      const enough = pause((1000 * stride) / mostPerSecond)
      const sent = batch.waiting.slice(first, first + stride).map(async recipient => {
        if (!(await sendOne(server, recipient, batch, sending))) refused += 1
      })
      await Promise.all([enough, ...sent])
    }
  } finally {
    server.close()
  }
  if (refused * 2 > batch.waiting.length) throw new Error('The mail server refused most reminders of a survey')
}

async function sendOne(server: MailServer, to: Recipient, batch: Batch, sending: Sending): Promise<boolean> {
  const letter = letterFor(to, batch.wave, sending)
  const verdict = await server.send(
    {
      id: messageId(batch.key, to.personId, sending.number),
      to_address: to.email,
      locale: letter.locale,
      subject: letter.subject,
      text_body: letterText(letter),
      html_body: letterHtml(letter),
      unsubscribe_url: null,
      list_id: `surveys-asked.${sending.organisation.slug}`,
      created_at: sending.now,
    },
    async () => true,
  )
  return verdict.kind !== 'refused' || verdict.isFinal
}

function letterFor({ locale: own }: Recipient, wave: Wave, { organisation, config }: Sending): Letter {
  const locale = isLocale(own) ? own : organisation.locales[0]
  const { mail, settings } = invitationWords(locale)
  const until = wave.closesOn ? formatDate(locale, wave.closesOn) : ''
  const href = (path: string) => absolute(path, organisation, config)
  return {
    locale,
    subject: mail.reminder(textIn(wave.survey.title, locale)),
    paragraphs: [mail.reminderText(organisation.name, until), mail.reminderPrivate],
    action: { text: mail.action, href: href(answeringUrls.start.href({ waveId: wave.id })) },
    because: answeringWords(locale).topic.because,
    foot: [{ text: settings, href: href(notificationUrls.choices.href()) }],
  }
}

/** The same for a second attempt, so that mail programs show one; and nobody else's to work out. */
function messageId(key: WaveKey, personId: string, number: number): string {
  return uuid({ random: new Uint8Array(key.sign('mail', Buffer.from(`${number} ${personId}`), 16)) })
}
