import { z } from 'zod'
import { listUnitNodes, type UnitBranch, unitTree } from '#features/people/index.ts'
import { basicProfileKey, listRoleProfiles, roleProfilesUrls, wordsOf } from '#features/role-profiles/index.ts'
import { EmptyState, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select, Table, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { assign, endAssignment } from '../../assigning/assign.ts'
import { type Assignment, listAssignments } from '../../assigning/assignments.queries.ts'
import { keepingWords } from '../../keeping-words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { findNamed } from '../../named-things.queries.ts'
import { words } from '../../words.ts'
import { toCatalogue, toKeeping } from '../crumbs.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

interface AssignData {
  readonly units: readonly Choice[]
  readonly profiles: readonly Choice[]
  readonly today: string
  /** The title that a link brings along. */
  readonly what: string
}

const assignForm = form(
  (locale, { units, profiles, today }: AssignData) => {
    const { ask, edit, suggest } = keepingWords(locale)
    return z.object({
      what: z.string().trim().min(1, ask.whatMissing).max(300, suggest.tooLong(300)),
      unit: z.string().refine(id => id === '' || units.some(unit => unit.id === id), ask.unitMissing),
      profile: z.string().refine(id => id === '' || profiles.some(profile => profile.id === id), ask.profileMissing),
      reason: z.string().trim().min(1, ask.reasonMissing).max(500, suggest.tooLong(500)),
      due: z
        .string()
        .trim()
        .refine(day => day === '' || z.iso.date().safeParse(day).success, edit.dayOdd)
        .refine(day => day === '' || day > today, ask.duePast),
    })
  },
  {
    initial: ({ what }) => ({ what }),
    check({ unit, profile }, { locale }): Readonly<Record<string, string>> | undefined {
      if (unit === undefined || profile === undefined) return undefined
      return Boolean(unit) === Boolean(profile) ? { unit: keepingWords(locale).ask.whomMissing } : undefined
    },
  },
)

/** Asks a unit, or those who follow a role profile, to learn something: kindly, with a reason. */
export const assignPage = page(learningUrls.assign, {
  access: meets(keepsCatalogue),
  async load({ db, query, locale, organisation, now }): Promise<AssignData> {
    const units = unitChoices(unitTree(await listUnitNodes(db)))
    const profiles = (await listRoleProfiles(db))
      .filter(({ key }) => key !== basicProfileKey)
      .map(profile => ({ id: profile.id, name: wordsOf(profile, locale).name }))
    return {
      units,
      profiles,
      today: calendarDay(organisation.timeZone, now),
      what: query.get('what')?.slice(0, 300) ?? '',
    }
  },
  title: ({ ctx }) => keepingWords(ctx.locale).ask.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale), toKeeping(ctx.locale)],
  view: AssignView,
  form: assignForm,
  async submit({ tx, me, input, locale, now }) {
    const { ask } = keepingWords(locale)
    const thing = await findNamed(tx, input.what, locale)
    if (!thing) return invalid({ what: ask.whatUnknown })
    await assign(
      tx,
      me,
      {
        resourceId: 'resourceId' in thing ? thing.resourceId : undefined,
        collectionId: 'collectionId' in thing ? thing.collectionId : undefined,
        unitId: input.unit || undefined,
        profileId: input.profile || undefined,
        ...{ reason: input.reason, dueOn: input.due || undefined },
      },
      now,
    )
    return redirect(learningUrls.assignments.href()).saying(ask.sent)
  },
})

const mostChoices = 300

/** The units as an indented list; of a house with very many only the upper ones. */
function unitChoices(branches: readonly UnitBranch[]): readonly Choice[] {
  const grow = (some: readonly UnitBranch[], depth: number, deepest: number): readonly Choice[] =>
    depth > deepest
      ? []
      : some.flatMap(({ id, name, children }) => [
          { id, name: `${'\u2003'.repeat(depth)}${name}` },
          ...grow(children, depth + 1, deepest),
        ])
  const depths = [12, 4, 3, 2, 1].map(deepest => grow(branches, 0, deepest))
  return depths.find(({ length }) => length <= mostChoices) ?? grow(branches, 0, 0)
}

function AssignView({ data, form: state, ctx: { locale } }: ViewProps<AssignData>) {
  const { ask } = keepingWords(locale)
  const choose = (name: string, label: string, choices: readonly Choice[]) => (
    <Select
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      items={[{ value: '', text: ask.noneChosen }, ...choices.map(({ id, name: text }) => ({ value: id, text }))]}
      value={state.value(name)}
      errorMessage={state.error(name)}
    />
  )
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={ask.title} lead={ask.lead} whoCanSee={{ text: words(locale).keepersSee }} locale={locale} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <form method="post" action={learningUrls.assign.href()} novalidate>
            <Input
              name="what"
              label={{ text: ask.what, classes: 'govuk-label--s' }}
              hint={ask.whatHint}
              value={state.value('what')}
              errorMessage={state.error('what')}
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
            {choose('unit', ask.unit, data.units)}
            {data.profiles.length > 0 && choose('profile', ask.profile, data.profiles)}
            <Textarea
              name="reason"
              label={{ text: ask.reason, classes: 'govuk-label--s' }}
              hint={ask.reasonHint}
              rows={2}
              value={state.value('reason')}
              errorMessage={state.error('reason')}
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
            <Input
              name="due"
              type="date"
              classes="govuk-input--width-10"
              label={{ text: ask.due, classes: 'govuk-label--s' }}
              value={state.value('due')}
              errorMessage={state.error('due')}
              locale={locale}
            />
            <Button text={ask.send} preventDoubleClick />
          </form>
        </div>
      </div>
    </>
  )
}

/** What is asked of people now; nothing says who has done it. */
export const assignmentsPage = page(learningUrls.assignments, {
  access: meets(keepsCatalogue),
  load: ({ db, locale }) => listAssignments(db, locale),
  title: ({ ctx }) => keepingWords(ctx.locale).ask.list,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale), toKeeping(ctx.locale)],
  view: AssignmentsView,
})

function AssignmentsView({ data, ctx: { locale, organisation } }: ViewProps<readonly Assignment[]>) {
  const { ask } = keepingWords(locale)
  return (
    <>
      <PageHeader
        title={ask.list}
        lead={ask.listLead}
        whoCanSee={{ text: words(locale).keepersSee }}
        actions={[{ text: ask.title, href: learningUrls.assign.href() }]}
        locale={locale}
      />
      {data.length === 0 ? (
        <EmptyState
          title={ask.none}
          text={ask.noneText}
          action={{ text: ask.title, href: learningUrls.assign.href() }}
        />
      ) : (
        <Table
          classes="app-table--stack"
          head={[
            ask.columns.what,
            ask.columns.whom,
            ask.columns.why,
            ask.since,
            ask.until,
            <span class="govuk-visually-hidden">{ask.end}</span>,
          ]}
          rows={data.map(one => [
            <bdi>{one.title}</bdi>,
            one.unit ? (
              <bdi>{one.unit}</bdi>
            ) : (
              <a class="govuk-link" href={roleProfilesUrls.profile.href({ profileKey: one.profileKey ?? '' })}>
                {ask.profileChoice}
              </a>
            ),
            <bdi>{one.reason}</bdi>,
            formatDate(locale, one.assignedAt, organisation.timeZone),
            one.dueOn ? formatDate(locale, one.dueOn) : ask.noDay,
            <form method="post" action={learningUrls.endAssignment.href({ assignmentId: one.id })}>
              <button class="app-link-button" type="submit">
                {ask.end}
                <span class="govuk-visually-hidden">: {one.title}</span>
              </button>
            </form>,
          ])}
          firstCellIsHeader
        />
      )}
    </>
  )
}

export const endAssignmentAction = action(learningUrls.endAssignment, {
  access: meets(keepsCatalogue),
  load: ({ db, locale }) => listAssignments(db, locale),
  async submit({ tx, me, params, data, locale, now }) {
    const one = data.find(({ id }) => id === params.assignmentId)
    if (one) await endAssignment(tx, me, one.id, now)
    return redirect(learningUrls.assignments.href()).saying(keepingWords(locale).ask.ended)
  },
})
