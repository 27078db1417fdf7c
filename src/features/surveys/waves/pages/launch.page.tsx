import { aboutUrls } from '#features/about/index.ts'
import { languageName } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, type Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { promiseOf } from '../../answering/promise.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import { countAudience, countDimensions } from '../audience.queries.ts'
import { checkLaunch, isStopping, minutesFor, type Problem } from '../launch-checks.ts'
import { openWave } from '../status.ts'
import type { Wave } from '../wave.ts'
import { getWave } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'

interface LaunchData {
  readonly wave: Wave
  readonly people: number
  readonly problems: readonly Problem[]
}

/** Everything that should be right before anybody is asked, and the button that opens it. */
export const launchPage = page(surveysUrls.launch, {
  access: runsSurveys,
  async load({ db, params, organisation, now }): Promise<LaunchData> {
    const any = await getWave(db, params.waveId)
    const wave = found(any.status === 'draft' ? any : undefined)
    const groups = await countAudience(db, wave)
    const sizes = await countDimensions(db, wave, now)
    return {
      wave,
      people: groups.reduce((sum, { people }) => sum + people, 0),
      problems: checkLaunch(wave, { groups, sizes }, calendarDay(organisation.timeZone, now)),
    }
  },
  title: ({ ctx }) => wavesWords(ctx.locale).launch.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: LaunchView,
  async submit({ tx, me, data: { wave, problems }, locale, now }) {
    const { launch: text } = wavesWords(locale)
    if (problems.some(isStopping)) return invalid({ open: text.notReady })
    const isOpen = await openWave(tx, wave, { actorId: me.id, now })
    return redirect(surveysUrls.wave.href({ waveId: wave.id })).saying(isOpen ? text.opened : text.tooLate)
  },
})

function LaunchView({ data: { wave, people, problems }, form: state, ctx: { locale } }: ViewProps<LaunchData>) {
  const { launch: text } = wavesWords(locale)
  const [stopping, others] = [problems.filter(isStopping), problems.filter(problem => !isStopping(problem))]
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={wave.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <section id="open">
        {stopping.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{text.mustFix}</h2>
            <Problems problems={stopping} wave={wave} locale={locale} />
          </>
        )}
        {others.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{text.consider}</h2>
            <Problems problems={others} wave={wave} locale={locale} />
          </>
        )}
        {problems.length === 0 && <p class="govuk-body">{text.allGood}</p>}
      </section>
      <h2 class="govuk-heading-m">{text.promise}</h2>
      <InsetText>{promiseOf(wave, locale)}</InsetText>
      <p class="govuk-body">{text.summary(people, minutesFor(wave))}</p>
      {stopping.length === 0 && (
        <form method="post" action={surveysUrls.launch.href({ waveId: wave.id })}>
          <Button text={text.button} preventDoubleClick />
        </form>
      )}
    </>
  )
}

interface ProblemsProps {
  readonly problems: readonly Problem[]
  readonly wave: Wave
  readonly locale: Locale
}

function Problems({ problems, wave, locale }: ProblemsProps) {
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {problems.map(problem => {
        const href = hrefOf(problem, wave)
        return (
          <li>
            {sayProblem(problem, wave, locale)}{' '}
            {href && (
              <a class="govuk-link" href={href}>
                {wavesWords(locale).launch.putRight}
                <span class="govuk-visually-hidden">: {sayProblem(problem, wave, locale)}</span>
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A problem in words; shared with tests and other pages that list them. */
export function sayProblem(problem: Problem, { minimumGroup }: Pick<Wave, 'minimumGroup'>, locale: Locale): string {
  const { launch, how } = wavesWords(locale)
  const { problems: text } = launch
  switch (problem.kind) {
    case 'nameless-question':
      return text[problem.kind](problem.count)
    case 'few-options':
    case 'no-rows':
    case 'wrong-pipe':
      return text[problem.kind](textIn(problem.question.text, locale))
    case 'translation':
      return text.translation(languageName(problem.language, locale), problem.count)
    case 'introduction':
    case 'readers':
      return text[problem.kind](languageName(problem.language, locale))
    case 'empty-group':
      return text[problem.kind](problem.group)
    case 'empty-section':
      return text[problem.kind](problem.section)
    case 'small-audience':
      return text[problem.kind](problem.people, minimumGroup)
    case 'small-groups':
      return text[problem.kind](how.dimension[problem.dimension], problem.count)
    case 'long':
      return text.long(problem.minutes)
    default:
      return text[problem.kind]
  }
}

function hrefOf(problem: Problem, { id: waveId }: Wave): string | undefined {
  switch (problem.kind) {
    case 'few-options':
    case 'no-rows':
    case 'wrong-pipe':
      return surveysUrls.question.href({ waveId, questionKey: problem.question.key })
    case 'translation':
      return surveysUrls.translations.href({ waveId }, { to: problem.language })
    case 'introduction':
    case 'readers':
    case 'no-closing-day':
    case 'closing-day-past':
    case 'small-groups':
      return surveysUrls.how.href({ waveId })
    case 'nobody':
    case 'empty-group':
    case 'small-audience':
      return surveysUrls.audience.href({ waveId })
    case 'written-anonymous':
      return undefined
    default:
      return surveysUrls.questions.href({ waveId })
  }
}
