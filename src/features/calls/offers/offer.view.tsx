import { PageFrame } from '#features/about/index.ts'
import { evidenceUrls } from '#features/evidence/index.ts'
import { PersonLink } from '#features/people/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { Details, Input, InsetText, SummaryList, Tag, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { SkillList } from '../call-body.tsx'
import { callsUrls } from '../calls.urls.ts'
import { closingWords } from '../closing/words.ts'
import { words } from '../words.ts'
import type { OfferData } from './offer.page.ts'
import { Act } from './offer-act.tsx'
import { ManagerForm } from './offer-manager.view.tsx'
import { Messages } from './offer-messages.view.tsx'
import { offerWords } from './words.ts'

export function OfferView(props: ViewProps<OfferData>) {
  const { data, form, ctx } = props
  const { locale } = ctx
  const { call, offer, part } = data
  const { show: t, states } = offerWords(locale)
  const isLent = call.direction === 'offers-time'
  const hasGained = data.skills.some(({ relation }) => relation === 'gained')
  return (
    <PageFrame
      title={part === 'helper' ? t.titleMine : t.title(offer.personName)}
      who={whoReads(data, locale)}
      form={form}
      locale={locale}
    >
      <p class="govuk-body">
        <Tag text={states[offer.state]} classes={tagClasses[offer.state]} />
      </p>
      <Told text={offer.words} />
      <SummaryList
        rows={[
          {
            key: t.call,
            value: (
              <a class="govuk-link" href={callsUrls.show.href({ callId: call.id })}>
                <bdi>{call.title}</bdi>
              </a>
            ),
          },
          part !== 'helper' && {
            key: t.helper,
            value: (
              <>
                <PersonLink id={offer.personId} name={offer.personName} />
                {[offer.jobTitle, offer.unitName].filter(Boolean).map(text => `, ${text}`)}
              </>
            ),
          },
          offer.whenWords && { key: t.when, value: <bdi>{offer.whenWords}</bdi> },
          {
            key: t.time,
            value:
              call.hours === undefined
                ? t.timeUnknown
                : `${formatNumber(locale, call.hours)} ${hourWord(call.hours, locale)}`,
          },
          !isLent && {
            key: t.gained,
            value: hasGained ? <SkillList skills={data.skills} relation="gained" /> : t.gainedUnknown,
          },
          offer.managerName && { key: t.manager, value: managerSaid(data, locale) },
        ]}
      />
      {offer.hasLeft && <InsetText text={t.left(offer.personName)} />}
      {part === 'asker' && <AskerPart {...props} />}
      {part === 'manager' && <ManagerForm {...props} />}
      {part !== 'manager' && <Messages {...props} />}
      {call.state === 'closed' && offer.state === 'chosen' && part !== 'manager' && <After {...props} />}
      {part === 'helper' && call.state === 'open' && offer.state !== 'declined' && (
        <Act data={data} act="withdraw" text={t.withdraw} />
      )}
    </PageFrame>
  )
}

const tagClasses = {
  'with-manager': 'govuk-tag--grey',
  offered: 'govuk-tag--blue',
  chosen: 'govuk-tag--green',
  declined: 'govuk-tag--grey',
  withdrawn: 'govuk-tag--grey',
  'not-now': 'govuk-tag--grey',
} as const

const hourWord = (count: number, locale: Locale): string =>
  words(locale)
    .hours(count)
    .replace(/^\S+\s/, '')

function whoReads({ call, offer, part }: OfferData, locale: Locale): string {
  const { show: t } = offerWords(locale)
  if (part === 'manager') return t.whoManager(offer.personName)
  const { managerName, state } = offer
  if (managerName && (state === 'with-manager' || state === 'not-now'))
    return t.whoBefore(call.personName, offer.personName, managerName)
  return managerName
    ? t.whoThree(call.personName, offer.personName, managerName)
    : t.who(call.personName, offer.personName)
}

function managerSaid({ offer, part }: OfferData, locale: Locale) {
  const { manager: t } = offerWords(locale)
  const name = offer.managerName ?? ''
  const said = { none: '', informed: t.toldOnly, asked: t.asked, agreed: t.saidYes, 'not-now': t.saidNotNow }
  const text = said[offer.managerPart]
  const shown = typeof text === 'function' ? text(name) : ''
  return part !== 'asker' && offer.managerWords ? [shown, ' ', <bdi>{offer.managerWords}</bdi>] : shown
}

function AskerPart({ data, form, ctx: { locale } }: ViewProps<OfferData>) {
  const { call, offer } = data
  const { show: t } = offerWords(locale)
  if (call.state !== 'open' || offer.hasLeft) return null
  return (
    <>
      {offer.state !== 'chosen' && <Act data={data} act="choose" text={t.choose} primary />}
      {offer.state !== 'declined' && (
        <Details summaryText={t.decline} open={Boolean(form.error('kindWords'))}>
          <Act data={data} act="decline" text={t.decline}>
            <Textarea
              name="kindWords"
              rows={2}
              label={t.declineWords(offer.personName)}
              hint={t.declineHint}
              value={form.value('kindWords')}
              errorMessage={form.error('kindWords')}
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
          </Act>
        </Details>
      )}
    </>
  )
}

function After({ data, form, ctx: { locale, me } }: ViewProps<OfferData>) {
  const { call, offer, part, thanks, outcome } = data
  const { after: t } = closingWords(locale)
  const isHelper = part === (call.direction === 'asks' ? 'helper' : 'asker')
  const other = part === 'helper' ? call.personName : offer.personName
  const mine = thanks.find(({ fromId }) => fromId === me.id)
  const theirs = thanks.find(({ fromId }) => fromId !== me.id)
  return (
    <section aria-labelledby="after">
      <h2 class="govuk-heading-m" id="after">
        {t.title}
      </h2>
      {outcome?.whatCame && <Told text={outcome.whatCame} />}
      {offer.hours !== undefined && offer.hours > 0 && <p class="govuk-body">{t.hours(offer.hours)}</p>}
      {theirs && (
        <InsetText>
          <p class="govuk-body">{t.thanksFrom(other)}</p>
          <Told text={theirs.words} />
        </InsetText>
      )}
      {mine ? (
        <>
          <p class="govuk-body">{t.yourThanks}</p>
          <Told text={mine.words} />
          <Act data={data} act="take-back" text={t.takeBack} />
        </>
      ) : (
        <Act data={data} act="thank" text={t.send}>
          <Input
            name="thanks"
            label={{ text: t.thankBack(other), classes: 'govuk-label--s' }}
            hint={t.thankHint}
            value={form.value('thanks')}
            errorMessage={form.error('thanks')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
        </Act>
      )}
      {isHelper &&
        offer.helped &&
        (offer.keptAsEvidenceAt ? (
          <p class="govuk-body">
            {t.kept}{' '}
            <a class="govuk-link" href={evidenceUrls.list.href()}>
              {t.toEvidence}
            </a>
          </p>
        ) : (
          <Act data={data} act="keep" text={t.keep} primary>
            <p class="govuk-hint">{t.keepHint}</p>
          </Act>
        ))}
    </section>
  )
}
