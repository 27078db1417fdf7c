import { sql } from 'kysely'
import { z } from 'zod'
import { listUnitNodes, type UnitNode } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Select, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import { findManagedProfile, type ManagedProfile } from '../../managed-profiles.queries.ts'
import { listOffers, type Offers, setOffers } from '../../offers.ts'
import { wordsOf } from '../../role-profile.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'

interface JobsData {
  readonly profile: ManagedProfile
  readonly offers: Offers
  readonly units: readonly UnitNode[]
  readonly reach: number
}

const linesOf = (text: string) => text.split(/\r?\n/).filter(line => line.trim() !== '')

/** The jobs and units to which a profile is offered. */
export const jobsPage = page(roleProfilesUrls.jobs, {
  access: meets(keepsProfiles),
  async load({ db, params }): Promise<JobsData> {
    const profile = found(await findManagedProfile(db, params.profileKey), 'No such profile')
    const [offers, units] = [await listOffers(db, profile.id), await listUnitNodes(db)]
    return { profile, offers, units, reach: await countReached(db, profile.id) }
  },
  title: ({ ctx }) => words(ctx.locale).jobs.title,
  breadcrumbs: ({ data: { profile }, ctx }) => [
    toProfiles(ctx.locale),
    { text: nameOf(profile, ctx.locale), href: roleProfilesUrls.profile.href({ profileKey: profile.key }) },
  ],
  form: form(
    (locale, { units }: JobsData) => {
      const text = words(locale).jobs
      const isUnit = (id: string) => units.some(unit => unit.id === id)
      return z.object({
        jobs: z
          .string()
          .refine(jobs => linesOf(jobs).length <= 200, text.tooMany)
          .refine(jobs => linesOf(jobs).every(line => line.length <= 200), text.tooLong),
        units: z.array(z.string().refine(isUnit, text.unitOdd)),
        unit: z.string().refine(id => id === '' || isUnit(id), text.unitOdd),
      })
    },
    {
      initial: ({ offers }: JobsData) => ({
        jobs: offers.jobs.join('\n'),
        units: offers.units.map(({ id }) => id),
      }),
    },
  ),
  view: JobsView,
  async submit({ tx, me, data: { profile }, input, locale, now }) {
    const unitIds = [...input.units, ...(input.unit ? [input.unit] : [])]
    await setOffers(tx, profile.id, { jobs: linesOf(input.jobs), unitIds }, { by: me, now })
    return redirect(roleProfilesUrls.jobs.href({ profileKey: profile.key })).saying(words(locale).jobs.saved)
  },
})

const nameOf = ({ editions }: ManagedProfile, locale: Locale) => (editions[0] ? wordsOf(editions[0], locale).name : '')

/** How many people have one of these jobs or units: the staff list says so to everybody, so it is no secret. */
async function countReached(db: Reading, profileId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct p.id)::int as people from people p
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    join role_profile_offers o on o.organisation_id = p.organisation_id and o.profile_id = ${profileId}::uuid
      and o.withdrawn_at is null
      and (o.job_key = lower(regexp_replace(btrim(p.job_title), '\\s+', ' ', 'g')) or o.unit_id = any(u.path))
    where p.organisation_id = ${db.organisationId}::uuid and p.left_at is null`.execute(db)
  return rows[0]?.people ?? 0
}

function JobsView({ data, form: state, ctx: { locale } }: ViewProps<JobsData>) {
  const { profile, offers, units, reach } = data
  const text = words(locale).jobs
  const isOffered = offers.jobs.length + offers.units.length > 0
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={nameOf(profile, locale)}
        lead={text.lead}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      {isOffered && <p class="govuk-body">{reach > 0 ? text.reach(reach) : text.nobody}</p>}
      <form method="post" action={roleProfilesUrls.jobs.href({ profileKey: profile.key })} novalidate>
        <Textarea
          name="jobs"
          label={{ text: text.jobs, classes: 'govuk-label--s' }}
          hint={text.jobsHint}
          rows={6}
          value={state.value('jobs')}
          errorMessage={state.error('jobs')}
          locale={locale}
        />
        {offers.units.length > 0 && (
          <Checkboxes
            name="units"
            idPrefix="units"
            fieldset={{ legend: { text: text.units, classes: 'govuk-fieldset__legend--s' } }}
            values={state.list('units')}
            errorMessage={state.error('units')}
            items={offers.units.map(({ id, name }) => ({ value: id, text: name }))}
            locale={locale}
          />
        )}
        <Select
          name="unit"
          label={{ text: offers.units.length > 0 ? text.addUnit : text.units, classes: 'govuk-label--s' }}
          value={state.value('unit')}
          errorMessage={state.error('unit')}
          items={[{ value: '', text: text.noUnit }, ...unitChoices(units, offers, locale)]}
          locale={locale}
        />
        <Button text={text.save} preventDoubleClick />
      </form>
    </>
  )
}

/** Two teams may be called the same: the unit above says which. */
function unitChoices(units: readonly UnitNode[], offers: Offers, locale: Locale) {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return units
    .filter(({ id }) => !offers.units.some(unit => unit.id === id))
    .map(({ id, name, parentId }) => {
      const above = parentId ? names.get(parentId) : undefined
      return { value: id, text: above ? `${name} (${above})` : name }
    })
    .toSorted((a, b) => compareTexts(locale, a.text, b.text))
}
