import type { Framework, Skill } from '#features/skills/index.ts'
import { Checkboxes, Details, Radios } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Derived } from '../../derived.ts'
import { lastUses } from '../../passport.ts'
import { placesOf } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import type { Ctx } from '../passport-frame.tsx'
import { fieldsOf } from './questions.form.ts'

interface Props {
  readonly skill: Skill
  readonly framework: Framework
  readonly form: FormState
  readonly ctx: Ctx
  readonly derived?: Derived | undefined
  /** The page is about this one skill: its name is the page's, and there is no way to it. */
  readonly isAlone?: boolean
}

/** One skill: what it is, the level in sentences, apart from that how sure the person feels, and what else they like to say. */
export function Question({ skill, framework, form, ctx: { locale }, derived, isAlone = false }: Props) {
  const w = words(locale)
  const fields = fieldsOf(skill.key)
  const heading = `skill-${skill.key}`
  const forSkill = <span class="govuk-visually-hidden"> {skill.name}</span>
  const hasStatements = skill.statements.some(({ text }) => text !== '')
  return (
    <section
      class="app-passport-question"
      aria-labelledby={isAlone ? undefined : heading}
      aria-label={isAlone ? skill.name : undefined}
      data-skill={skill.key}
    >
      {!isAlone && (
        <>
          <h2 class="govuk-heading-m" id={heading} lang={langOf(skill, locale)}>
            {skill.name}
          </h2>
          <WhatItMeans skill={skill} locale={locale} />
        </>
      )}
      {derived && <p class="app-passport-quiet">{w.assess.derived(derived.level, derived.from)}</p>}
      <Radios
        name={fields.level}
        value={form.value(fields.level)}
        fieldset={{
          legend: {
            text: [hasStatements ? w.area.level : w.assess.chooseLevel, forSkill],
            classes: 'govuk-fieldset__legend--s',
          },
        }}
        errorMessage={form.error(fields.level)}
        locale={locale}
        items={framework.levels.map(({ position, name, description }) => ({
          value: position,
          text: <LevelText name={name} text={statementOf(skill, position) || description} />,
        }))}
      />
      <Radios
        name={fields.confidence}
        value={form.value(fields.confidence)}
        classes="app-passport-confidence"
        fieldset={{ legend: { text: [w.area.confidence, forSkill], classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={form.error(fields.confidence)}
        locale={locale}
        items={framework.confidence.map(({ position, name }) => ({ value: position, text: name }))}
      />
      <SayMore skill={skill} form={form} locale={locale} />
      <input type="hidden" name={fields.shown} value={form.value(fields.shown) || '-'} />
      <p class="app-passport-status" role="status" />
      {!isAlone && (
        <p class="govuk-body govuk-!-font-size-16">
          <a class="govuk-link" href={placesOf(framework.key).skill(skill.key)}>
            {w.assess.toSkill}
            {forSkill}
          </a>
        </p>
      )}
    </section>
  )
}

export const statementOf = ({ statements }: Skill, level: number): string =>
  statements.find(one => one.level === level)?.text ?? ''

const langOf = ({ language }: Skill, locale: Locale) => (language === locale ? undefined : language)

function LevelText({ name, text }: { name: string; text: string }) {
  return (
    <>
      <strong>{name}</strong> {text}
    </>
  )
}

/** The definition at once; examples and other names in place, for whoever wants them. */
export function WhatItMeans({ skill, locale }: { skill: Skill; locale: Locale }) {
  const w = words(locale)
  const { definition, examples, alternativeLabels, name } = skill
  const forSkill = <span class="govuk-visually-hidden"> {name}</span>
  const lang = langOf(skill, locale)
  return (
    <>
      {definition && (
        <p class="govuk-body" lang={lang}>
          {definition}
        </p>
      )}
      {lang && <p class="app-passport-quiet">{w.assess.inLanguage(languageName(skill.language, locale))}</p>}
      {(examples.length > 0 || alternativeLabels.length > 0) && (
        <Details summaryText={[examples.length > 0 ? w.area.example : w.assess.about, forSkill]}>
          {examples.length > 0 && (
            <ul class="govuk-list" lang={lang}>
              {examples.map(({ setting, text }) => (
                <li>
                  <strong>{setting}:</strong> {text}
                </li>
              ))}
            </ul>
          )}
          {alternativeLabels.length > 0 && <p>{w.assess.alsoCalled(alternativeLabels.join(', '))}</p>}
        </Details>
      )}
    </>
  )
}

interface MoreProps {
  readonly skill: Skill
  readonly form: FormState
  readonly locale: Locale
}

function SayMore({ skill, form, locale }: MoreProps) {
  const w = words(locale).assess
  const fields = fieldsOf(skill.key)
  const forSkill = <span class="govuk-visually-hidden"> {skill.name}</span>
  const box = (name: string, text: string, hint?: string) => (
    <Checkboxes
      name={name}
      values={[form.value(name)]}
      items={[{ value: 'yes', text: [text, forSkill], ...(hint ? { hint: { text: hint } } : {}) }]}
    />
  )
  return (
    <Details summaryText={[w.more, forSkill]}>
      <Radios
        name={fields.used}
        value={form.value(fields.used)}
        classes="app-passport-confidence"
        fieldset={{ legend: { text: [w.lastUsed, forSkill], classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={form.error(fields.used)}
        locale={locale}
        items={lastUses.map(use => ({ value: use, text: w.lastUses[use] }))}
      />
      {box(fields.wish, w.wish)}
      {box(fields.help, w.help, w.helpHint)}
    </Details>
  )
}

function languageName(language: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}
