import { Tag } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { ago } from '../ago.ts'
import type { OwnTerm, VisibleTerm } from './person-terms.queries.ts'
import { type SectionKey, sectionKeys } from './sections.ts'
import { termWords } from './words.ts'

type Level = 1 | 2 | 3 | 4
const isLevel = (level: number | undefined): level is Level => level !== undefined && level >= 1 && level <= 4

/** How well, as said of somebody else; nothing where it was not said or is not shown. */
export function levelText(locale: Locale, section: SectionKey, level: number | undefined): string | undefined {
  if (!isLevel(level)) return undefined
  const { skillShown, language } = termWords(locale).levels
  return section === 'languages' ? language[level] : section === 'skills-i-lend' ? skillShown[level] : undefined
}

/** How well, as its owner said it. */
export function ownLevelText(locale: Locale, { section, level }: Pick<OwnTerm, 'section' | 'level'>) {
  if (!isLevel(level)) return undefined
  const { skill, language } = termWords(locale).levels
  return section === 'languages' ? language[level] : section === 'skills-i-lend' ? skill[level] : undefined
}

interface ToldTermsProps {
  readonly terms: readonly VisibleTerm[]
  readonly locale: Locale
  readonly now: Date
  readonly headingLevel?: 2 | 3
}

/** What somebody tells in terms, section by section, for their page: what the viewer may not see is not among it. */
export function ToldTerms({ terms, locale, now, headingLevel = 2 }: ToldTermsProps) {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <>
      {sectionKeys.map(key => {
        const told = terms.filter(({ section }) => section === key)
        if (told.length === 0) return null
        return (
          <section class="app-terms">
            <Heading class="govuk-heading-s app-terms__heading">{termWords(locale).sections[key].shown}</Heading>
            {key === 'skills-i-lend' ? (
              <LentSkills skills={told} locale={locale} now={now} />
            ) : (
              <ShortTerms terms={told} locale={locale} />
            )}
          </section>
        )
      })}
    </>
  )
}

/** Skills with their level if it is shown, whether help is offered, what stands behind it and how old it is. */
export function LentSkills({ skills, locale, now }: { skills: readonly VisibleTerm[]; locale: Locale; now: Date }) {
  const text = termWords(locale)
  return (
    <ul class="app-terms__list">
      {skills.map(skill => (
        <li class="app-terms__item">
          <span class="app-terms__label">
            <bdi>{skill.term.label}</bdi>
          </span>{' '}
          {skill.happyToHelp && <Tag text={text.happy} classes="app-terms__happy" />}
          <span class="app-terms__facts">{factsOf(skill, locale, now)}</span>
        </li>
      ))}
    </ul>
  )
}

function factsOf({ section, level, evidence, confirmedAt }: VisibleTerm, locale: Locale, now: Date): string {
  const text = termWords(locale)
  const age = ago(locale, confirmedAt, now)
  const behind = evidence === 'said' ? [text.saidSo(age)] : [text.evidence[evidence], text.lastSaid(age)]
  const facts = [levelText(locale, section, level), ...behind].filter(Boolean).join(' · ')
  return facts.slice(0, 1).toLocaleUpperCase(locale) + facts.slice(1)
}

function ShortTerms({ terms, locale }: { terms: readonly VisibleTerm[]; locale: Locale }) {
  return (
    <ul class="app-terms__words">
      {terms.map(({ term, section, level }) => {
        const well = levelText(locale, section, level)
        return (
          <li class="app-terms__word">
            <bdi>{term.label}</bdi>
            {well && <span class="app-quiet"> ({well.toLocaleLowerCase(locale)})</span>}
          </li>
        )
      })}
    </ul>
  )
}
