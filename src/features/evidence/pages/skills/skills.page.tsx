import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { changeEvidence, mostSkills } from '../../change-evidence.ts'
import { type Evidence, findEvidence } from '../../evidence.queries.ts'
import { refFrom, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import { inOrder, type SkillNames } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { EvidenceFrame, evidenceCrumbs } from '../evidence-frame.tsx'
import { type SkillChoice, skillChoice } from '../skill-choice.ts'
import { SkillPicker } from '../skill-picker.tsx'

interface SkillsData {
  readonly evidence: Evidence
  readonly names: SkillNames
  readonly choice: SkillChoice
}

const chosen = form((_locale, _data: SkillsData) => z.object({ skill: z.string(), search: z.string() }))

interface OwnRequest {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly evidenceId: string }
  readonly query: URLSearchParams
  readonly locale: Locale
}

async function load({ db, me, params, query, locale }: OwnRequest): Promise<SkillsData> {
  const evidence = found(await findEvidence(db, me, params.evidenceId))
  return {
    evidence,
    names: await nameSkills(db, evidence.skills, locale),
    choice: await skillChoice(db, query, locale),
  }
}

/** Which skills a piece of evidence shows: those chosen, and a search for more. */
export const skillsPage = page(evidenceUrls.skills, {
  access: signedIn,
  load,
  title: ({ ctx }) => words(ctx.locale).skills.title,
  breadcrumbs: ({ data: { evidence }, ctx }) =>
    evidenceCrumbs(ctx.locale, { text: evidence.title, href: evidenceUrls.show.href({ evidenceId: evidence.id }) }),
  view: SkillsView,
  form: chosen,
  async submit({ tx, me, data: { evidence }, input, locale, now }) {
    const text = words(locale).skills
    const ref = refFrom(input.skill)
    const named = ref && (await nameSkills(tx, [ref], locale)).get(refText(ref))
    if (!named) return invalid({ skill: text.gone })
    if (evidence.skills.length >= mostSkills) return invalid({ skill: text.full })
    await changeEvidence(tx, me, evidence, { skills: [...evidence.skills, named] }, now)
    const { id: evidenceId } = evidence
    return redirect(evidenceUrls.skills.href({ evidenceId }, { search: input.search.slice(0, 200) })).saying(
      text.added(named.name),
    )
  },
})

export const removeSkill = action(evidenceUrls.removeSkill, {
  access: signedIn,
  load,
  form: chosen,
  async submit({ tx, me, data: { evidence, names }, input, locale, now }) {
    const skills = evidence.skills.filter(ref => refText(ref) !== input.skill)
    await changeEvidence(tx, me, evidence, { skills }, now)
    const name = names.get(input.skill)?.name ?? ''
    return redirect(evidenceUrls.skills.href({ evidenceId: evidence.id })).saying(words(locale).skills.removed(name))
  },
})

function SkillsView({ data, form: state, ctx: { locale } }: ViewProps<SkillsData>) {
  const { evidence, names, choice } = data
  const text = words(locale).skills
  const { id: evidenceId } = evidence
  const own = inOrder(names, evidence.skills, locale)
  return (
    <EvidenceFrame
      title={text.title}
      caption={<bdi>{evidence.title}</bdi>}
      lead={text.lead}
      form={state}
      locale={locale}
      body={
        <>
          <h2 class="govuk-heading-m">{text.chosen}</h2>
          {own.length === 0 ? (
            <p class="govuk-body">{text.none}</p>
          ) : (
            <form method="post" action={evidenceUrls.removeSkill.href({ evidenceId })}>
              <dl class="govuk-summary-list">
                {own.map(skill => (
                  <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">
                      <bdi>{skill.name}</bdi>
                    </dt>
                    <dd class="govuk-summary-list__value app-quiet">{skill.frameworkName}</dd>
                    <dd class="govuk-summary-list__actions">
                      <Button
                        name="skill"
                        value={refText(skill)}
                        classes="govuk-button--secondary govuk-!-margin-bottom-0"
                        text={[text.remove, <span class="govuk-visually-hidden">{text.of(skill.name)}</span>]}
                      />
                    </dd>
                  </div>
                ))}
              </dl>
            </form>
          )}
          <SkillPicker
            action={evidenceUrls.skills.href({ evidenceId })}
            choice={choice}
            chosen={evidence.skills}
            error={state.error('skill')}
            locale={locale}
          />
          <Button href={evidenceUrls.show.href({ evidenceId })} text={text.done} />
        </>
      }
    />
  )
}
