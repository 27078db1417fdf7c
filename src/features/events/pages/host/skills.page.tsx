import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import {
  inOrder,
  nameSkills,
  refFrom,
  refText,
  type SkillChoice,
  type SkillNames,
  SkillPicker,
  skillChoice,
} from '#features/evidence/index.ts'
import { listResourceIdsFor, listResources, type Resource } from '#features/learning/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { EventRow } from '../../event.ts'
import { listEventSkills } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { setResource, setSkills } from '../../hosting/make-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { runningWords } from '../../running-words.ts'
import { eventsCrumbs } from '../events-frame.tsx'

const mostSkills = 10
const mostCourses = 12
const taughtByBeingThere = ['workshop', 'course', 'drop-in', 'shadowing', 'mentoring', 'buddy'] as const

interface SkillsData {
  readonly event: EventRow
  readonly skills: readonly SkillRef[]
  readonly names: SkillNames
  readonly choice: SkillChoice
  /** What is taught by being there and fits the skills. */
  readonly courses: readonly Resource[]
}

/** What one gets better at: those chosen, and a search for more. */
export const skillsPage = page(eventsUrls.skills, {
  access: signedIn,
  async load(asking): Promise<SkillsData> {
    const { db, query, locale } = asking
    const event = await getOpenEvent(asking)
    const skills = (await listEventSkills(db, [event.id])).get(event.id) ?? []
    const names = await nameSkills(db, skills, locale)
    const byskill = await listResourceIdsFor(db, skills, { most: mostCourses, kinds: taughtByBeingThere })
    const ids = new Set([...(event.resourceId ? [event.resourceId] : []), ...[...byskill.values()].flat()])
    const courses = await listResources(db, [...ids].slice(0, mostCourses), locale)
    return { event, skills, names, courses, choice: await skillChoice(db, query, locale) }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).skills.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: SkillsView,
  form: form((_locale, _: SkillsData) =>
    z.object({
      ...{ skill: z.string().default(''), remove: z.string().default(''), search: z.string().default('') },
      course: z.string().default(''),
    }),
  ),
  async submit({ tx, data: { event, skills, courses }, input, locale }) {
    const t = hostingWords(locale).skills
    const there = eventsUrls.skills.href({ eventId: event.id }, { search: input.search.slice(0, 200) })
    if (input.course) {
      const course = courses.find(({ id }) => id === input.course)
      if (!course && input.course !== 'none') return invalid({ course: runningWords(locale).catalogue.gone })
      await setResource(tx, event, course?.id)
      return redirect(there).saying(runningWords(locale).catalogue.saved)
    }
    if (input.remove) {
      await setSkills(
        tx,
        event,
        skills.filter(ref => refText(ref) !== input.remove),
      )
      return redirect(there).saying(t.removed)
    }
    const ref = refFrom(input.skill)
    const named = ref && (await nameSkills(tx, [ref], locale)).get(refText(ref))
    if (!named) return invalid({ skill: t.gone })
    if (skills.length >= mostSkills) return invalid({ skill: t.full })
    await setSkills(tx, event, [...skills, named])
    return redirect(there).saying(t.added(named.name))
  },
})

function SkillsView({ data, form: state, ctx: { locale } }: ViewProps<SkillsData>) {
  const { skills: t, times, who } = hostingWords(locale)
  const { event, skills, names, choice } = data
  const { catalogue } = runningWords(locale)
  const action = eventsUrls.skills.href({ eventId: event.id })
  const chosen = inOrder(names, skills, locale)
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={t.lead}
      who={who}
      form={state}
      locale={locale}
    >
      {chosen.length === 0 && <p class="govuk-body">{t.none}</p>}
      {chosen.length > 0 && (
        <form method="post" action={action}>
          <dl class="govuk-summary-list">
            {chosen.map(skill => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">
                  <bdi>{skill.name}</bdi>
                </dt>
                <dd class="govuk-summary-list__value app-quiet">{skill.frameworkName}</dd>
                <dd class="govuk-summary-list__actions">
                  <Button
                    name="remove"
                    value={refText(skill)}
                    classes="govuk-button--secondary govuk-!-margin-bottom-0"
                    text={[t.remove, <span class="govuk-visually-hidden">{t.of(skill.name)}</span>]}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </form>
      )}
      <SkillPicker action={action} choice={choice} chosen={skills} error={state.error('skill')} locale={locale} />
      <h2 class="govuk-heading-m">{catalogue.title}</h2>
      <p class="govuk-body">{data.courses.length > 0 ? catalogue.text : catalogue.nothing}</p>
      {data.courses.length > 0 && (
        <form method="post" action={action}>
          <Radios
            name="course"
            fieldset={{ legend: { text: catalogue.question, classes: 'govuk-fieldset__legend--s' } }}
            value={event.resourceId ?? 'none'}
            errorMessage={state.error('course')}
            items={[
              ...data.courses.map(({ id, title, provider }) => ({
                ...{ value: id, text: title },
                ...(provider ? { hint: { text: provider } } : {}),
              })),
              { value: 'none', text: catalogue.none },
            ]}
            locale={locale}
          />
          <Button text={catalogue.save} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
      <Button href={eventsUrls.host.href({ eventId: event.id })} text={times.next} />
    </PageFrame>
  )
}
