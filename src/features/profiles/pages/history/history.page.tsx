import { Table } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { isAudience } from '../../audiences.ts'
import { isFieldKey } from '../../fields.ts'
import { type HistoryRow, listOwnChanges } from '../../own-profile.queries.ts'
import { findSection } from '../../person-terms/sections.ts'
import { termWords } from '../../person-terms/words.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { mineCrumbs, ProfileFrame } from '../form-frame.tsx'
import { sayWorkingTime } from '../working-time.ts'

/** What somebody changed about themselves; nobody else has this page. */
export const historyPage = page(profilesUrls.history, {
  access: signedIn,
  load: ({ db, me }) => listOwnChanges(db, me),
  title: ({ ctx }) => words(ctx.locale).history.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view({ data, ctx: { locale, organisation } }) {
    const text = words(locale).history
    return (
      <ProfileFrame title={text.title} lead={text.lead} locale={locale}>
        {data.length === 0 ? (
          <p class="govuk-body">{text.none}</p>
        ) : (
          <Table
            caption={text.title}
            captionClasses="govuk-visually-hidden"
            classes="app-table--stack app-history"
            head={[text.when, text.what, text.before, text.after].map(heading => ({ text: heading }))}
            rows={data.map(row => [
              { text: formatDate(locale, row.changedAt, organisation.timeZone) },
              { text: what(row, locale) },
              { text: said(row, row.before, locale) },
              { text: said(row, row.after, locale) },
            ])}
          />
        )}
      </ProfileFrame>
    )
  },
})

function what({ field }: HistoryRow, locale: Locale): string {
  const { history, fields } = words(locale)
  if (field === 'confirmed') return history.confirmed
  const [key = '', part] = field.split('.')
  const section = key === 'terms' && findSection(part ?? '')
  if (section) return termWords(locale).sections[section.key].title
  const name = isFieldKey(key) ? fields[key] : key
  return part === 'audience' ? history.audienceOf(name) : name
}

function said({ field }: HistoryRow, value: string | null, locale: Locale) {
  const { history, audience } = words(locale)
  if (value === null) return ''
  if (value === '') return <span class="app-quiet">{history.empty}</span>
  if (field.endsWith('.audience') && isAudience(value)) return audience[value]
  if (field === 'awayUntil') return formatDate(locale, value)
  if (field === 'workingTime') return sayStoredTime(value, locale)
  return (
    <bdi class="app-told" dir="auto">
      {value}
    </bdi>
  )
}

function sayStoredTime(value: string, locale: Locale): string {
  const [, days = '', hours = ''] = /^([1-7](?:,[1-7])*)?\s?(.*)$/s.exec(value) ?? []
  return sayWorkingTime(locale, { days: days.split(',').filter(Boolean).map(Number), hours })
}
