import type { Reading } from '#platform/db/tx.ts'
import { notFound } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import { day } from '#platform/time.ts'
import { runsSurveys } from '../access.ts'
import { answeringUrls } from '../answering/answering.urls.ts'
import { waveCrumbs } from '../crumbs.ts'
import { codeOf } from '../modes/codes.ts'
import { findWaveKey } from '../modes/wave-keys.ts'
import { isLaunched } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'
import { AnsweredView } from './answered.view.tsx'
import { CodesView, codesForm } from './codes.view.tsx'
import { countRates } from './count-rates.ts'
import { invitationUrls } from './invitations.urls.ts'
import { listSheets, listSlips, listUnitsWithoutMail, makeCodes } from './make-codes.ts'
import { askForReminder } from './remind.ts'
import { slipsPdf } from './slips-pdf.ts'
import { findStanding, listMailings } from './standing.ts'
import { invitationWords } from './words.ts'

async function getLaunched(db: Reading, waveId: string) {
  const wave = await getWave(db, waveId)
  if (!isLaunched(wave)) throw notFound('No such survey')
  return wave
}

/** How many have answered while a survey runs, and what has gone out. Never who, and nothing of what they said. */
export const answeredPage = page(invitationUrls.answered, {
  access: runsSurveys,
  async load({ db, params, config, now }) {
    const wave = await getLaunched(db, params.waveId)
    const [standing, mailings, sheets] = await Promise.all([
      findStanding(db, wave.id),
      listMailings(db, wave.id),
      listSheets(db, wave.id),
    ])
    const last = mailings[0]?.askedAt
    const waitsUntil = last && now.getTime() - last.getTime() < day ? new Date(last.getTime() + day) : undefined
    return { wave, standing, mailings, sheets, waitsUntil, hasMailServer: config.SMTP_URL !== undefined }
  },
  title: ({ ctx }) => invitationWords(ctx.locale).page.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: AnsweredView,
})

export const countNowAction = action(invitationUrls.countNow, {
  access: runsSurveys,
  load: ({ db, params }) => getLaunched(db, params.waveId),
  async submit({ tx, data: wave, config, locale, now }) {
    const here = redirect(invitationUrls.answered.href({ waveId: wave.id }))
    if (wave.status === 'closed') return here
    await countRates(tx, { wave, key: findWaveKey(config, wave.id), now })
    return here.saying(invitationWords(locale).page.countedNow)
  },
})

/** Reminds those who have not answered, once a day at most. */
export const remindAction = action(invitationUrls.remind, {
  access: runsSurveys,
  async load({ db, params }) {
    const wave = await getLaunched(db, params.waveId)
    return { wave, mailings: await listMailings(db, wave.id) }
  },
  async submit({ tx, me, data: { wave, mailings }, locale, now }) {
    const t = invitationWords(locale).reminders
    const here = redirect(invitationUrls.answered.href({ waveId: wave.id }))
    if (wave.status !== 'open') return here.saying(t.notOpen)
    const last = mailings[0]?.askedAt
    if (last && now.getTime() - last.getTime() < day) return here
    await askForReminder(tx, wave, { actorId: me.id, now })
    return here.saying(t.sending)
  },
})

/** Codes on paper for people without e-mail. */
export const codesPage = page(invitationUrls.codes, {
  access: runsSurveys,
  async load({ db, params }) {
    const wave = await getLaunched(db, params.waveId)
    const [units, sheets] = await Promise.all([listUnitsWithoutMail(db, wave.id), listSheets(db, wave.id)])
    return { wave, units, sheets }
  },
  title: ({ ctx }) => invitationWords(ctx.locale).paper.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: CodesView,
  form: codesForm,
  async submit({ tx, me, data: { wave }, input, locale, now }) {
    const t = invitationWords(locale).paper
    if (wave.status !== 'open') return invalid({ unitId: t.notOpen })
    const { unitId, group = '', number = 0 } = input
    const made = await makeCodes(tx, wave, { unitId, group, number }, { actorId: me.id, now })
    if (made === 'too-many') return invalid({ number: t.tooMany })
    if (made === 'none-left') return invalid({ unitId: t.noneLeft })
    return redirect(invitationUrls.codes.href({ waveId: wave.id })).saying(t.made)
  },
})

/** The slips of a sheet, to print. Made anew from the wave's key each time; the codes stand nowhere. */
export const slipsFile = download(invitationUrls.sheet, {
  access: runsSurveys,
  async load({ db, params, config, organisation, locale, now }) {
    const wave = await getLaunched(db, params.waveId)
    const key = findWaveKey(config, wave.id)
    const slips = await listSlips(db, wave.id, params.sheetId)
    if (!key || slips.length === 0) throw notFound('No such sheet')
    const typed = `${config.PUBLIC_URL}${answeringUrls.code.href({ organisation: organisation.slug })}`
    const body = await slipsPdf(
      slips.map(({ serial, name }) => {
        const code = codeOf(key, serial)
        const href = answeringUrls.codeOf.href({ organisation: organisation.slug, code })
        return { code, name, href: `${config.PUBLIC_URL}${href}` }
      }),
      { wave, locale, organisation: organisation.name, address: typed.replace(/^https?:\/\//, ''), now },
    )
    return { type: 'application/pdf', body, fileName: `${invitationWords(locale).paper.fileName}.pdf` }
  },
})
