import { type Skill, skillsOf, skillsUrls } from '#features/skills/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Requirement } from '../../role-profile.ts'
import { words } from '../../words.ts'
import type { ProfileData } from './load-profile.ts'

interface Props {
  readonly data: ProfileData
  readonly locale: Locale
}

/** What the job takes, area by area: the skill, the level, and what somebody at that level can do. */
export function Requirements({ data, locale }: Props) {
  const { requirements, framework } = data
  const text = words(locale)
  if (requirements.length === 0) return <p class="govuk-body">{text.profile.noSkills}</p>
  const levels = new Map(requirements.map(({ skillKey, level }) => [skillKey, level]))
  const known = new Set(skillsOf(framework).map(({ key }) => key))
  const lost = requirements.filter(({ skillKey }) => !known.has(skillKey))
  const areas = framework.areas
    .map(area => ({ name: area.name, skills: area.skills.filter(({ key }) => levels.has(key)) }))
    .filter(({ skills }) => skills.length > 0)
  return (
    <>
      {areas.map(({ name, skills }) => (
        <AreaTable data={data} locale={locale} name={name} skills={skills} levels={levels} />
      ))}
      {lost.length > 0 && <Lost data={data} locale={locale} lost={lost} />}
    </>
  )
}

interface AreaProps extends Props {
  readonly name: string
  readonly skills: readonly Skill[]
  readonly levels: ReadonlyMap<string, number>
}

function AreaTable({ data: { framework }, locale, name, skills, levels }: AreaProps) {
  const text = words(locale).profile
  return (
    <Table
      caption={name}
      captionClasses="govuk-table__caption--m"
      classes="app-table--stack"
      head={[text.skill, text.level, text.means]}
      rows={skills.map(skill => [
        <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey: framework.key, skillKey: skill.key })}>
          {skill.name}
        </a>,
        levelName(framework, levels.get(skill.key) ?? 0),
        <span class="app-as-written">
          {skill.statements.find(({ level }) => level === levels.get(skill.key))?.text}
        </span>,
      ])}
      firstCellIsHeader
    />
  )
}

function Lost({ data, locale, lost }: Props & { lost: readonly Requirement[] }) {
  const text = words(locale)
  return (
    <Table
      caption={text.edit.other}
      captionClasses="govuk-table__caption--m"
      classes="app-table--stack"
      head={[text.profile.skill, text.profile.level]}
      rows={lost.map(({ skillKey, level }) => [
        <>
          {nameOf(data, skillKey)} <span class="app-quiet">({text.profile.gone})</span>
        </>,
        levelName(data.framework, level),
      ])}
      firstCellIsHeader
    />
  )
}

export const levelName = ({ levels }: ProfileData['framework'], level: number): string =>
  levels.find(({ position }) => position === level)?.name ?? String(level)

/** What a skill is called now, or was when the profile was last checked. */
export function nameOf({ framework, checked }: Pick<ProfileData, 'framework' | 'checked'>, skillKey: string): string {
  const skill = [framework, checked].flatMap(skillsOf).find(({ key }) => key === skillKey)
  return skill?.name ?? skillKey
}
