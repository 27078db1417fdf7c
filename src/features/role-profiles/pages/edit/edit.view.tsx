import { languageName, type Skill, skillsOf } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { wordsOf } from '../../role-profile.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { type EditData, levelField, mostShown, offeredSkills } from './edit.form.ts'

interface Props {
  readonly data: EditData
  readonly form: FormState
  readonly locale: Locale
}

export function EditView({ data, form, ctx: { locale } }: ViewProps<EditData>) {
  const { profile, edition, question } = data
  const text = words(locale).edit
  const action = roleProfilesUrls.edit.href({ profileKey: profile.key }, { find: question || undefined })
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={wordsOf(edition, locale).name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      <form method="post" action={action} novalidate>
        <Words data={data} form={form} locale={locale} />
        <h2 class="govuk-heading-m">{text.levels}</h2>
        <Find data={data} form={form} locale={locale} />
        <Levels data={data} form={form} locale={locale} />
        <Button text={text.save} preventDoubleClick />
      </form>
    </>
  )
}

function Words({ form, locale }: Props) {
  const text = words(locale).edit
  // The reader's own language first.
  const inOrder = [locale, ...locales.filter(one => one !== locale)]
  return (
    <>
      {inOrder.map(language => (
        <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
            {text.inLanguage(languageName(language, locale))}
          </legend>
          <Input
            name={`name-${language}`}
            label={{ text: text.name }}
            value={form.value(`name-${language}`)}
            errorMessage={form.error(`name-${language}`)}
            attributes={{ lang: language }}
            locale={locale}
          />
          <Textarea
            name={`description-${language}`}
            label={{ text: text.description }}
            rows={3}
            value={form.value(`description-${language}`)}
            errorMessage={form.error(`description-${language}`)}
            attributes={{ lang: language }}
            locale={locale}
          />
          <Input
            name={`family-${language}`}
            label={{ text: text.family }}
            value={form.value(`family-${language}`)}
            errorMessage={form.error(`family-${language}`)}
            attributes={{ lang: language }}
            locale={locale}
          />
        </fieldset>
      ))}
    </>
  )
}

function Find({ data, form, locale }: Props) {
  const text = words(locale).edit
  if (skillsOf(data.framework).length <= mostShown) return null
  const found = data.question ? offeredSkills(data).length - data.edition.requirements.length : undefined
  return (
    <>
      <Input
        name="find"
        label={{ text: text.find, classes: 'govuk-label--s' }}
        hint={text.findHint}
        value={form.value('find')}
        locale={locale}
      />
      {found !== undefined && (
        <p class="govuk-body" role="status">
          {text.found(Math.max(0, found), data.question)}
        </p>
      )}
      <Button name="then" value="find" text={text.findButton} classes="govuk-button--secondary" />
    </>
  )
}

function Levels({ data, form, locale }: Props) {
  const offered = new Set(offeredSkills(data).map(({ key }) => key))
  return (
    <>
      {data.framework.areas
        .map(({ name, skills }) => ({ name, skills: skills.filter(({ key }) => offered.has(key)) }))
        .filter(({ skills }) => skills.length > 0)
        .map(({ name, skills }) => (
          <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
            {skills.map(skill => (
              <Level skill={skill} data={data} form={form} locale={locale} />
            ))}
          </fieldset>
        ))}
    </>
  )
}

function Level({ skill, data, form, locale }: Props & { skill: Skill }) {
  const name = levelField(skill.key)
  return (
    <Select
      name={name}
      label={{ text: skill.name }}
      value={form.value(name)}
      errorMessage={form.error(name)}
      items={[
        { value: '', text: words(locale).edit.notNeeded },
        ...data.framework.levels.map(level => ({ value: String(level.position), text: level.name })),
      ]}
      locale={locale}
    />
  )
}
