import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { SummaryList } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pipe, sayAnswer } from '../../questionnaire/pipe.ts'
import { type Answers, textIn } from '../../questionnaire/questionnaire.ts'
import type { Wave } from '../../waves/wave.ts'
import { findNamedAnswers } from '../answers.queries.ts'
import { namedUrls } from '../named.urls.ts'
import { namedWords } from '../words.ts'
import { getWaveToRead, sayReadersIn } from './list.page.tsx'

/** What one person answered under their name. */
export const namedOnePage = page(namedUrls.one, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<Data> {
    const wave = await getWaveToRead(db, me, params.waveId)
    const one = found(await findNamedAnswers(db, wave.id, params.personId), 'No such answers')
    return { wave, ...one, readers: await sayReadersIn(db, wave.id, locale) }
  },
  title: ({ data }) => data.name,
  breadcrumbs: ({ data, ctx }) => [
    { text: namedWords(ctx.locale).title, href: namedUrls.list.href({ waveId: data.wave.id }) },
  ],
  view: OneView,
})

interface Data {
  readonly wave: Wave
  readonly name: string
  readonly answers: Answers
  readonly readers: string
}

function OneView({ data: { wave, name, answers, readers }, ctx: { locale } }: ViewProps<Data>) {
  const text = namedWords(locale)
  return (
    <>
      <PageHeader
        title={name}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        whoCanSee={{ text: text.whoCanSee(readers), href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {wave.questionnaire.sections.map(section => (
        <section>
          <h2 class="govuk-heading-m">
            <bdi>{textIn(section.title, locale)}</bdi>
          </h2>
          <SummaryList
            rows={section.questions.map(question => {
              const answer = answers[question.key]
              return {
                key: { text: pipe(textIn(question.text, locale), wave.questionnaire, answers, locale) },
                value: { html: <bdi>{answer ? sayAnswer(question, answer, locale) : text.notAnswered}</bdi> },
              }
            })}
          />
        </section>
      ))}
    </>
  )
}
