import { z } from 'zod'
import { uuidOrNone } from '#features/people/index.ts'
import { todayIn } from '#features/profiles/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { chooseAsked } from '../../asking/ask.ts'
import {
  type Askable,
  findPeople,
  listAssessorsFor,
  mayAnswer,
  suggestPeople,
} from '../../asking/confirmers.queries.ts'
import { findOwnRequest, type OwnRequest } from '../../asking/own-requests.queries.ts'
import { isEditable, type PersonName } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { draftCrumb, requestCrumbs } from '../request-frame.tsx'

interface PersonData {
  readonly request: OwnRequest
  readonly assessors: readonly PersonName[]
  readonly suggested: readonly Askable[]
  readonly typed: string
  readonly found: readonly Askable[]
}

/** Who is asked: somebody by name, or for a level all who assess these skills. */
export const personPage = page(evidenceUrls.requestPerson, {
  access: signedIn,
  async load({ db, me, params, query, organisation, now }): Promise<PersonData> {
    const request = found(await findOwnRequest(db, me, params.requestId))
    if (!isEditable(request.state)) throw notFound()
    const today = todayIn(organisation.timeZone, now)
    const typed = (query.get('search') ?? '').slice(0, 100)
    if (request.purpose === 'confirm' && request.skills.length === 0)
      return { request, assessors: [], suggested: [], typed: '', found: [] }
    return {
      request,
      assessors: request.purpose === 'confirm' ? await listAssessorsFor(db, me, request.id) : [],
      suggested: await suggestPeople(db, me, request, today),
      typed,
      found: await findPeople(db, me, request, typed, today),
    }
  },
  title: ({ ctx }) => askingWords(ctx.locale).person.title,
  breadcrumbs: ({ data: { request }, ctx }) => requestCrumbs(ctx.locale, draftCrumb(ctx.locale, request)),
  view: PersonView,
  form: form((_locale, _data: PersonData) => z.object({ person: z.string() })),
  async submit({ tx, me, data: { request, assessors }, input: { person }, locale }) {
    const text = askingWords(locale).person
    const back = redirect(evidenceUrls.request.href({ requestId: request.id }))
    if (person === 'assessors' && assessors.length > 0) {
      await chooseAsked(tx, me, request, 'assessors')
      return back.saying(text.savedAll)
    }
    const personId = uuidOrNone(person)
    if (personId === me.id) return invalid({ person: text.yourself })
    if (!(await mayAnswer(tx, me, request, personId))) return invalid({ person: text.mayNot })
    await chooseAsked(tx, me, request, personId)
    const chosen = await findOwnRequest(tx, me, request.id)
    return back.saying(text.saved(chosen?.asked?.name ?? ''))
  },
})

function PersonView({ data, form: state, ctx: { locale } }: ViewProps<PersonData>) {
  const { request, assessors, suggested, typed, found: people } = data
  const { person: text, request: requestText } = askingWords(locale)
  const { id: requestId, purpose } = request
  const action = evidenceUrls.requestPerson.href({ requestId })
  const needsSkills = purpose === 'confirm' && request.skills.length === 0
  return (
    <EvidenceFrame
      title={text.title}
      lead={purpose === 'confirm' ? text.leadConfirm : text.leadEndorse}
      form={state}
      locale={locale}
      body={
        needsSkills ? (
          <>
            <p class="govuk-body">{text.skillsFirst}</p>
            <Button href={evidenceUrls.requestSkills.href({ requestId })} text={requestText.chooseSkills} />
          </>
        ) : (
          <>
            <form method="post" action={action} id="person">
              {assessors.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">{text.all}</h2>
                  <p class="govuk-body">
                    {text.allText(
                      formatList(
                        locale,
                        assessors.slice(0, 5).map(({ name }) => name),
                      ),
                    )}
                  </p>
                  <Button name="person" value="assessors" text={request.asksAssessors ? text.chosen : text.choose} />
                </>
              )}
              <h2 class="govuk-heading-m">{text.suggested}</h2>
              {suggested.length === 0 ? (
                <p class="govuk-body">{purpose === 'confirm' ? text.noneConfirm : text.noneEndorse}</p>
              ) : (
                <People people={suggested} request={request} locale={locale} />
              )}
              {people.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">
                    <span role="status">{text.found(people.length)}</span>
                  </h2>
                  <People people={people} request={request} locale={locale} />
                </>
              )}
            </form>
            {typed && people.length === 0 && (
              <p class="govuk-body" role="status">
                {text.noneFound(typed)}
              </p>
            )}
            <form method="get" action={action}>
              <Input
                name="search"
                type="search"
                label={{ text: text.search, classes: 'govuk-label--s' }}
                hint={text.searchHint}
                value={typed}
                locale={locale}
              />
              <Button text={text.searchButton} classes="govuk-button--secondary" />
            </form>
          </>
        )
      }
    />
  )
}

interface PeopleProps {
  readonly people: readonly Askable[]
  readonly request: OwnRequest
  readonly locale: Locale
}

function People({ people, request, locale }: PeopleProps) {
  const text = askingWords(locale).person
  return (
    <dl class="govuk-summary-list">
      {people.map(({ profile, why, awayUntil }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">
            <bdi>{profile.name}</bdi>
          </dt>
          <dd class="govuk-summary-list__value">
            {[profile.jobTitle, profile.unit?.name].filter(Boolean).join(', ')}
            {(text.why[why] || awayUntil) && (
              <>
                <br />
                <span class="app-quiet">
                  {[text.why[why], awayUntil && text.away(formatDate(locale, awayUntil))].filter(Boolean).join(' · ')}
                </span>
              </>
            )}
          </dd>
          <dd class="govuk-summary-list__actions">
            <Button
              name="person"
              value={profile.id}
              classes="govuk-button--secondary govuk-!-margin-bottom-0"
              text={[
                request.asked?.id === profile.id ? text.chosen : text.choose,
                <span class="govuk-visually-hidden">{text.of(profile.name)}</span>,
              ]}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
