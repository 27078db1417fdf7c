import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import { answeringUrls } from './answering.urls.ts'
import { listMySurveys, type MySurvey } from './my-surveys.ts'
import { answeringWords } from './words.ts'

/** The surveys that wait for somebody. */
export const minePage = page(answeringUrls.mine, {
  access: signedIn,
  load: async ({ db, me, ...around }) => ({ surveys: await listMySurveys(db, me, around) }),
  title: ({ ctx }) => answeringWords(ctx.locale).mine.title,
  view: MineView,
})

function MineView({ data: { surveys }, ctx: { locale } }: ViewProps<{ surveys: readonly MySurvey[] }>) {
  const { mine } = answeringWords(locale)
  const code = { text: mine.code, href: answeringUrls.code.href() }
  return (
    <>
      <PageHeader
        title={mine.title}
        lead={mine.lead}
        whoCanSee={{ text: mine.onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {surveys.length === 0 && <EmptyState title={mine.none} text={mine.noneText} action={code} />}
      {surveys.map(({ waveId, title, closesOn, state }) => (
        <section>
          <h2 class="govuk-heading-m">
            <bdi>{textIn(title, locale)}</bdi>
          </h2>
          {state === 'answered' ? (
            <p class="govuk-body">{mine.answeredText}</p>
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
