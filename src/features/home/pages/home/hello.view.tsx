import { aboutUrls } from '#features/about/index.ts'
import { basicsUrls, type DatedFigure, sayShare, shareAtBasic } from '#features/basics/index.ts'
import { type PassportGlance, passportUrls } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { planUrls } from '#features/plan/index.ts'
import { skillsUrls } from '#features/skills/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context, ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Found } from '../../find-waiting.ts'
import { greetingName, nextLook } from '../../greeting.ts'
import { words } from '../../words.ts'

export interface HelloData {
  readonly me: Me
  readonly passport: PassportGlance
  /** How far the whole organisation is from everyone at basic. */
  readonly together: DatedFigure | undefined
  /** What features say that waits for them, or is coming for them. */
  readonly waiting: readonly Found[]
}

/** Three questions and no more. */
export function HelloView({ data: { me, passport, together, waiting }, ctx }: ViewProps<HelloData, Me | undefined>) {
  const { locale, organisation } = ctx
  const w = words(locale)
  return (
    <>
      <PageHeader
        title={w.hello(greetingName(me.name))}
        whoCanSee={{ text: w.onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <section aria-labelledby="next" class="app-home__next">
        <h2 class="govuk-heading-m" id="next">
          {w.next.title}
        </h2>
        <Next passport={passport} locale={locale} />
        <p class="govuk-body">
          <a class="govuk-link" href={planUrls.show.href()}>
            {w.next.plan}
          </a>
        </p>
      </section>
      <div class="app-home__pair">
        <section aria-labelledby="needed">
          <h2 class="govuk-heading-m" id="needed">
            {w.needed.title}
          </h2>
          <Needed me={me} waiting={waiting} ctx={ctx} />
        </section>
        <section aria-labelledby="coming">
          <h2 class="govuk-heading-m" id="coming">
            {w.coming.title}
          </h2>
          <Lines place="coming" waiting={waiting} ctx={ctx} />
          <Coming
            passport={passport}
            hasMore={waiting.some(({ source }) => source.place === 'coming')}
            locale={locale}
            timeZone={organisation.timeZone}
          />
          {together && <Together figure={together} locale={locale} />}
        </section>
      </div>
    </>
  )
}

interface Props {
  readonly passport: PassportGlance
  readonly locale: Locale
}

function Next({ passport, locale }: Props) {
  const w = words(locale).next
  if (passport.kind === 'none') return <p class="govuk-body">{w.none}</p>
  if (passport.kind === 'finished') return <Steps passport={passport} locale={locale} />
  if (passport.kind === 'not-started')
    return (
      <>
        <p class="govuk-body">{w.notStarted(passport.minutes)}</p>
        <Button href={passportUrls.show.href()} text={w.start} isStartButton />
      </>
    )
  const { answered, skills, minutes, href } = passport
  return (
    <>
      <p class="govuk-body">
        {w.underWay(answered, skills)} {answered < skills ? w.minutesLeft(minutes) : w.lookOver}
      </p>
      <Button href={href} text={w.continue} isStartButton />
    </>
  )
}

function Steps({ passport, locale }: { passport: Extract<PassportGlance, { kind: 'finished' }>; locale: Locale }) {
  const w = words(locale).next
  const { frameworkKey, version } = passport
  return (
    <>
      <ol class="app-home-steps">
        {passport.steps.map(({ kind, skill }) => (
          <li>
            <strong>{w.kinds[kind]}:</strong>{' '}
            <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey, skillKey: skill.key }, { version })}>
              {skill.name}
            </a>
          </li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={passportUrls.result.href()}>
          {w.result}
        </a>
      </p>
    </>
  )
}

interface WaitingProps {
  readonly waiting: readonly Found[]
  readonly ctx: Context
}

/** One line for each thing that waits, each with its link. */
function Lines({ place, waiting, ctx }: WaitingProps & { readonly place: 'needed' | 'coming' }) {
  return (
    <>
      {waiting
        .filter(({ source }) => source.place === place)
        .map(({ source, what }) => source.say(ctx.locale, what, ctx))
        .map(({ text, href }) => (
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </p>
        ))}
    </>
  )
}

function Needed({ me, waiting, ctx }: WaitingProps & { readonly me: Me }) {
  const w = words(ctx.locale).needed
  const isChampion = me.roles.includes('champion')
  const isNobody = waiting.every(({ source }) => source.place !== 'needed')
  return (
    <>
      <Lines place="needed" waiting={waiting} ctx={ctx} />
      {isNobody && <p class="govuk-body">{isChampion ? w.champion : w.nobody}</p>}
      {me.isManager && me.unitId && (
        <p class="govuk-body">
          {w.manager}{' '}
          <a class="govuk-link" href={peopleUrls.unit.href({ unitId: me.unitId })}>
            {w.team}
          </a>
        </p>
      )}
      <p class="govuk-body">
        {w.offer}{' '}
        <a class="govuk-link" href={peopleUrls.myProfile.href()}>
          {w.profile}
        </a>
      </p>
    </>
  )
}

function Coming({ passport, hasMore, locale, timeZone }: Props & { hasMore: boolean; timeZone: string }) {
  const w = words(locale).coming
  if (passport.kind === 'finished')
    return <p class="govuk-body">{w.lookAgain(formatDate(locale, nextLook(passport.completedAt), timeZone))}</p>
  if (hasMore) return null
  return (
    <p class="govuk-body">
      {w.nothing} {w.nothingNext}{' '}
      <a class="govuk-link" href={passportUrls.show.href()}>
        {w.toPassport}
      </a>
    </p>
  )
}

function Together({ figure, locale }: { figure: DatedFigure; locale: Locale }) {
  const w = words(locale).together
  const share = shareAtBasic(figure)
  return (
    <p class="govuk-body">
      {share && w.atBasic(sayShare(locale, share), formatDate(locale, figure.takenOn))}{' '}
      <a class="govuk-link" href={basicsUrls.organisation.href()}>
        {w.more}
      </a>
    </p>
  )
}
