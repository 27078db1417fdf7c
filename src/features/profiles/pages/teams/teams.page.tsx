import { z } from 'zod'
import { findUnit, searchWords } from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, HttpError } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { changeProfile } from '../../change-profile.ts'
import { joinTeam, leaveTeam, mostTeams } from '../../extra-teams.ts'
import { findUnitsCalled, getOwnProfile } from '../../own-profile.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { audienceInput, audiencesFrom, audienceValues } from '../audience-input.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { type TeamsData, TeamsView } from './teams.view.tsx'

const teamsForm = form(
  (locale, _data: TeamsData) => z.object(audienceInput(locale, ['extraUnits']) as Record<string, z.ZodType>),
  { initial: ({ whole }) => audienceValues(whole, ['extraUnits']) },
)

/** Teams beside the unit of the staff list: find one, add it, take one away. */
export const teamsPage = page(profilesUrls.teams, {
  access: signedIn,
  async load({ db, me, query }): Promise<TeamsData> {
    const whole = await getOwnProfile(db, me)
    const typed = (query.get('q') ?? '').slice(0, 200)
    const mine = new Set([whole.unit?.id, ...whole.extraUnits.map(({ id }) => id)])
    const units = searchWords(typed).length > 0 ? await findUnitsCalled(db, searchWords(typed)) : undefined
    return { whole, typed, units: units?.filter(({ id }) => !mine.has(id)) }
  },
  title: ({ ctx }) => words(ctx.locale).groups.teams.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view: TeamsView,
  form: teamsForm,
  async submit({ tx, me, input, locale, now }) {
    await changeProfile(tx, me, { audiences: audiencesFrom(input, ['extraUnits']) }, now)
    return redirect(profilesUrls.mine.href()).saying(words(locale).saved)
  },
})

export const addTeam = action(profilesUrls.addTeam, {
  access: signedIn,
  load: async ({ db, me, params }) => ({
    unit: found(await findUnit(db, params.unitId)),
    whole: await getOwnProfile(db, me),
  }),
  async submit({ tx, me, data: { unit, whole }, locale, now }) {
    const { tooMany, added, already } = words(locale).teams
    if (whole.extraUnits.length >= mostTeams) throw new HttpError(409, tooMany)
    const isNew = await joinTeam(tx, me, whole, unit, now)
    return redirect(profilesUrls.teams.href()).saying(isNew ? added(unit.name) : already(unit.name))
  },
})

export const removeTeam = action(profilesUrls.removeTeam, {
  access: signedIn,
  async load({ db, me, params }) {
    const whole = await getOwnProfile(db, me)
    return { whole, unit: found(whole.extraUnits.find(({ id }) => id === params.unitId)) }
  },
  async submit({ tx, me, data: { whole, unit }, locale, now }) {
    await leaveTeam(tx, me, whole, unit, now)
    return redirect(profilesUrls.teams.href()).saying(words(locale).teams.removed(unit.name))
  },
})
