import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import { isRunning, type ListedWave } from '../wave.ts'
import { listLatestWaves } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'

interface ListData {
  readonly waves: readonly ListedWave[]
}

/** Every survey by where its latest wave stands. */
export const listPage = page(surveysUrls.list, {
  access: runsSurveys,
  load: async ({ db }): Promise<ListData> => ({ waves: await listLatestWaves(db) }),
  title: ({ ctx }) => wavesWords(ctx.locale).list.title,
  view: ListView,
})

const groupOf = (wave: ListedWave) =>
  wave.isPutAway ? 'away' : isRunning(wave) ? 'running' : wave.status === 'draft' ? 'drafts' : 'closed'
const groups = ['running', 'drafts', 'closed', 'away'] as const

function ListView({ data: { waves }, ctx: { locale, organisation } }: ViewProps<ListData>) {
  const { list: text } = wavesWords(locale)
  const make = { text: text.make, href: surveysUrls.make.href(), primary: true }
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        actions={[make]}
        locale={locale}
      />
      {waves.length === 0 && <EmptyState title={text.none} text={text.noneText} />}
      {groups.map(group => {
        const those = waves.filter(wave => groupOf(wave) === group)
        if (those.length === 0) return null
        return (
          <section>
            <h2 class="govuk-heading-m">{text[group]}</h2>
            <ul class="govuk-list govuk-list--spaced">
              {those.map(wave => (
                <Line wave={wave} timeZone={organisation.timeZone} locale={locale} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Line({ wave, timeZone, locale }: { wave: ListedWave; timeZone: string; locale: Locale }) {
  const { list: text } = wavesWords(locale)
  const address = wave.number > 1 || wave.status === 'closed' ? surveysUrls.survey : undefined
  const href = address?.href({ surveyId: wave.surveyId }) ?? surveysUrls.wave.href({ waveId: wave.id })
  return (
    <li>
      <a class="govuk-link govuk-!-font-weight-bold" href={href}>
        <bdi>{textIn(wave.title, locale)}</bdi>
      </a>{' '}
      <span class="app-quiet">
        <bdi>{wave.name}</bdi>
        {isRunning(wave) && wave.closesOn && ` · ${text.until(formatDate(locale, wave.closesOn))}`}
        {wave.closedAt && ` · ${text.closedOn(formatDate(locale, wave.closedAt, timeZone))}`}
      </span>{' '}
      {wave.status === 'paused' && <Tag text={text.paused} classes="govuk-tag--yellow" />}
    </li>
  )
}
