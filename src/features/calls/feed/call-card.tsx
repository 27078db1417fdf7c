import { Tag } from '#platform/html/govuk/index.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { CallSkill } from '../call.ts'
import { SkillList } from '../call-body.tsx'
import { callsUrls } from '../calls.urls.ts'
import { words } from '../words.ts'
import type { ListedCall } from './feed.queries.ts'

interface Props {
  readonly call: ListedCall
  readonly skills?: readonly CallSkill[]
  readonly organisation: Organisation
  readonly locale: Locale
}

/** One call of a list: what, who, until when, and how far it has come. */
export function CallCard({ call, skills = [], organisation, locale }: Props) {
  const { feed: t, kinds, directions, states } = words(locale)
  const { timeZone } = organisation
  const isDraft = call.state === 'draft'
  const facts = [
    t.by(call.personName, call.unitName),
    call.closedAt
      ? t.closedOn(formatDate(locale, call.closedAt, timeZone))
      : call.openUntil && t.mayEnd(formatDate(locale, call.openUntil)),
    !isDraft && progress(call, locale),
  ].filter(Boolean)
  const href = (isDraft ? callsUrls.check : callsUrls.show).href({ callId: call.id })
  return (
    <li class="app-passport-step">
      <p class="app-passport-step__kind">
        {isDraft ? states.draft : `${directions[call.direction]} · ${kinds[call.kind]}`}
      </p>
      <h2 class="govuk-heading-s" dir="auto">
        <a class="govuk-link" href={href}>
          {call.title}
        </a>
      </h2>
      {skills.length > 0 && (
        <p class="govuk-body-s">
          <SkillList skills={skills} relation="needed" />
        </p>
      )}
      <p class="govuk-body-s app-quiet">{facts.join(' · ')}</p>
      {call.hasBest && <Tag text={t.best} classes="govuk-tag--green" />}
    </li>
  )
}

function progress({ kind, offers, answers, state }: ListedCall, locale: Locale): string {
  const { feed: t } = words(locale)
  if (kind === 'answer') return answers > 0 ? t.answers(answers) : ''
  return offers > 0 ? t.offers(offers) : state === 'open' ? t.noOffer : ''
}
