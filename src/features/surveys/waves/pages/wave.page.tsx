import { aboutUrls } from '#features/about/index.ts'
import { languageName } from '#features/skills/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button, SummaryList, type SummaryRow, TaskList } from '#platform/html/govuk/index.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate, formatDateTime, formatList, type Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { promiseOf } from '../../answering/promise.ts'
import { surveyCrumbs } from '../../crumbs.ts'
import { mayRead } from '../../named/readers.ts'
import { missingIn } from '../../questionnaire/all-texts.ts'
import { questionsOf, textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import { countAudience, findAsked } from '../audience.queries.ts'
import { minutesFor } from '../launch-checks.ts'
import { throwAway } from '../make-survey.ts'
import type { Wave } from '../wave.ts'
import { getWave, listWaveChanges, type WaveChange } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'
import { StatusTag } from './status-tag.tsx'
import { waveDoors } from './wave-doors.ts'

interface WaveData {
  readonly wave: Wave
  /** Who would be asked now; once it is open, who was asked. Nothing for a wave that was asked elsewhere. */
  readonly people: number | undefined
  readonly isEveryGroupAsked: boolean
  readonly changes: readonly WaveChange[]
  /** Whoever has the page open reads the answers with names. */
  readonly isReader: boolean
}

/** Where a survey stands: what is left to do before it opens, and what can be done from then on. */
export const wavePage = page(surveysUrls.wave, {
  access: runsSurveys,
  async load({ db, me, params }): Promise<WaveData> {
    const wave = await getWave(db, params.waveId)
    const isDraft = wave.status === 'draft'
    const groups = isDraft ? await countAudience(db, wave) : []
    return {
      wave,
      people: isDraft ? groups.reduce((sum, { people }) => sum + people, 0) : await findAsked(db, wave.id),
      isEveryGroupAsked:
        groups.length > 0 && wave.respondentGroups.every(({ key }) => groups.some(({ group }) => group === key)),
      changes: await listWaveChanges(db, wave.id),
      isReader: await mayRead(db, me, wave),
    }
  },
  title: ({ data: { wave }, ctx }) => `${textIn(wave.survey.title, ctx.locale)}, ${wave.name}`,
  breadcrumbs: ({ data, ctx }) => surveyCrumbs(data.wave.survey, ctx.locale),
  view: WaveView,
})

/** Throws a draft away. */
export const discardAction = action(surveysUrls.discard, {
  access: runsSurveys,
  load: ({ db, params }) => getWave(db, params.waveId),
  async submit({ tx, me, data: wave, locale, now }) {
    const { wave: text } = wavesWords(locale)
    const isGone = await throwAway(tx, wave, { actorId: me.id, now })
    return isGone
      ? redirect(surveysUrls.list.href()).saying(text.discarded)
      : redirect(surveysUrls.wave.href({ waveId: wave.id })).saying(text.tooLate)
  },
})

function WaveView({ data, ctx }: ViewProps<WaveData>) {
  const { wave } = data
  const { locale } = ctx
  return (
    <>
      <PageHeader
        title={textIn(wave.survey.title, locale)}
        caption={wave.name}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      >
        <StatusTag status={wave.status} locale={locale} />
      </PageHeader>
      {wave.status === 'draft' ? (
        <Preparing data={data} locale={locale} />
      ) : (
        <Launched data={data} timeZone={ctx.organisation.timeZone} locale={locale} />
      )}
    </>
  )
}

function Preparing({ data: { wave, people, isEveryGroupAsked }, locale }: { data: WaveData; locale: Locale }) {
  const { wave: text } = wavesWords(locale)
  const address = { waveId: wave.id }
  const count = questionsOf(wave.questionnaire).length
  const missing = wave.languages.reduce((sum, each) => sum + missingIn(wave.questionnaire, each).length, 0)
  const hasWords = wave.languages.every(each => wave.introduction[each]?.trim())
  const task = (key: keyof typeof text.tasks, hint: string, state: keyof typeof text.state) => ({
    title: text.tasks[key],
    hint,
    href: surveysUrls[key].href(address),
    status: state === 'todo' ? { tag: { text: text.state.todo, classes: 'govuk-tag--blue' } } : text.state[state],
  })
  return (
    <>
      <h2 class="govuk-heading-m">{text.prepare}</h2>
      <TaskList
        items={[
          task('questions', text.questionCount(count, minutesFor(wave)), count > 0 ? 'done' : 'todo'),
          task(
            'translations',
            wave.languages.length > 1 ? text.translationsHint(missing) : text.oneLanguage,
            missing === 0 ? 'done' : 'todo',
          ),
          task(
            'how',
            wave.closesOn ? wavesWords(locale).how.modes[wave.mode] : text.noDates,
            wave.closesOn && hasWords ? 'done' : 'todo',
          ),
          task('audience', text.people(people ?? 0), isEveryGroupAsked ? 'done' : 'todo'),
          task('preview', text.questionCount(count, minutesFor(wave)), 'look'),
          task('launch', wavesWords(locale).launch.lead, 'todo'),
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={surveysUrls.file.href(address)}>
          {text.file}
        </a>
      </p>
      <form method="post" action={surveysUrls.discard.href(address)}>
        <Button text={text.discard} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </>
  )
}

interface LaunchedProps {
  readonly data: WaveData
  readonly timeZone: string
  readonly locale: Locale
}

function Launched({ data: { wave, people, changes, isReader }, timeZone, locale }: LaunchedProps) {
  const { wave: text, how } = wavesWords(locale)
  const address = { waveId: wave.id }
  const canChange = wave.status !== 'closed' || wave.mode !== 'anonymous'
  // Somebody may have closed it before its last day.
  const closed = wave.status === 'closed' && wave.closedAt ? calendarDay(timeZone, wave.closedAt) : undefined
  const closing = closed && (!wave.closesOn || closed < wave.closesOn) ? closed : wave.closesOn
  const rows: SummaryRow[] = [
    {
      key: text.open,
      value: text.openBetween(
        wave.openedAt ? formatDate(locale, wave.openedAt, timeZone) : '',
        closing ? formatDate(locale, closing) : '',
      ),
      ...(canChange
        ? {
            actions: {
              items: [
                { href: surveysUrls.status.href(address), text: wave.status === 'closed' ? text.reopen : text.change },
              ],
            },
          }
        : {}),
    },
    { key: text.mode, value: `${how.modes[wave.mode]}. ${promiseOf(wave, locale)}` },
    ...(people === undefined ? [] : [{ key: text.asked, value: text.people(people) }]),
    {
      key: text.languages,
      value: formatList(
        locale,
        wave.languages.map(each => languageName(each, locale)),
      ),
    },
    {
      key: text.questions,
      value: text.questionCount(questionsOf(wave.questionnaire).length, minutesFor(wave)),
      actions: { items: [{ href: surveysUrls.preview.href(address), text: text.seeQuestions }] },
    },
  ]
  return (
    <>
      <ul class="govuk-list govuk-list--spaced">
        {waveDoors(wave, isReader, locale).map(door => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={door.href}>
              {door.text}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{text.facts}</h2>
      <SummaryList rows={rows} />
      {changes.length > 0 && <h2 class="govuk-heading-m">{text.trace}</h2>}
      <Trace changes={changes} timeZone={timeZone} locale={locale} />
      <p class="govuk-body">
        <a class="govuk-link" href={surveysUrls.file.href(address)}>
          {text.file}
        </a>
      </p>
    </>
  )
}

function Trace({ changes, timeZone, locale }: Omit<LaunchedProps, 'data'> & Pick<WaveData, 'changes'>) {
  const { wave: text, turns } = wavesWords(locale)
  return (
    <ul class="govuk-list govuk-list--spaced">
      {changes.map(({ what, closesOn, why, by, at }) => (
        <li>
          {text.by(turns[what], formatDateTime(locale, at, timeZone), by ?? text.program)}
          {closesOn && `: ${text.movedTo(formatDate(locale, closesOn))}`}
          {why && (
            <>
              <br />
              <bdi class="app-quiet">{why}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
