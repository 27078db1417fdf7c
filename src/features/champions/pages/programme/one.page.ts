import { z } from 'zod'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { answerForTime, welcome } from '../../agreeing.ts'
import { type AreaRef, type Champion, runsNetwork } from '../../champion.ts'
import { countCohort, getChampion, listFocus } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { programmeCrumbs } from '../../frame.tsx'
import { setCohort, setUnit } from '../../looking-after.ts'
import { findChampionPolicy } from '../../policy.queries.ts'
import { type Cohort, listCohorts, listUnitsMeant, listUnitsOf } from '../../programme.queries.ts'
import { programmeWords } from '../../programme-words.ts'
import { end } from '../../serving.ts'
import { type AreaChoice, listAreaChoices } from '../../support/areas.ts'
import { OneView } from './one.view.tsx'

export interface OneData {
  readonly champion: Champion
  readonly focus: readonly AreaRef[]
  readonly areas: readonly AreaChoice[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly cohorts: readonly Cohort[]
  readonly inCohort: number
}

const longest = 600

/** One champion, as the programme sees what was agreed: welcome, cohort, units, an end. */
export const onePage = page(championsUrls.one, {
  access: meets(runsNetwork),
  async load({ db, params, locale }): Promise<OneData> {
    const champion = await getChampion(db, params.championId)
    return {
      ...{ champion, focus: await listFocus(db, champion), areas: await listAreaChoices(db, locale) },
      ...{ units: await listUnitsOf(db, champion), cohorts: await listCohorts(db) },
      inCohort: champion.cohortId ? await countCohort(db, champion.cohortId) : 0,
    }
  },
  title: ({ data }) => data.champion.name,
  breadcrumbs: ({ ctx }) => programmeCrumbs(ctx.locale),
  view: OneView,
  form: form(
    (locale, _: OneData) => {
      const t = programmeWords(locale).one
      return z.object({
        what: z.enum(['welcome', 'signed', 'cohort', 'unit', 'unit-out', 'end', 'nothing']).catch('nothing'),
        cohortId: z.string().max(40),
        unit: z.string().trim().max(200),
        reason: z.string().trim().max(longest, t.reasonLong),
      })
    },
    {
      initial: ({ champion }) => ({ cohortId: champion.cohortId ?? '' }),
      check: ({ what, reason }, { locale }) =>
        what === 'end' && !reason ? { reason: programmeWords(locale).one.reasonMissing } : undefined,
    },
  ),
  async submit({ tx, me, data, input, organisation, locale, now }) {
    const t = programmeWords(locale)
    const { champion } = data
    const here = championsUrls.one.href({ championId: champion.id })
    const by = { actorId: me.id, now }
    const around = { policy: await findChampionPolicy(tx), today: calendarDay(organisation.timeZone, now), now }
    const waits = champion.state === 'volunteered' || champion.state === 'agreed'
    const serves = champion.state === 'active' || champion.state === 'paused'
    if (input.what === 'welcome' && waits) {
      const { began, waiting } = await welcome(tx, me, [champion.id], { cohortId: champion.cohortId, ...around })
      return redirect(here).saying(t.list.welcomed(began, waiting))
    }
    if (input.what === 'signed' && champion.state === 'volunteered') {
      await answerForTime(tx, me, champion, { says: 'yes', reason: '' }, around)
      return redirect(here).saying(t.one.signedSaid)
    }
    if (input.what === 'cohort') {
      await setCohort(tx, champion, data.cohorts.find(({ id }) => id === input.cohortId)?.id, by)
      return redirect(here).saying(t.one.cohortSaid)
    }
    if (input.what === 'unit' && serves) {
      const [unit, ...more] = await listUnitsMeant(tx, input.unit)
      if (!unit) return invalid({ unit: t.one.unitNobody })
      if (more.length > 0) return invalid({ unit: t.one.unitSeveral })
      await setUnit(tx, champion, { unitId: unit.id, isIn: true }, by)
      return redirect(here).saying(t.one.unitSaid)
    }
    if (input.what === 'unit-out') {
      const unit = data.units.find(({ id }) => id === input.unit)
      if (unit) await setUnit(tx, champion, { unitId: unit.id, isIn: false }, by)
      return redirect(here).saying(t.one.unitSaid)
    }
    if (input.what === 'end' && champion.state !== 'ended') {
      await end(tx, champion, { why: 'programme', words: input.reason, ...by })
      return redirect(championsUrls.programme.href()).saying(t.one.ended(champion.name))
    }
    return redirect(here)
  },
})
