import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, Input, InsetText } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { benchmarkWords } from '../../benchmarks/words.ts'
import { listCrumb } from '../../crumbs.ts'
import { pastWords } from '../../past-waves/words.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { words } from '../../words.ts'
import { askAgain, putAway, renameSurvey } from '../make-survey.ts'
import { isRunning, type ListedWave, type Survey } from '../wave.ts'
import { getSurvey, getWave, listWavesOf } from '../waves.queries.ts'
import { wavesWords } from '../words.ts'
import { StatusTag } from './status-tag.tsx'

interface SurveyData {
  readonly survey: Survey
  readonly waves: readonly ListedWave[]
  readonly nextName: string
}

const acts = ['again', 'rename', 'put-away', 'bring-back'] as const

const surveyForm = form(
  (locale, _: SurveyData) => {
    const { make: text } = wavesWords(locale)
    return z.object({
      act: z.enum(acts).catch('again'),
      name: z.string().trim().max(100, text.tooLong(100)),
      title: z.string().trim().max(150, text.tooLong(150)),
    })
  },
  {
    initial: ({ nextName }) => ({ name: nextName }),
    check({ act, name, title }, { locale, data }): FieldErrors {
      const { make: text } = wavesWords(locale)
      if (act === 'again' && name === '' && data.waves[0]?.status !== 'draft') return { name: text.waveMissing }
      return act === 'rename' && title === '' ? { title: text.nameMissing } : {}
    },
  },
)

/** A survey with every time it was asked, and the way to ask again. */
export const surveyPage = page(surveysUrls.survey, {
  access: runsSurveys,
  async load({ db, params, now }): Promise<SurveyData> {
    const survey = await getSurvey(db, params.surveyId)
    const waves = await listWavesOf(db, survey.id)
    const year = Number(waves[0]?.name)
    const next = Number.isInteger(year) && year > 2000 ? year + 1 : now.getUTCFullYear()
    return { survey, waves, nextName: String(next) }
  },
  title: ({ data, ctx }) => textIn(data.survey.title, ctx.locale),
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: SurveyView,
  form: surveyForm,
  async submit({ tx, me, data: { survey, waves }, input, locale, now }) {
    const { survey: text } = wavesWords(locale)
    const act = { actorId: me.id, now }
    const here = redirect(surveysUrls.survey.href({ surveyId: survey.id }))
    if (input.act === 'rename') {
      await renameSurvey(tx, survey, { ...survey.title, [locale]: input.title })
      return here.saying(text.renamed)
    }
    if (input.act !== 'again') {
      await putAway(tx, survey, input.act === 'put-away', act)
      return here.saying(text.done)
    }
    const [last] = waves
    if (!last || last.status === 'draft') return here.saying(text.againWaits)
    const waveId = await askAgain(tx, await getWave(tx, last.id), input.name, act)
    return redirect(surveysUrls.wave.href({ waveId })).saying(text.againMade)
  },
})

function SurveyView({ data: { survey, waves }, form: state, ctx: { locale, organisation } }: ViewProps<SurveyData>) {
  const { survey: text, list, compare } = wavesWords(locale)
  const surveyId = survey.id
  const hidden = (act: (typeof acts)[number]) => <input type="hidden" name="act" value={act} />
  const isWaiting = waves[0]?.status === 'draft'
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={textIn(survey.title, locale)}
        caption={list.title}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        actions={[
          { text: benchmarkWords(locale).title, href: resultsUrls.benchmarks.href({ surveyId }) },
          { text: pastWords(locale).title, href: resultsUrls.bringPast.href({ surveyId }) },
        ]}
        locale={locale}
      />
      {survey.putAwayAt && <InsetText>{text.isAway}</InsetText>}
      <h2 class="govuk-heading-m">{text.waves}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {waves.map((wave, place) => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={surveysUrls.wave.href({ waveId: wave.id })}>
              <bdi>{wave.name}</bdi>
            </a>{' '}
            <StatusTag status={wave.status} locale={locale} />{' '}
            <span class="app-quiet">
              {isRunning(wave) && wave.closesOn && list.until(formatDate(locale, wave.closesOn))}
              {wave.closedAt && list.closedOn(formatDate(locale, wave.closedAt, organisation.timeZone))}
            </span>
            {place < waves.length - 1 && (
              <>
                <br />
                <a class="govuk-link" href={surveysUrls.compare.href({ waveId: wave.id })}>
                  {compare.title}
                  <span class="govuk-visually-hidden">: {wave.name}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {survey.owner && <p class="govuk-body app-quiet">{text.owner(survey.owner.name)}</p>}
      {!isWaiting && !survey.putAwayAt && (
        <section>
          <h2 class="govuk-heading-m">{text.again}</h2>
          <form method="post" action={surveysUrls.survey.href({ surveyId })} novalidate>
            {hidden('again')}
            <Input
              name="name"
              label={{ text: text.againName }}
              hint={text.againHint}
              classes="govuk-input--width-20"
              value={state.value('name')}
              errorMessage={state.error('name')}
              locale={locale}
            />
            <Button text={text.againButton} preventDoubleClick />
          </form>
        </section>
      )}
      <Details summaryText={text.rename} open={state.error('title') !== undefined}>
        <form method="post" action={surveysUrls.survey.href({ surveyId })} novalidate>
          {hidden('rename')}
          <Input
            name="title"
            label={{ text: wavesWords(locale).make.name }}
            value={state.value('title') || textIn(survey.title, locale)}
            errorMessage={state.error('title')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Button text={text.renameButton} classes="govuk-button--secondary" />
        </form>
      </Details>
      <form method="post" action={surveysUrls.survey.href({ surveyId })}>
        {hidden(survey.putAwayAt ? 'bring-back' : 'put-away')}
        {!survey.putAwayAt && <p class="govuk-body">{text.putAwayHint}</p>}
        <Button text={survey.putAwayAt ? text.bringBack : text.putAway} classes="govuk-button--secondary" />
      </form>
    </>
  )
}
