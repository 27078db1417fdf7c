import { z } from 'zod'
import { Button, InsetText, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { beginAgain, beginRequest } from '../../asking/ask.ts'
import { countAsking, findEmptyDraft, findOwnRequest } from '../../asking/own-requests.queries.ts'
import { purposes } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { refFrom, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { NamedSkill } from '../../named-skills.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { requestCrumbs } from '../request-frame.tsx'

const mostDrafts = 20

interface BeginData {
  readonly forSkill: NamedSkill | undefined
  readonly level: number | undefined
}

/** The first question: a level, or a word for it. `?skill=` and `?level=` say for what. */
export const beginPage = page(evidenceUrls.ask, {
  access: signedIn,
  async load({ db, query, locale }): Promise<BeginData> {
    const ref = refFrom(query.get('skill') ?? '')
    const forSkill = ref && (await nameSkills(db, [ref], locale)).get(refText(ref))
    const level = forSkill?.levels.find(({ position }) => position === Number(query.get('level')))?.position
    return { forSkill, level }
  },
  title: ({ ctx }) => askingWords(ctx.locale).begin.title,
  breadcrumbs: ({ ctx }) => requestCrumbs(ctx.locale),
  view({ data: { forSkill, level }, form: state, ctx: { locale } }) {
    const { begin: text, cancel } = askingWords(locale)
    return (
      <EvidenceFrame
        title={text.title}
        form={state}
        locale={locale}
        body={
          <form
            method="post"
            action={evidenceUrls.ask.href({}, { skill: forSkill && refText(forSkill), level })}
            novalidate
          >
            {forSkill && <InsetText text={text.for(forSkill.name)} />}
            <Radios
              name="purpose"
              fieldset={{ legend: { text: text.lead, classes: 'govuk-fieldset__legend--m' } }}
              value={state.value('purpose')}
              errorMessage={state.error('purpose')}
              items={purposes.map(value => ({ value, text: text[value], hint: { text: text[`${value}Hint`] } }))}
              locale={locale}
            />
            <div class="govuk-button-group">
              <Button text={text.next} preventDoubleClick />
              <a class="govuk-link" href={evidenceUrls.requests.href()}>
                {cancel}
              </a>
            </div>
          </form>
        }
      />
    )
  },
  form: form((locale, _data: BeginData) =>
    z.object({ purpose: z.enum(['confirm', 'endorse'], askingWords(locale).begin.missing) }),
  ),
  async submit({ tx, me, data: { forSkill, level }, input: { purpose }, locale, now }) {
    const { drafts } = await countAsking(tx, me, undefined, now)
    const emptyId = await findEmptyDraft(tx, me)
    if (!emptyId && drafts >= mostDrafts) return invalid({ purpose: askingWords(locale).begin.tooMany })
    const skills = forSkill ? [{ skill: forSkill, level }] : []
    const requestId = await beginRequest(tx, me, { purpose, skills, emptyId }, now)
    return redirect((forSkill ? evidenceUrls.request : evidenceUrls.requestSkills).href({ requestId }))
  },
})

/** The same question to somebody else, after a request that came to nothing. */
export const askAgain = action(evidenceUrls.askAgain, {
  access: signedIn,
  load: async ({ db, me, params }) => found(await findOwnRequest(db, me, params.requestId)),
  async submit({ tx, me, data, now }) {
    const { drafts } = await countAsking(tx, me, undefined, now)
    if (drafts >= mostDrafts) return redirect(evidenceUrls.requests.href({}, { state: 'draft' }))
    const requestId = await beginAgain(tx, me, data, now)
    return redirect(evidenceUrls.requestPerson.href({ requestId }))
  },
})
