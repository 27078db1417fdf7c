import { aboutUrls } from '#features/about/index.ts'
import { evidenceUrls, refText } from '#features/evidence/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { roleProfilesUrls, wordsOf } from '#features/role-profiles/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText, Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { countAnswered, nextGap, type ProfileGaps, type SkillGap, sortGaps } from '../../my-gaps.ts'
import { words } from '../../words.ts'
import { GapPicture } from './gap-picture.tsx'
import { levelName, skillHref } from './level-name.ts'

export function OneView({ data, ctx: { locale, now } }: ViewProps<ProfileGaps>) {
  const { profile, framework, gaps, gone } = data
  const { mine, one: text } = words(locale)
  const { reached, oneStep, further, unsaid } = sortGaps(gaps)
  const address = { frameworkKey: framework.key, profileKey: profile.key }
  return (
    <>
      <PageHeader
        title={<bdi>{wordsOf(profile, locale).name}</bdi>}
        caption={text.caption}
        lead={
          gaps.length === 0
            ? mine.noSkills
            : `${mine.reached(reached.length, gaps.length)}. ${mine.answered(countAnswered(gaps), gaps.length)}`
        }
        whoCanSee={{ text: words(locale).onlyYou, href: aboutUrls.whoCanSee.href() }}
        actions={[
          unsaid.length > 0 && { text: text.answerAll, href: passportUrls.profile.href(address), primary: true },
          { text: text.seeProfile, href: roleProfilesUrls.profile.href({ profileKey: profile.key }) },
        ]}
        locale={locale}
      />
      {gone > 0 && <p class="govuk-body">{text.gone(gone)}</p>}
      <section>
        <h2 class="govuk-heading-m">{text.have}</h2>
        {reached.length === 0 ? (
          <p class="govuk-body">{text.haveNone}</p>
        ) : (
          <Gaps data={data} gaps={reached} areReached locale={locale} />
        )}
      </section>
      <Next data={data} locale={locale} />
      {oneStep.length > 0 && <Section title={text.oneStep} data={data} gaps={oneStep} locale={locale} />}
      {further.length > 0 && <Section title={text.notYet} data={data} gaps={further} locale={locale} />}
      {unsaid.length > 0 && (
        <Section title={text.notSaid} lead={text.notSaidText} data={data} gaps={unsaid} locale={locale} />
      )}
      {gaps.some(({ derivedFrom }) => derivedFrom) && <InsetText text={text.derivedNote} />}
      <GapPicture data={data} now={now} locale={locale} />
    </>
  )
}

interface PartProps {
  readonly data: ProfileGaps
  readonly locale: Locale
}

interface GapsProps extends PartProps {
  readonly gaps: readonly SkillGap[]
  /** What is asked for need not be said beside what is there. */
  readonly areReached?: boolean
}

function Section({ title, lead, ...props }: GapsProps & { title: string; lead?: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {lead && <p class="govuk-body">{lead}</p>}
      <Gaps {...props} />
    </section>
  )
}

function Gaps({ data, gaps, areReached, locale }: GapsProps) {
  const text = words(locale).one
  const areSaid = gaps.some(({ has }) => has !== undefined)
  return (
    <Table
      classes="app-table--stack"
      head={[
        text.skill,
        ...(areSaid ? [text.you] : []),
        ...(areReached ? [] : [text.needed]),
        ...(areSaid ? [text.state] : []),
      ]}
      rows={gaps.map(gap => [
        <a class="govuk-link" href={skillHref(data, gap)}>
          {gap.skill.name}
          <span class="govuk-visually-hidden">: {text.you}</span>
        </a>,
        ...(areSaid ? [<Yours data={data} gap={gap} locale={locale} />] : []),
        ...(areReached ? [] : [text.asksFor(levelName(data, gap.needed))]),
        ...(areSaid ? [<Behind data={data} gap={gap} locale={locale} />] : []),
      ])}
      firstCellIsHeader
    />
  )
}

function Yours({ data, gap, locale }: PartProps & { gap: SkillGap }) {
  const text = words(locale).one
  if (gap.has === undefined) return <span class="app-quiet">{text.nothing}</span>
  return (
    <>
      {levelName(data, gap.has)}
      {gap.steps > 1 && <span class="app-quiet"> ({text.steps(gap.steps)})</span>}
      {gap.derivedFrom && (
        <>
          {' '}
          <Tag text={text.derivedTag} classes="govuk-tag--purple" />{' '}
          <span class="app-quiet">{text.derived(formatList(locale, gap.derivedFrom))}</span>
        </>
      )}
    </>
  )
}

const colours = { said: 'govuk-tag--grey', evidenced: 'govuk-tag--blue', confirmed: 'govuk-tag--green' } as const

function Behind({ data, gap, locale }: PartProps & { gap: SkillGap }) {
  const text = words(locale).one
  if (!gap.state) return <span class="app-quiet">–</span>
  const skill = refText({ frameworkId: data.profile.frameworkId, skillKey: gap.skill.key })
  return (
    <>
      <Tag text={text.states[gap.state]} classes={colours[gap.state]} />{' '}
      {gap.state === 'said' && (
        <a class="govuk-link app-no-print" href={evidenceUrls.add.href({}, { skill })}>
          {text.evidence}
          <span class="govuk-visually-hidden">: {gap.skill.name}</span>
        </a>
      )}
    </>
  )
}

/** One skill to take on next, in the framework's own words; or somebody to confirm what is there. */
function Next({ data, locale }: PartProps) {
  const text = words(locale).one
  const gap = nextGap(data.gaps)
  if (!gap) {
    const [first] = data.gaps.filter(({ state }) => state !== undefined && state !== 'confirmed')
    if (!first) return null
    const skill = refText({ frameworkId: data.profile.frameworkId, skillKey: first.skill.key })
    return (
      <InsetText>
        <a class="govuk-link" href={evidenceUrls.ask.href({}, { skill, level: first.has })}>
          {text.confirm}
        </a>
      </InsetText>
    )
  }
  // To somebody who has not said anything, what the profile asks for says more than the first level.
  const level = gap.has === undefined ? gap.needed : Math.min(gap.needed, gap.has + 1)
  const statement = gap.skill.statements.find(one => one.level === level)?.text
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{text.next}</h2>
      {statement && (
        <>
          <p>{text.nextIs(gap.skill.name, levelName(data, level))}</p>
          <p class="app-as-written">{statement}</p>
        </>
      )}
      {gap.skill.tryAtWork && (
        <p>
          <strong>{text.tryAtWork}.</strong> {gap.skill.tryAtWork}
        </p>
      )}
      {gap.skill.askAPerson && (
        <p>
          <strong>{text.ask}.</strong> {gap.skill.askAPerson}
        </p>
      )}
      <p>
        <a class="govuk-link" href={skillHref(data, gap)}>
          {gap.has === undefined ? text.say(gap.skill.name) : text.change(gap.skill.name)}
        </a>
      </p>
      <p class="app-no-print">
        <a
          class="govuk-link"
          href={peopleUrls.champions.href(
            {},
            { skill: refText({ frameworkId: data.profile.frameworkId, skillKey: gap.skill.key }) },
          )}
        >
          {text.champion}
        </a>
      </p>
    </InsetText>
  )
}
