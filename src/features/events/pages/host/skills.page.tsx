import { z } from 'zod'
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
import type { SkillRef } from '#features/skills/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { EventRow } from '../../event.ts'
import { listEventSkills } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { setSkills } from '../../hosting/make-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { EventsFrame, eventsCrumbs } from '../events-frame.tsx'

const mostSkills = 10

interface SkillsData {
  readonly event: EventRow
  readonly skills: readonly SkillRef[]
  readonly names: SkillNames
  readonly choice: SkillChoice
}

/** What one gets better at: those chosen, and a search for more. */
export const skillsPage = page(eventsUrls.skills, {
  access: signedIn,
  async load(asking): Promise<SkillsData> {
    const { db, query, locale } = asking
    const event = await getOpenEvent(asking)
    const skills = (await listEventSkills(db, [event.id])).get(event.id) ?? []
    const names = await nameSkills(db, skills, locale)
    return { event, skills, names, choice: await skillChoice(db, query, locale) }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).skills.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: SkillsView,
  form: form((_locale, _: SkillsData) =>
    z.object({ skill: z.string().default(''), remove: z.string().default(''), search: z.string().default('') }),
  ),
  async submit({ tx, data: { event, skills }, input, locale }) {
    const t = hostingWords(locale).skills
    const there = eventsUrls.skills.href({ eventId: event.id }, { search: input.search.slice(0, 200) })
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
  const action = eventsUrls.skills.href({ eventId: event.id })
  const chosen = inOrder(names, skills, locale)
  return (
    <EventsFrame
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
      <Button href={eventsUrls.host.href({ eventId: event.id })} text={times.next} />
    </EventsFrame>
  )
}
