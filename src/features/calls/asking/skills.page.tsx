import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { suggestTerms } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { Button, Checkboxes, Input } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call, CallSkill, CallSkillRef, SkillRelation, SkillSuggestion } from '../call.ts'
import { callEdited } from '../calls.events.ts'
import { getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs, whoSees } from '../frame.tsx'
import { suggestSkills } from '../matching/suggesting/suggest-skills.ts'
import { chooseCallSkills, describeCallSkills, mostSkills, skillFrom, skillText } from '../skills.queries.ts'
import { askingWords } from './words.ts'

interface SkillsData {
  readonly call: Call
  readonly chosen: readonly CallSkill[]
  readonly suggested: readonly SkillSuggestion[]
}

const skillsForm = form(
  (_locale, _: SkillsData) =>
    z.object({
      needed: z.array(z.string()),
      moreNeeded: z.string().trim().max(100),
      gained: z.array(z.string()),
      moreGained: z.string().trim().max(100),
      act: z.string().optional(),
    }),
  {
    initial: ({ chosen }) => ({ needed: textsOf(chosen, 'needed'), gained: textsOf(chosen, 'gained') }),
  },
)

const textsOf = (skills: readonly CallSkill[], relation: SkillRelation) =>
  skills.filter(skill => skill.relation === relation).map(({ ref }) => skillText(ref))

/** Which skills a call needs and which it teaches: chosen from what its words are about, or named. */
export const skillsPage = page(callsUrls.skills, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<SkillsData> {
    const call = await getOwnCall(db, me, params.callId, ['draft', 'open'])
    const text = [call.title, call.why, call.details].join('\n')
    return {
      call,
      chosen: await describeCallSkills(db, call, locale),
      suggested: await suggestSkills(db, text, locale),
    }
  },
  title: ({ ctx }) => askingWords(ctx.locale).skills.title,
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: SkillsView,
  form: skillsForm,
  async submit({ tx, me, data: { call }, input, locale, now }) {
    const { skills: t } = askingWords(locale)
    const added = {
      needed: await findTyped(tx, me, input.moreNeeded, locale),
      gained: await findTyped(tx, me, input.moreGained, locale),
    }
    if (added.needed === 'unknown') return invalid({ moreNeeded: t.unknown(input.moreNeeded) })
    if (added.gained === 'unknown') return invalid({ moreGained: t.unknown(input.moreGained) })
    for (const relation of ['needed', 'gained'] as const) {
      const refs = input[relation].flatMap(text => skillFrom(text) ?? [])
      const all = [...refs, ...(typeof added[relation] === 'object' ? [added[relation]] : [])]
      if (all.length > mostSkills) return invalid({ [relation]: t.full })
      await chooseCallSkills(tx, call, relation, all, now)
    }
    if (call.state === 'open') await publish(tx, callEdited, { callId: call.id }, { actorId: me.id })
    if (input.act === 'add') return redirect(callsUrls.skills.href({ callId: call.id }))
    const there = call.state === 'draft' ? callsUrls.check : callsUrls.show
    return redirect(there.href({ callId: call.id })).saying(t.saved)
  },
})

async function findTyped(
  db: Reading,
  me: Me,
  typed: string,
  locale: Locale,
): Promise<CallSkillRef | 'unknown' | undefined> {
  if (!typed) return undefined
  const [best] = await suggestTerms(db, me, { kinds: ['skill'], typed, locale, limit: 1 })
  return best ? { termId: best.id } : 'unknown'
}

function SkillsView({ data, form, ctx: { locale, organisation } }: ViewProps<SkillsData>) {
  const { call } = data
  const { skills: t, cancel } = askingWords(locale)
  const there = call.state === 'draft' ? callsUrls.check : callsUrls.show
  return (
    <PageFrame
      title={t.title}
      caption={<bdi>{call.title}</bdi>}
      lead={t.lead}
      who={whoSees(call, organisation.name, locale)}
      form={form}
      locale={locale}
    >
      <form method="post" action={callsUrls.skills.href({ callId: call.id })} novalidate>
        <SkillChoice data={data} relation="needed" form={form} locale={locale} />
        <SkillChoice data={data} relation="gained" form={form} locale={locale} />
        <div class="govuk-button-group">
          <Button text={t.done} preventDoubleClick />
          <Button text={t.add} classes="govuk-button--secondary" name="act" value="add" preventDoubleClick />
          <a class="govuk-link" href={there.href({ callId: call.id })}>
            {cancel}
          </a>
        </div>
      </form>
    </PageFrame>
  )
}

interface ChoiceProps extends Pick<ViewProps<SkillsData>, 'data' | 'form'> {
  readonly relation: SkillRelation
  readonly locale: Locale
}

function SkillChoice({ data: { call, chosen, suggested }, relation, form, locale }: ChoiceProps) {
  const { skills: t } = askingWords(locale)
  const isLent = call.direction === 'offers-time'
  const more = relation === 'needed' ? 'moreNeeded' : 'moreGained'
  const own = chosen.filter(skill => skill.relation === relation).map(skill => ({ ...skill, because: '' }))
  const known = new Set(own.map(({ ref }) => skillText(ref)))
  const items = [...own, ...suggested.filter(({ ref }) => !known.has(skillText(ref)))]
  return (
    <>
      {items.length > 0 ? (
        <Checkboxes
          name={relation}
          classes="govuk-checkboxes--small"
          fieldset={{
            legend: { text: t[isLent ? (`${relation}Lent` as const) : relation], classes: 'govuk-fieldset__legend--s' },
          }}
          values={[...form.list(relation)]}
          errorMessage={form.error(relation)}
          items={items.map(({ ref, name, because }) => ({
            value: skillText(ref),
            text: <bdi>{name}</bdi>,
            hint: because ? t.because(because) : undefined,
          }))}
          locale={locale}
        />
      ) : (
        <h2 class="govuk-heading-s">{t[isLent ? (`${relation}Lent` as const) : relation]}</h2>
      )}
      <Input
        name={more}
        value={form.value(more)}
        errorMessage={form.error(more)}
        label={t[isLent ? (`${more}Lent` as const) : more]}
        hint={t.moreHint}
        locale={locale}
      />
    </>
  )
}
