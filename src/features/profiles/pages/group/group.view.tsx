import { Input, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { FieldKey } from '../../fields.ts'
import { isTelling, tellings } from '../../groups.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { AudienceChoice, AudienceHelp, ProfileFrame, SaveOrLeave } from '../form-frame.tsx'
import type { GroupData } from './group.page.tsx'

export function GroupView({ data, form, ctx: { locale } }: ViewProps<GroupData>) {
  const { group, keys } = data
  const { title, lead } = words(locale).groups[group]
  return (
    <ProfileFrame title={title} lead={lead} form={form} locale={locale}>
      <form method="post" action={profilesUrls.group.href({ group })} novalidate>
        {keys.map(key => (
          <div class="app-telling">
            {isTelling(key) ? (
              <Told field={key} form={form} locale={locale} />
            ) : (
              <FromTheList field={key} data={data} locale={locale} />
            )}
            <AudienceChoice field={key} form={form} locale={locale} />
          </div>
        ))}
        {group === 'basics' && <p class="govuk-hint">{words(locale).basics.wrong}</p>}
        <AudienceHelp locale={locale} />
        <SaveOrLeave locale={locale} />
      </form>
    </ProfileFrame>
  )
}

type ToldProps = Pick<ViewProps<GroupData>, 'form'> & { field: keyof typeof tellings; locale: Locale }

function Told({ field, form, locale }: ToldProps) {
  const { fields, hints } = words(locale)
  const question = {
    name: field,
    label: { text: fields[field], classes: 'govuk-label--s' },
    hint: hints[field],
    value: form.value(field),
    errorMessage: form.error(field),
    attributes: { dir: 'auto' },
    locale,
  }
  return tellings[field].longest > 300 ? <Textarea {...question} rows={4} /> : <Input {...question} />
}

function FromTheList({ field, data: { whole }, locale }: { field: FieldKey; data: GroupData; locale: Locale }) {
  const { fields, hints, contact, person } = words(locale)
  const listed = {
    basics: [whole.name, whole.jobTitle, whole.unit?.name ?? person.noUnit].filter(Boolean).join(', '),
    email: whole.email,
    phone: whole.phone,
    location: whole.location,
  }
  const value = Object.entries(listed).find(([key]) => key === field)?.[1]
  const hint = Object.entries(hints).find(([key]) => key === field)?.[1]
  return (
    <>
      <h2 class="govuk-heading-s app-telling__name">{fields[field]}</h2>
      {hint && <p class="govuk-hint app-telling__hint">{hint}</p>}
      <p class="govuk-body app-telling__value">
        {value ? <bdi>{value}</bdi> : <span class="app-quiet">{contact.notInList}</span>}
      </p>
    </>
  )
}
