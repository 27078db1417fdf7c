import { Button, Checkboxes, Select, Table, Tag } from '#platform/html/govuk/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Champion } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import type { Cohort } from '../../programme.queries.ts'
import { programmeWords } from '../../programme-words.ts'
import { words } from '../../words.ts'

interface Props {
  readonly champions: readonly Champion[]
  /** Those who can be ticked. */
  readonly waiting: readonly Champion[]
  readonly cohorts: readonly Cohort[]
  readonly action: string
  readonly error: string | undefined
  readonly timeZone: string
  readonly locale: Locale
}

/** Everybody as a table; whoever waits can be ticked and welcomed. */
export function ListTable({ champions, waiting, cohorts, action, error, timeZone, locale }: Props) {
  const t = programmeWords(locale).list
  return (
    <>
      {waiting.length > 0 && (
        <form method="post" action={action} novalidate>
          <Checkboxes
            name="championId"
            fieldset={{ legend: { text: t.welcomeTitle, classes: 'govuk-fieldset__legend--m' } }}
            hint={t.welcomeText}
            errorMessage={error}
            values={waiting.filter(({ state }) => state === 'agreed').map(({ id }) => id)}
            items={waiting.map(champion => ({
              value: champion.id,
              text: champion.name,
              hint: [champion.unitName, hoursOf(champion, locale), `${t.manager}: ${saidOf(champion, locale)}`]
                .filter(Boolean)
                .join(' · '),
            }))}
            locale={locale}
          />
          {cohorts.length > 0 && (
            <Select
              name="cohortId"
              label={{ text: t.cohortFor, classes: 'govuk-label--s' }}
              items={[{ value: '', text: t.noCohort }, ...cohorts.map(({ id, name }) => ({ value: id, text: name }))]}
              locale={locale}
            />
          )}
          <Button text={t.welcome} preventDoubleClick />
        </form>
      )}
      <Table
        caption={t.title}
        captionClasses="govuk-visually-hidden"
        classes="app-table--stack"
        firstCellIsHeader
        head={[t.name, t.unitHead, t.state, t.agreed, t.termLabel]}
        rows={champions.map(champion => [
          {
            text: (
              <a class="govuk-link" href={championsUrls.one.href({ championId: champion.id })}>
                <bdi>{champion.name}</bdi>
              </a>
            ),
          },
          champion.unitName ?? '',
          { text: <StateTag champion={champion} locale={locale} /> },
          {
            text: (
              <>
                {hoursOf(champion, locale)}
                <div class="app-quiet">{`${t.manager}: ${saidOf(champion, locale)}`}</div>
              </>
            ),
          },
          termOf(champion, timeZone, locale),
        ])}
      />
    </>
  )
}

/** Who waits and was not welcomed yet. */
export const isToWelcome = ({ state, approvedAt }: Champion): boolean =>
  state === 'agreed' || (state === 'volunteered' && !approvedAt)

const colours = {
  ...{ nominated: 'grey', volunteered: 'yellow', agreed: 'blue', active: 'green', paused: 'grey', ended: 'grey' },
} as const

export const StateTag = ({ champion: { state }, locale }: { champion: Champion; locale: Locale }) => (
  <Tag text={words(locale).states[state]} classes={`govuk-tag--${colours[state]}`} />
)

const hoursOf = ({ hoursAMonth }: Champion, locale: Locale) => (hoursAMonth ? words(locale).hours(hoursAMonth) : '')

// On a phone the table has no headings: every cell says what it is about.
function termOf({ activeSince, termUntil }: Champion, timeZone: string, locale: Locale): string {
  const t = programmeWords(locale).list
  const since = activeSince && t.since(formatDate(locale, activeSince, timeZone))
  return [since, termUntil && t.until(formatDate(locale, termUntil))].filter(Boolean).join(', ')
}

/** What the manager said, in two words. */
export function saidOf({ managerSaid, managerId }: Champion, locale: Locale): string {
  const { managerSaid: t } = programmeWords(locale).list
  return managerSaid ? t[managerSaid] : managerId ? t.waiting : t.none
}
