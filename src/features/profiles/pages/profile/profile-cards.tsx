import { SummaryList, type SummaryRow } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context } from '#platform/http/page.ts'
import { formatDate, formatList, localeNames, locales } from '#platform/i18n/index.ts'
import { audienceOf, type FieldKey } from '../../fields.ts'
import type { MailChoices } from '../../own-profile.queries.ts'
import type { OwnTerm } from '../../person-terms/person-terms.queries.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import { sections } from '../../person-terms/sections.ts'
import { termWords } from '../../person-terms/words.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import type { WholeProfile } from '../../profiles.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { todayIn } from '../../working-today.ts'
import { sayWorkingTime } from '../working-time.ts'

export interface ProfileData {
  readonly whole: WholeProfile
  readonly terms: readonly OwnTerm[]
  readonly mails: MailChoices
  readonly suggestions: number
}

export type ProfileProps = { data: ProfileData; ctx: Context<Me> }
type Props = ProfileProps

/** Everything that somebody tells, a card for what belongs together, each with the way to change it. */
export function Cards({ data, ctx }: Props) {
  const { whole } = data
  const { locale } = ctx
  const { groups, person } = words(locale)
  const row = (key: FieldKey, value: SummaryRow['value'] | undefined) => told(whole, ctx, key, value)
  const text = (key: FieldKey, value: string | null) => row(key, value ? <Words text={value} /> : undefined)
  const days = { days: whole.workingDays, hours: whole.workingHours }
  const today = todayIn(ctx.organisation.timeZone, ctx.now).date
  const away = whole.awayUntil && whole.awayUntil >= today ? formatDate(locale, whole.awayUntil) : undefined
  const group = (name: 'basics' | 'name' | 'about' | 'contact') => profilesUrls.group.href({ group: name })
  return (
    <>
      <Card ctx={ctx} title={groups.photo.title} href={profilesUrls.myPhoto.href()}>
        {[row('photo', <PersonPhoto person={{ ...whole, photoHash: whole.photoHash ?? undefined }} size={96} />)]}
      </Card>
      <Card ctx={ctx} title={groups.name.title} href={group('name')}>
        {[
          text('preferredName', whole.preferredName),
          text('pronouns', whole.pronouns),
          text('sayMyName', whole.sayMyName),
        ]}
      </Card>
      <Card ctx={ctx} title={groups.about.title} href={group('about')}>
        {[text('askMeAbout', whole.askMeAbout), text('workingOn', whole.workingOn), text('about', whole.about)]}
      </Card>
      <Terms data={data} ctx={ctx} />
      <Card ctx={ctx} title={groups.contact.title} href={group('contact')}>
        {[
          text('reachMe', whole.reachMe),
          text('email', whole.email),
          text('phone', whole.phone),
          text('location', whole.location),
        ]}
      </Card>
      <Card ctx={ctx} title={groups.work.title} href={profilesUrls.work.href()}>
        {[text('workingTime', sayWorkingTime(locale, days)), row('awayUntil', away)]}
      </Card>
      <Card ctx={ctx} title={groups.teams.title} href={profilesUrls.teams.href()}>
        {[text('extraUnits', whole.extraUnits.map(({ name }) => name).join(', '))]}
      </Card>
      <Card ctx={ctx} title={groups.basics.title} href={group('basics')}>
        {[
          row(
            'basics',
            <>
              <Words
                text={[whole.name, whole.jobTitle, whole.unit?.name ?? person.noUnit].filter(Boolean).join(', ')}
              />
              {whole.manager && (
                <p class="govuk-body">
                  {person.manager}: <bdi>{whole.manager.name}</bdi>
                </p>
              )}
            </>,
          ),
        ]}
      </Card>
      <Mails data={data} ctx={ctx} />
    </>
  )
}

function Mails({ data: { mails: chosen }, ctx }: Props) {
  const { groups, mails } = words(ctx.locale)
  const language = locales.find(one => one === chosen.locale)
  return (
    <Card ctx={ctx} title={groups.mails.title} href={profilesUrls.mails.href()}>
      {[
        { key: mails.language, value: language ? localeNames[language] : mails.organisationLanguage },
        { key: mails.reminders, value: chosen.reminders ? mails.remindersYes : mails.remindersNo },
      ]}
    </Card>
  )
}

const Card = ({
  title,
  href,
  ctx,
  children,
}: {
  title: string
  href: string
  ctx: Props['ctx']
  children: SummaryRow[]
}) => (
  <SummaryList
    card={{ title: { text: title }, actions: { items: [{ href, text: words(ctx.locale).mine.change }] } }}
    rows={children}
  />
)

const Words = ({ text }: { text: string }) => (
  <p class="govuk-body app-told" dir="auto">
    {text}
  </p>
)

function told(whole: WholeProfile, { locale }: Props['ctx'], key: FieldKey, value: SummaryRow['value'] | undefined) {
  const { fields, mine, audience } = words(locale)
  return {
    key: fields[key],
    value: (
      <>
        {value ?? <p class="govuk-body app-quiet">{mine.nothing}</p>}
        {value && <p class="app-seen-by">{audience.shownTo[audienceOf(key, whole.chosen[key])]}</p>}
      </>
    ),
  }
}

function Terms({ data: { terms }, ctx: { locale } }: Props) {
  const { groups, mine } = words(locale)
  const rows = sections.map(({ key }) => {
    const labels = terms.filter(({ section }) => section === key).map(({ term }) => term.label)
    const name = termWords(locale).sections[key].nav
    const href = personTermsUrls.section.href({ section: key })
    return {
      key: name,
      value:
        labels.length > 0 ? <Words text={formatList(locale, labels)} /> : <span class="app-quiet">{mine.nothing}</span>,
      actions: { items: [{ href, text: mine.change, visuallyHiddenText: name }] },
    }
  })
  return <SummaryList card={{ title: { text: groups.terms.title } }} rows={rows} />
}
