import { Button, InsetText, SummaryList, type SummaryRow } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context, ViewProps } from '#platform/http/page.ts'
import { formatDate, localeNames, locales } from '#platform/i18n/index.ts'
import { ago } from '../../ago.ts'
import { audienceOf, type FieldKey } from '../../fields.ts'
import { type NextThing, nextThing } from '../../next-thing.ts'
import type { MailChoices } from '../../own-profile.queries.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import type { WholeProfile } from '../../profiles.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { todayIn } from '../../working-today.ts'
import { ProfileFrame } from '../form-frame.tsx'
import { sayWorkingTime } from '../working-time.ts'

interface ProfileData {
  readonly whole: WholeProfile
  readonly mails: MailChoices
  readonly suggestions: number
}

type Props = { data: ProfileData; ctx: Context<Me> }

export function ProfileView({ data, ctx }: ViewProps<ProfileData>) {
  const { mine } = words(ctx.locale)
  return (
    <ProfileFrame
      title={mine.title}
      lead={mine.lead}
      locale={ctx.locale}
      actions={[
        { text: mine.preview, href: profilesUrls.preview.href() },
        { text: mine.history, href: profilesUrls.history.href() },
      ]}
    >
      {data.suggestions > 0 && (
        <InsetText>
          {mine.suggestions(data.suggestions)}.{' '}
          <a class="govuk-link" href={profilesUrls.suggestions.href()}>
            {mine.lookAtSuggestions}
          </a>
        </InsetText>
      )}
      <StillRight data={data} ctx={ctx} />
      <Next data={data} ctx={ctx} />
      <Cards data={data} ctx={ctx} />
    </ProfileFrame>
  )
}

function StillRight({ data: { whole }, ctx: { locale, now } }: Props) {
  const { mine } = words(locale)
  return (
    <form method="post" action={profilesUrls.stillRight.href()} class="app-still-right">
      <p class="govuk-body">
        {whole.confirmedAt ? mine.confirmedAgo(ago(locale, whole.confirmedAt, now)) : mine.neverConfirmed}
      </p>
      <Button text={mine.stillRight} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

const pageOf: Readonly<Record<NextThing, string>> = {
  askMeAbout: profilesUrls.group.href({ group: 'about' }),
  workingOn: profilesUrls.group.href({ group: 'about' }),
  about: profilesUrls.group.href({ group: 'about' }),
  reachMe: profilesUrls.group.href({ group: 'contact' }),
  workingTime: profilesUrls.work.href(),
  photo: profilesUrls.myPhoto.href(),
}

function Next({ data: { whole }, ctx: { locale } }: Props) {
  const next = nextThing(whole)
  if (!next) return null
  const { mine } = words(locale)
  return (
    <p class="govuk-body app-next-thing">
      <strong>{mine.next}:</strong>{' '}
      <a class="govuk-link" href={pageOf[next]}>
        {mine.nextThing[next]}
      </a>
    </p>
  )
}

function Cards({ data, ctx }: Props) {
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
