import { PageFrame } from '#features/about/index.ts'
import { PersonLink } from '#features/people/index.ts'
import { PostButton } from '#platform/html/components/index.ts'
import { Details, InsetText, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, type Locale } from '#platform/i18n/index.ts'
import { AnswerList } from '../answers/answer-list.tsx'
import { AnswerField } from '../answers/answers.page.tsx'
import { askingWords } from '../asking/words.ts'
import { CallBody } from '../call-body.tsx'
import { callsUrls } from '../calls.urls.ts'
import { OutcomeText, ReceiptText } from '../closing/outcome.view.tsx'
import { whoSees } from '../frame.tsx'
import { ToldPanel } from '../matching/pages/told-panel.tsx'
import { offerWords } from '../offers/words.ts'
import { AtPartnersPanel } from '../partners/ask-partners.tsx'
import { words } from '../words.ts'
import { SendAnswer } from './send-answer.tsx'
import type { ShowData } from './show.page.ts'

export function ShowView({ data, ctx }: ViewProps<ShowData>) {
  const { locale, organisation, me } = ctx
  const { call, skills, isMine, outcome, receipt } = data
  const { show: t, states } = words(locale)
  const day = (at: Date) => formatDate(locale, at, organisation.timeZone)
  const isEdited = data.changes.some(({ act }) => act === 'edited')
  return (
    <PageFrame
      title={<bdi>{call.title}</bdi>}
      caption={(call.direction === 'asks' ? t.asks : t.lends)(call.personName)}
      actions={primaryActions(data, locale)}
      who={whoSees(call, organisation.name, locale)}
      locale={locale}
    >
      <p class="govuk-body">
        <Tag text={states[call.state]} classes={call.state === 'open' ? 'govuk-tag--green' : 'govuk-tag--grey'} />{' '}
        <span class="app-quiet">
          <PersonLink id={call.personId} name={call.personName} />
          {call.unitName && `, ${call.unitName}`}
          {call.postedAt && ` · ${t.postedOn(day(call.postedAt))}`}
          {isEdited && `, ${t.changedOn(day(call.changedAt))}`}
        </span>
      </p>
      {data.hasEnded && call.state === 'open' && <InsetText text={isMine ? t.hasEnded : t.endedForOthers} />}
      {outcome && <OutcomeText outcome={outcome} helpers={data.helpers} locale={locale} />}
      <CallBody call={call} skills={skills} organisation={organisation} locale={locale} />
      {call.kind === 'answer' ? (
        <section aria-labelledby="answers">
          <h2 class="govuk-heading-m" id="answers">
            {offerWords(locale).answers.title}
          </h2>
          <AnswerList call={call} answers={data.answers} me={me} locale={locale} timeZone={organisation.timeZone} />
          {call.state === 'open' && !data.hasEnded && !isMine && (
            <SendAnswer call={call} locale={locale}>
              <AnswerField value="" locale={locale} />
            </SendAnswer>
          )}
        </section>
      ) : (
        <Offers data={data} locale={locale} />
      )}
      {data.atPartners && <AtPartnersPanel call={call} at={data.atPartners} locale={locale} />}
      {isMine && <OwnActions data={data} locale={locale} />}
      {data.telling && call.state === 'open' && <ToldPanel telling={data.telling} locale={locale} />}
      {receipt && <ReceiptText receipt={receipt} locale={locale} />}
      <Trace data={data} locale={locale} timeZone={organisation.timeZone} />
      {data.mayTakeDown && (
        <p class="govuk-body">
          <a class="govuk-link" href={callsUrls.takeDown.href({ callId: call.id })}>
            {t.takeDown}
          </a>
        </p>
      )}
    </PageFrame>
  )
}

function primaryActions({ call, isMine, mine, hasEnded }: ShowData, locale: Locale) {
  const { actions } = words(locale).show
  const callId = call.id
  if (isMine)
    return call.state === 'open'
      ? [
          { text: actions.close, href: callsUrls.close.href({ callId }), primary: hasEnded },
          { text: actions.edit, href: callsUrls.edit.href({ callId }) },
        ]
      : []
  if (mine) return [{ text: offerWords(locale).list.see, href: callsUrls.offer.href({ callId, offerId: mine.id }) }]
  if (call.state !== 'open' || hasEnded || call.kind === 'answer') return []
  const text = call.direction === 'asks' ? actions.offer : actions.use
  return [{ text, href: callsUrls.makeOffer.href({ callId }), primary: true }]
}

interface PartProps {
  readonly data: ShowData
  readonly locale: Locale
}

function Offers({ data: { call, isMine, offers, offerCount }, locale }: PartProps) {
  const { list: t, states } = offerWords(locale)
  const { feed } = words(locale)
  if (!isMine) {
    if (call.state !== 'open') return null
    return <p class="govuk-body">{offerCount > 0 ? feed.offers(offerCount) : feed.noOffer}</p>
  }
  return (
    <section aria-labelledby="offers">
      <h2 class="govuk-heading-m" id="offers">
        {t.title}
      </h2>
      {offers.length === 0 ? (
        <p class="govuk-body">
          {t.none} {call.state === 'open' && t.noneText}
        </p>
      ) : (
        <ul class="app-passport-steps">
          {offers.map(offer => (
            <li class="app-passport-step">
              <h3 class="govuk-heading-s">
                <a class="govuk-link" href={callsUrls.offer.href({ callId: call.id, offerId: offer.id })}>
                  <bdi>{offer.personName}</bdi>
                </a>
              </h3>
              <p class="govuk-body app-told" dir="auto">
                {offer.words}
              </p>
              {offer.whenWords && (
                <p class="govuk-body-s" dir="auto">
                  {offer.whenWords}
                </p>
              )}
              <p class="govuk-body-s app-quiet">{[offer.jobTitle, offer.unitName].filter(Boolean).join(', ')}</p>
              <Tag
                text={states[offer.state]}
                classes={offer.state === 'chosen' ? 'govuk-tag--green' : 'govuk-tag--grey'}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OwnActions({ data: { call, offers }, locale }: PartProps) {
  const { show: t } = words(locale)
  const { skills } = askingWords(locale)
  const callId = call.id
  const links =
    call.state === 'open'
      ? [
          { text: t.actions.extend, href: callsUrls.extend.href({ callId }) },
          { text: skills.title, href: callsUrls.skills.href({ callId }) },
        ]
      : []
  return (
    <div class="app-no-print">
      {links.length > 0 && (
        <ul class="govuk-list">
          {links.map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {call.state === 'open' && call.audience === 'unit' && (
        <>
          {offers.length === 0 && <p class="govuk-body">{t.widenConfirm}</p>}
          <PostButton action={callsUrls.widen.href({ callId })} text={t.actions.widen} />
        </>
      )}
      {call.state === 'closed' && <PostButton action={callsUrls.reopen.href({ callId })} text={t.actions.reopen} />}
      <PostButton action={callsUrls.copy.href({ callId })} text={t.actions.copy} />
    </div>
  )
}

function Trace({ data: { changes }, locale, timeZone }: PartProps & { readonly timeZone: string }) {
  const { show: t } = words(locale)
  if (changes.length < 2) return null
  return (
    <Details summaryText={t.trace}>
      <ul class="govuk-list">
        {changes.map(({ act, happenedAt, actorName, details }) => (
          <li>
            {formatDateTime(locale, happenedAt, timeZone)}: {t.acts[act]} – <bdi>{actorName ?? t.program}</bdi>
            {befores(details, locale).map(line => (
              <>
                <br />
                <span class="app-quiet" dir="auto">
                  {line}
                </span>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Details>
  )
}

// What stood there before, in words; only what was text or a day is worth reading.
function befores(details: Readonly<Record<string, unknown>>, locale: Locale): readonly string[] {
  const { show: t } = words(locale)
  const before = details.before
  if (typeof before !== 'object' || before === null) return []
  return Object.entries(before).flatMap(([name, value]) => {
    const what = t.before[name as keyof typeof t.before]
    return what ? [t.wasBefore(what, said(name, value, locale))] : []
  })
}

function said(name: string, value: unknown, locale: Locale): string {
  const w = words(locale)
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return w.show.nothing
  if (name === 'openUntil') return formatDate(locale, String(value))
  if (name === 'kind') return w.kinds[value as keyof typeof w.kinds] ?? ''
  if (name === 'placeKind') return w.places[value as keyof typeof w.places] ?? ''
  if (Array.isArray(value)) return value.map(day => w.weekdays[day as keyof typeof w.weekdays]).join(', ')
  return String(value)
}
