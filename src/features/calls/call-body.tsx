import { Told } from '#platform/html/components/index.ts'
import { SummaryList } from '#platform/html/govuk/index.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { formatDate, formatList, formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Call, CallSkill, SkillRelation } from './call.ts'
import { words } from './words.ts'

interface Props {
  readonly call: Call
  readonly skills: readonly CallSkill[]
  readonly organisation: Organisation
  readonly locale: Locale
}

/** What a call says, as everybody sees it who may. */
export function CallBody({ call, skills, organisation, locale }: Props) {
  const { show: t, ...w } = words(locale)
  const isLent = call.direction === 'offers-time'
  const isQuestion = call.kind === 'answer'
  const where = call.placeKind === 'place' ? <bdi>{call.place}</bdi> : w.places[call.placeKind]
  const days = call.weekdays.map(day => w.weekdays[day as keyof typeof w.weekdays])
  const hours = call.hours
  return (
    <>
      {call.why && (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{t.why}</h2>
          <Told text={call.why} lang={call.locale} />
        </>
      )}
      {call.details && <Told text={call.details} lang={call.locale} />}
      <SummaryList
        rows={[
          { key: t.kind, value: w.kinds[call.kind] },
          ...(['needed', 'gained'] as const).map(
            relation =>
              hasSkills(skills, relation) && {
                key: t[isLent ? (`${relation}Lent` as const) : relation],
                value: <SkillList skills={skills} relation={relation} />,
              },
          ),
          !isQuestion && {
            key: t.time,
            value: hours === undefined ? t.timeOpen : `${formatNumber(locale, hours)} ${hourWord(hours, locale)}`,
          },
          !isQuestion && { key: t.where, value: where },
          days.length > 0 && { key: t.when, value: formatList(locale, days) },
          call.helpersWanted > 1 && { key: t.helpers, value: formatNumber(locale, call.helpersWanted) },
          { key: t.until, value: call.openUntil ? formatDate(locale, call.openUntil) : t.untilOpen },
          {
            key: t.for,
            value:
              call.audience === 'unit' && call.unitName
                ? w.audiences.unit(call.unitName)
                : (call.asksPartners ? w.audiences.partners : w.audiences.organisation)(organisation.name),
          },
        ]}
      />
    </>
  )
}

const hourWord = (count: number, locale: Locale): string =>
  words(locale)
    .hours(count)
    .replace(/^\S+\s/, '')

const hasSkills = (skills: readonly CallSkill[], relation: SkillRelation) =>
  skills.some(skill => skill.relation === relation)

/** The names of the skills, one after the other. */
export const SkillList = ({ skills, relation }: { skills: readonly CallSkill[]; relation: SkillRelation }) => (
  <>
    {skills
      .filter(skill => skill.relation === relation)
      .map(({ name }, index) => (
        <>
          {index > 0 && ', '}
          <bdi>{name}</bdi>
        </>
      ))}
  </>
)
