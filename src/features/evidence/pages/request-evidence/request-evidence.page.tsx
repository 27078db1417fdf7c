import { z } from 'zod'
import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { chooseEvidence } from '../../asking/ask.ts'
import { findOwnRequest, type OwnRequest } from '../../asking/own-requests.queries.ts'
import { isEditable, limits } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { type Evidence, listEvidence } from '../../evidence.queries.ts'
import { refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { words } from '../../words.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { draftCrumb, requestCrumbs } from '../request-frame.tsx'

interface EvidenceData {
  readonly request: OwnRequest
  /** Those that show one of the skills first. */
  readonly evidence: readonly Evidence[]
}

const fits = (request: OwnRequest, evidence: Evidence) => {
  const asked = new Set(request.skills.map(refText))
  return evidence.skills.some(skill => asked.has(refText(skill)))
}

/** Which evidence goes along; nothing does that is not ticked. */
export const requestEvidencePage = page(evidenceUrls.requestEvidence, {
  access: signedIn,
  async load({ db, me, params }): Promise<EvidenceData> {
    const request = found(await findOwnRequest(db, me, params.requestId))
    if (!isEditable(request.state)) throw notFound()
    const { evidence } = await listEvidence(db, me, {}, { limit: 500, offset: 0 })
    return { request, evidence: [...evidence].sort((a, b) => Number(fits(request, b)) - Number(fits(request, a))) }
  },
  title: ({ ctx }) => askingWords(ctx.locale).requestEvidence.title,
  breadcrumbs: ({ data: { request }, ctx }) => requestCrumbs(ctx.locale, draftCrumb(ctx.locale, request)),
  view({ data: { request, evidence }, form: state, ctx: { locale } }) {
    const { requestEvidence: text, cancel } = askingWords(locale)
    const { id: requestId } = request
    return (
      <EvidenceFrame
        title={text.title}
        lead={text.lead}
        form={state}
        locale={locale}
        body={
          evidence.length === 0 ? (
            <>
              <p class="govuk-body">{text.none}</p>
              <Button href={evidenceUrls.add.href()} text={text.add} />
            </>
          ) : (
            <form method="post" action={evidenceUrls.requestEvidence.href({ requestId })} novalidate>
              <Checkboxes
                name="evidence"
                fieldset={{ legend: { text: text.label, classes: 'govuk-fieldset__legend--m' } }}
                values={state.list('evidence')}
                errorMessage={state.error('evidence')}
                items={evidence.map(each => ({
                  value: each.id,
                  text: <bdi>{each.title}</bdi>,
                  hint: {
                    text: [words(locale).kinds[each.kind], fits(request, each) && text.fits]
                      .filter(Boolean)
                      .join(' · '),
                  },
                }))}
                locale={locale}
              />
              <div class="govuk-button-group">
                <Button text={text.save} preventDoubleClick />
                <a class="govuk-link" href={evidenceUrls.request.href({ requestId })}>
                  {cancel}
                </a>
              </div>
            </form>
          )
        }
      />
    )
  },
  form: form(
    (locale, _data: EvidenceData) =>
      z.object({ evidence: z.array(z.uuid()).max(limits.evidence, askingWords(locale).requestEvidence.tooMany) }),
    { initial: ({ request }) => ({ evidence: request.evidence.map(({ id }) => id) }) },
  ),
  async submit({ tx, me, data: { request }, input, locale }) {
    await chooseEvidence(tx, me, request, input.evidence)
    const there = evidenceUrls.request.href({ requestId: request.id })
    return redirect(there).saying(askingWords(locale).requestEvidence.saved)
  },
})
