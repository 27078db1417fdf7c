import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, ErrorSummary, Input, Select, SummaryList, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { localeNames, locales } from '#platform/i18n/index.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import type { ProfileData } from './profile.form.ts'

export function ProfileView({ data, form, ctx: { locale } }: ViewProps<ProfileData>) {
  const text = words(locale).profile
  return (
    <>
      {form.errors.length > 0 && <Errors form={form} locale={locale} />}
      <PageHeader
        title={text.title}
        lead={text.lead}
        locale={locale}
        whoCanSee={{ text: words(locale).colleaguesSee, href: aboutUrls.whoCanSee.href() }}
        actions={[{ text: text.preview, href: profilesUrls.person.href({ personId: data.person.id }) }]}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FromTheList data={data} locale={locale} />
          <form method="post" action={profilesUrls.mine.href()} novalidate>
            <Input
              name="askMeAbout"
              label={text.askMeAbout}
              hint={text.askMeAboutHint}
              value={form.value('askMeAbout')}
              errorMessage={form.error('askMeAbout')}
              locale={locale}
            />
            <Textarea
              name="about"
              label={text.about}
              hint={text.aboutHint}
              value={form.value('about')}
              errorMessage={form.error('about')}
              locale={locale}
            />
            <Shown data={data} form={form} locale={locale} />
            <Select
              name="locale"
              label={text.language}
              hint={text.languageHint}
              value={form.value('locale')}
              items={[
                { value: '', text: text.organisationLanguage },
                ...locales.map(each => ({ value: each, text: localeNames[each], attributes: { lang: each } })),
              ]}
            />
            <Button text={text.save} />
          </form>
        </div>
      </div>
    </>
  )
}

type PartProps = Pick<ViewProps<ProfileData>, 'form'> & { locale: (typeof locales)[number] }

const Errors = ({ form, locale }: PartProps) => (
  <ErrorSummary
    locale={locale}
    errorList={form.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
  />
)

function Shown({ data: { person }, form, locale }: PartProps & { data: ProfileData }) {
  const text = words(locale).profile
  const items = [
    person.email !== undefined && { value: 'email', text: text.showEmail(person.email) },
    person.phone !== undefined && { value: 'phone', text: text.showPhone(person.phone) },
    person.location !== undefined && { value: 'location', text: text.showLocation(person.location) },
  ]
  if (!items.some(Boolean)) return null
  return (
    <Checkboxes
      name="show"
      fieldset={{ legend: { text: text.show, classes: 'govuk-fieldset__legend--s' } }}
      hint={text.showHint}
      items={items}
      values={[...form.list('show')]}
    />
  )
}

function FromTheList({ data: { person }, locale }: { data: ProfileData; locale: PartProps['locale'] }) {
  const { profile, person: labels, file } = words(locale)
  return (
    <section>
      <h2 class="govuk-heading-m">{profile.fromTheList}</h2>
      <SummaryList
        rows={[
          { key: file.person, value: person.name },
          { key: labels.job, value: person.jobTitle || '–' },
          { key: labels.unit, value: person.unit?.name ?? labels.noUnit },
          { key: labels.manager, value: person.manager?.name ?? labels.noManager },
        ]}
      />
      <p class="govuk-hint">{profile.wrong}</p>
    </section>
  )
}
