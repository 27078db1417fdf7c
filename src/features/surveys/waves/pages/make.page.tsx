import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Radios } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { listCrumb } from '../../crumbs.ts'
import { inEveryLanguage } from '../../questionnaire/scales.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { annualSkillsQuestionnaire, annualSkillsWords } from '../../templates/annual-skills.ts'
import { maturityGroups, maturityQuestionnaire, maturityWords } from '../../templates/maturity.ts'
import { words } from '../../words.ts'
import { makeSurvey, type NewSurvey } from '../make-survey.ts'
import { type SurveyKind, surveyKinds } from '../wave.ts'
import { wavesWords } from '../words.ts'

const makeForm = form(
  locale => {
    const { make: text } = wavesWords(locale)
    return z.object({
      start: z.enum(surveyKinds, text.startMissing),
      title: z.string().trim().max(150, text.tooLong(150)),
      wave: z.string().trim().min(1, text.waveMissing).max(100, text.tooLong(100)),
    })
  },
  {
    initial: ({ year }: { year: string }) => ({ wave: year }),
    check: ({ start, title }, { locale }) =>
      start === 'own' && title === '' ? { title: wavesWords(locale).make.nameMissing } : undefined,
  },
)

/** Begins a survey from one of ours or from an empty page. */
export const makePage = page(surveysUrls.make, {
  access: runsSurveys,
  load: ({ now }) => ({ year: String(now.getUTCFullYear()) }),
  title: ({ ctx }) => wavesWords(ctx.locale).make.title,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: MakeView,
  form: makeForm,
  async submit({ tx, me, input, locale, organisation, now }) {
    const languages = mainFirst(organisation.locales, locale)
    const start = startOf(input.start, input.title, locale)
    const survey = { ...start, waveName: input.wave, languages, minimumGroup: organisation.minimumGroup }
    const { waveId } = await makeSurvey(tx, survey, { actorId: me.id, now })
    return redirect(surveysUrls.wave.href({ waveId })).saying(wavesWords(locale).make.made)
  },
})

// It is written in the language of whoever makes it, where the organisation uses that.
const mainFirst = (all: readonly [Locale, ...Locale[]], own: Locale): [Locale, ...Locale[]] =>
  all.includes(own) ? [own, ...all.filter(locale => locale !== own)] : [...all]

type Start = Pick<NewSurvey, 'kind' | 'title' | 'questionnaire' | 'introduction' | 'respondentGroups'>

function startOf(kind: SurveyKind, title: string, locale: Locale): Start {
  const named = title === '' ? undefined : { [locale]: title }
  if (kind === 'own') return { kind, title: named ?? {} }
  const saidIn = kind === 'maturity' ? maturityWords : annualSkillsWords
  const shared = {
    kind,
    title: named ?? inEveryLanguage(each => saidIn(each).title),
    introduction: inEveryLanguage(each => saidIn(each).introduction),
  }
  return kind === 'maturity'
    ? { ...shared, questionnaire: maturityQuestionnaire(), respondentGroups: maturityGroups }
    : { ...shared, questionnaire: annualSkillsQuestionnaire() }
}

function MakeView({ form: state, ctx: { locale } }: ViewProps<{ year: string }>) {
  const { make: text } = wavesWords(locale)
  const hints = {
    'annual-skills': annualSkillsWords(locale).about,
    maturity: maturityWords(locale).about,
    own: text.emptyHint,
  }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form method="post" action={surveysUrls.make.href()} novalidate>
        <Radios
          name="start"
          fieldset={{ legend: { text: text.start, classes: 'govuk-fieldset__legend--m' } }}
          value={state.value('start')}
          errorMessage={state.error('start')}
          items={surveyKinds.map(kind => ({ value: kind, text: text.starts[kind], hint: hints[kind] }))}
          locale={locale}
        />
        <Input
          name="title"
          label={{ text: text.name, classes: 'govuk-label--s' }}
          hint={text.nameHint}
          value={state.value('title')}
          errorMessage={state.error('title')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Input
          name="wave"
          label={{ text: text.wave, classes: 'govuk-label--s' }}
          hint={text.waveHint}
          classes="govuk-input--width-20"
          value={state.value('wave')}
          errorMessage={state.error('wave')}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </>
  )
}
