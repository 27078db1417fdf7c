import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { namedUrls } from '../named/named.urls.ts'
import { listToRead } from '../named/readers.ts'
import { namedWords } from '../named/words.ts'
import { listPublished, type PublishedPage } from '../publishing/publications.ts'
import { publishingWords } from '../publishing/words.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import { resultsUrls } from '../results/results.urls.ts'
import { answeringUrls } from './answering.urls.ts'
import { listMySurveys, type MySurvey } from './my-surveys.ts'
import { answeringWords } from './words.ts'

/** The surveys that wait for somebody. */
export const minePage = page(answeringUrls.mine, {
  access: signedIn,
  load: async ({ db, me, ...around }): Promise<Data> => ({
    surveys: await listMySurveys(db, me, around),
    toRead: await listToRead(db, me),
    published: await listPublished(db),
  }),
  title: ({ ctx }) => answeringWords(ctx.locale).mine.title,
  view: MineView,
})

interface Data {
  readonly surveys: readonly MySurvey[]
  readonly toRead: Awaited<ReturnType<typeof listToRead>>
  readonly published: readonly PublishedPage[]
}

function MineView({ data: { surveys, toRead, published }, ctx: { locale, organisation } }: ViewProps<Data>) {
  const { mine, done } = answeringWords(locale)
  const code = { text: mine.code, href: answeringUrls.code.href({ organisation: organisation.slug }) }
  return (
    <>
      <PageHeader
        title={mine.title}
        lead={mine.lead}
        whoCanSee={{ text: mine.onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {surveys.length === 0 && <EmptyState title={mine.none} text={mine.noneText} action={code} />}
      {surveys.map(({ waveId, title, closesOn, state, isAboutSkills }) => (
        <section>
          <h2 class="govuk-heading-m">
            <bdi>{textIn(title, locale)}</bdi>
          </h2>
          {state === 'answered' ? (
            <>
              <p class="govuk-body">{mine.answeredText}</p>
              {isAboutSkills && (
                <p class="govuk-body">
                  <a class="govuk-link" href={answeringUrls.intoPassport.href({ waveId })}>
                    {done.intoPassport}
                  </a>
                </p>
              )}
            </>
          ) : (
            <>
              <p class="govuk-body">
                {state === 'paused' ? mine.pausedNow : mine.until(closesOn ? formatDate(locale, closesOn) : '')}
              </p>
              <a class="govuk-button" href={answeringUrls.start.href({ waveId })} draggable={false}>
                {mine.start}
                <span class="govuk-visually-hidden">: {textIn(title, locale)}</span>
              </a>
            </>
          )}
        </section>
      ))}
      {toRead.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{namedWords(locale).doors}</h2>
          <p class="govuk-body">{namedWords(locale).doorsText}</p>
          <ul class="govuk-list">
            {toRead.map(({ waveId, title, name }) => (
              <li>
                <a class="govuk-link" href={namedUrls.list.href({ waveId })}>
                  <bdi>{`${textIn(title, locale)}, ${name}`}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {published.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{mine.published}</h2>
          <p class="govuk-body">{mine.publishedText}</p>
          <ul class="govuk-list govuk-list--spaced">
            {published.map(({ id, survey, wave, publishedAt }) => (
              <li>
                <a class="govuk-link" href={resultsUrls.published.href({ publicationId: id })}>
                  <bdi>{`${textIn(survey, locale)}, ${wave}`}</bdi>
                </a>
                <br />
                <span class="app-quiet">
                  {publishingWords(locale).on(formatDate(locale, publishedAt, organisation.timeZone))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {surveys.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={code.href}>
            {code.text}
          </a>
        </p>
      )}
    </>
  )
}
