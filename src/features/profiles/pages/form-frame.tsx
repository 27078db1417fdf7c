import { PageFrame, type PageFrameProps } from '#features/about/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { Button, Details, Select } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Audience } from '../audiences.ts'
import { type Field, type FieldKey, fields } from '../fields.ts'
import { profilesUrls } from '../profiles.urls.ts'
import { words } from '../words.ts'

/** Errors first, one heading, and who can see it: your profile is yours to look at. */
export const ProfileFrame = ({
  whoCanSee,
  ...props
}: Omit<PageFrameProps, 'who' | 'wide'> & { readonly whoCanSee?: string }) => (
  <PageFrame who={whoCanSee ?? words(props.locale).onlyYou} {...props} />
)

export const mineCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).mine.title, href: profilesUrls.mine.href() },
  ...more,
]

interface AudienceChoiceProps {
  field: FieldKey
  form: FormState
  locale: Locale
}

/** Who may see one field: the choices that the field allows, in plain words. */
export function AudienceChoice({ field, form, locale }: AudienceChoiceProps) {
  const { audience, fields: names } = words(locale)
  const name = `${field}-audience`
  const { allowed }: Field = fields[field]
  return (
    <Select
      name={name}
      label={{
        text: (
          <>
            {audience.label}
            <span class="govuk-visually-hidden"> ({names[field]})</span>
          </>
        ),
        classes: 'app-audience__label',
      }}
      classes="app-audience__choice"
      formGroup={{ classes: 'app-audience' }}
      value={form.value(name)}
      errorMessage={form.error(name)}
      items={allowed.map((value: Audience) => ({ value, text: audience[value] }))}
      locale={locale}
    />
  )
}

/** What the audiences mean. */
export function AudienceHelp({ locale }: { locale: Locale }) {
  const { help, helpTeam, helpPartners, helpAlways, whoArePartners } = words(locale).audience
  return (
    <Details summaryText={help}>
      {[helpTeam, helpPartners, helpAlways].map(text => (
        <p class="govuk-body">{text}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={partnershipsUrls.overview.href()}>
          {whoArePartners}
        </a>
      </p>
    </Details>
  )
}

/** The end of a form: what it does, and the way out that changes nothing. */
export function SaveOrLeave({ locale, text }: { locale: Locale; text?: string }) {
  return (
    <div class="govuk-button-group">
      <Button text={text ?? words(locale).save} preventDoubleClick />
      <a class="govuk-link" href={profilesUrls.mine.href()}>
        {words(locale).cancel}
      </a>
    </div>
  )
}

/** The same for what is sent to others from somebody's page. */
export function SendOrLeave({ locale, text, personId }: { locale: Locale; text: string; personId: string }) {
  return (
    <div class="govuk-button-group">
      <Button text={text} preventDoubleClick />
      <a class="govuk-link" href={profilesUrls.person.href({ personId })}>
        {words(locale).cancel}
      </a>
    </div>
  )
}

export const personCrumbs = (
  locale: Locale,
  { id, name, preferredName }: { readonly id: string; readonly name: string; readonly preferredName?: string },
): readonly Crumb[] => [
  { text: words(locale).people, href: peopleUrls.directory.href() },
  { text: preferredName ?? name, href: profilesUrls.person.href({ personId: id }) },
]
