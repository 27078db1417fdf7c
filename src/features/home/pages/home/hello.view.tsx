import { aboutUrls } from '#features/about/index.ts'
import { basicsUrls, type DatedFigure, sayShare, shareAtBasic } from '#features/basics/index.ts'
import { evidenceUrls } from '#features/evidence/index.ts'
import { type PassportGlance, passportUrls } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { planUrls } from '#features/plan/index.ts'
import { profilesUrls } from '#features/profiles/index.ts'
import { skillsUrls } from '#features/skills/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { greetingName, nextLook } from '../../greeting.ts'
import { words } from '../../words.ts'

export interface HelloData {
  readonly me: Me
  readonly passport: PassportGlance
  /** How far the whole organisation is from everyone at basic. */
  readonly together: DatedFigure | undefined
  /** How many corrections to their profile wait for them. */
  readonly corrections: number
  /** How many requests of colleagues wait for their answer. */
  readonly asked: number
}

/** Three questions and no more. */
export function HelloView({
  data: { me, passport, together, corrections, asked },
  ctx,
}: ViewProps<HelloData, Me | undefined>) {
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
          <Needed me={me} corrections={corrections} asked={asked} locale={locale} />
        </section>
        <section aria-labelledby="coming">
          <h2 class="govuk-heading-m" id="coming">
            {w.coming.title}
          </h2>
          <Coming passport={passport} locale={locale} timeZone={organisation.timeZone} />
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

interface NeededProps {
  readonly me: Me
  readonly corrections: number
  readonly asked: number
  readonly locale: Locale
}

function Needed({ me, corrections, asked, locale }: NeededProps) {
  const w = words(locale).needed
  const isChampion = me.roles.includes('champion')
  return (
    <>
      {asked > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={evidenceUrls.asked.href()}>
            {w.asked(asked)}
          </a>
        </p>
      )}
      {corrections > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={profilesUrls.suggestions.href()}>
            {w.corrections(corrections)}
          </a>
        </p>
      )}
      {asked + corrections === 0 && <p class="govuk-body">{isChampion ? w.champion : w.nobody}</p>}
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

function Coming({ passport, locale, timeZone }: Props & { timeZone: string }) {
  const w = words(locale).coming
  if (passport.kind === 'finished')
    return <p class="govuk-body">{w.lookAgain(formatDate(locale, nextLook(passport.completedAt), timeZone))}</p>
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
