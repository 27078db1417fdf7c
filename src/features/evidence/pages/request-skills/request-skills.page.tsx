import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { Button, Select } from '#platform/html/govuk/index.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { putSkill } from '../../asking/ask.ts'
import { findOwnRequest, type OwnRequest } from '../../asking/own-requests.queries.ts'
import { removeSkill } from '../../asking/remove-skill.ts'
import { isEditable, limits } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { refFrom, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import { inOrder, type SkillNames } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { draftCrumb, requestCrumbs } from '../request-frame.tsx'
import { type SkillChoice, skillChoice } from '../skill-choice.ts'
import { SkillPicker } from '../skill-picker.tsx'

interface SkillsData {
  readonly request: OwnRequest
  readonly names: SkillNames
  readonly choice: SkillChoice
}

interface OwnLoad {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly requestId: string }
  readonly query: URLSearchParams
  readonly locale: Locale
}

async function load({ db, me, params, query, locale }: OwnLoad): Promise<SkillsData> {
  const request = found(await findOwnRequest(db, me, params.requestId))
  if (!isEditable(request.state)) throw notFound()
  const names = await nameSkills(db, request.skills, locale)
  return { request, names, choice: await skillChoice(db, query, locale) }
}

/** Where it goes on: to who is asked, until somebody is. */
function hrefAfter({ id: requestId, skills, asked, asksAssessors }: OwnRequest): string {
  const needsPerson = skills.length > 0 && !asked && !asksAssessors
  return (needsPerson ? evidenceUrls.requestPerson : evidenceUrls.request).href({ requestId })
}

const levelTyped = (input: object, index: number): unknown => new Map(Object.entries(input)).get(`level-${index}`)

// One form adds a skill, the other says the levels; what a form did not send stays as it is.
const skillsForm = form(
  (_locale, { request }: SkillsData) =>
    z.object({
      skill: z.string(),
      search: z.string(),
      levels: z.string(),
      ...Object.fromEntries(request.skills.map((_, index) => [`level-${index}`, z.string().optional()])),
    }),
  {
    initial: ({ request }) =>
      Object.fromEntries(
        request.skills.map(({ level }, index) => [`level-${index}`, level === null ? '' : String(level)]),
      ),
    check(input, { locale, data: { request, names } }) {
      if (!input.levels) return undefined
      const missing = request.skills.flatMap((skill, index) => {
        const named = names.get(refText(skill))
        const isThere = named?.levels.some(({ position }) => String(position) === levelTyped(input, index))
        return isThere ? [] : [[`level-${index}`, askingWords(locale).requestSkills.levelMissing(named?.name ?? '')]]
      })
      return Object.fromEntries(missing)
    },
  },
)

/** Which skills are asked about, and for a level which one is said. */
export const requestSkillsPage = page(evidenceUrls.requestSkills, {
  access: signedIn,
  load,
  title: ({ ctx }) => askingWords(ctx.locale).requestSkills.title,
  breadcrumbs: ({ data: { request }, ctx }) => requestCrumbs(ctx.locale, draftCrumb(ctx.locale, request)),
  view: RequestSkillsView,
  form: skillsForm,
  async submit({ tx, data: { request, names }, input, locale }) {
    const { id: requestId } = request
    if (input.levels) {
      for (const [index, skill] of request.skills.entries()) {
        const named = names.get(refText(skill))
        if (named) await putSkill(tx, request, named, Number(levelTyped(input, index)))
      }
      return redirect(hrefAfter(request)).saying(askingWords(locale).requestSkills.saved)
    }
    const ref = refFrom(input.skill)
    const named = ref && (await nameSkills(tx, [ref], locale)).get(refText(ref))
    if (!named) return invalid({ skill: words(locale).skills.gone })
    const isThere = request.skills.some(skill => refText(skill) === refText(named))
    if (!isThere && request.skills.length >= limits.skills)
      return invalid({ skill: askingWords(locale).requestSkills.full })
    if (!isThere) await putSkill(tx, request, named, undefined)
    const there = evidenceUrls.requestSkills.href({ requestId }, { search: input.search.slice(0, 200) })
    return redirect(there).saying(words(locale).skills.added(named.name))
  },
})

export const removeRequestSkill = action(evidenceUrls.removeRequestSkill, {
  access: signedIn,
  load,
  form: form((_locale, _data: SkillsData) => z.object({ skill: z.string() })),
  async submit({ tx, data: { request, names }, input, locale }) {
    const ref = refFrom(input.skill)
    if (ref) await removeSkill(tx, request, ref)
    const there = evidenceUrls.requestSkills.href({ requestId: request.id })
    return redirect(there).saying(words(locale).skills.removed(names.get(input.skill)?.name ?? ''))
  },
})

function RequestSkillsView({ data, form: state, ctx: { locale } }: ViewProps<SkillsData>) {
  const { request, names, choice } = data
  const { requestSkills: text } = askingWords(locale)
  const { skills: common } = words(locale)
  const { id: requestId, purpose } = request
  const action = evidenceUrls.requestSkills.href({ requestId })
  return (
    <EvidenceFrame
      title={text.title}
      lead={text.lead}
      form={state}
      locale={locale}
      body={
        <>
          <h2 class="govuk-heading-m">{common.chosen}</h2>
          {request.skills.length === 0 && <p class="govuk-body">{common.none}</p>}
          {request.skills.length > 0 && (
            <form method="post" action={evidenceUrls.removeRequestSkill.href({ requestId })} id="remove">
              <dl class="govuk-summary-list">
                {inOrder(names, request.skills, locale).map(skill => (
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
                        text={[common.remove, <span class="govuk-visually-hidden">{common.of(skill.name)}</span>]}
                      />
                    </dd>
                  </div>
                ))}
              </dl>
            </form>
          )}
          {purpose === 'confirm' && request.skills.length > 0 && (
            <Levels data={data} state={state} action={action} locale={locale} />
          )}
          <SkillPicker
            action={action}
            choice={choice}
            chosen={request.skills}
            error={state.error('skill')}
            locale={locale}
          />
          {purpose === 'endorse' && <Button href={hrefAfter(request)} text={common.done} />}
        </>
      }
    />
  )
}

interface LevelsProps {
  readonly data: SkillsData
  readonly state: FormState
  readonly action: string
  readonly locale: Locale
}

function Levels({ data: { request, names }, state, action, locale }: LevelsProps) {
  const { requestSkills: text } = askingWords(locale)
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="levels" value="yes" />
      {request.skills.map((skill, index) => {
        const named = names.get(refText(skill))
        const name = `level-${index}`
        return (
          <Select
            name={name}
            label={{ text: text.level(named?.name ?? skill.skillKey), classes: 'govuk-label--s' }}
            value={state.value(name)}
            errorMessage={state.error(name)}
            items={[
              { value: '', text: text.chooseLevel },
              ...(named?.levels ?? []).map(({ position, name: level }) => ({ value: String(position), text: level })),
            ]}
            locale={locale}
          />
        )
      })}
      <Button text={text.saveLevels} preventDoubleClick />
    </form>
  )
}
