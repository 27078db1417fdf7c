import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList } from '#platform/i18n/index.ts'
import { ownSitting } from '../modes/tickets.ts'
import { namedWords } from '../named/words.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import { visibleSections } from '../questionnaire/visible.ts'
import { answeringUrls } from './answering.urls.ts'
import { asksAboutSkills } from './into-passport.ts'
import { issueTicket } from './issue-ticket.ts'
import { giveBallot } from './keep-answers.ts'
import { minutesOf } from './minutes.ts'
import { getInvitation, type OwnInvitation } from './my-surveys.ts'
import { promiseOf } from './promise.ts'
import { answeringWords } from './words.ts'

/**
 * Where an invitation leads. Behind the button somebody's name stays behind: from there on only the ballot is known.
 * In anonymous mode pressing it writes nothing at all.
 */
export const startPage = page(answeringUrls.start, {
  access: signedIn,
  load: ({ db, me, params, ...around }) => getInvitation(db, me, params.waveId, around),
  title: ({ data, ctx }) => textIn(data.wave.survey.title, ctx.locale),
  breadcrumbs: ({ ctx }) => [{ text: answeringWords(ctx.locale).mine.title, href: answeringUrls.mine.href() }],
  view: StartView,
  async submit({ tx, me, data: { wave, group, key, state }, organisation, locale, now }) {
    const here = answeringUrls.start.href({ waveId: wave.id })
    if (state !== 'open' || !key) return redirect(here)
    await giveBallot(tx, { wave, key, personId: me.id })
    const ballot = key.ballotOfPerson(me.id)
    const ticket = issueTicket(key, wave, { ballot, group, sitting: ownSitting, now })
    return redirect(answeringUrls.sheet.href({ organisation: organisation.slug, ticket }, { s: 'next', lang: locale }))
  },
})

function StartView({ data: { wave, group, state, readers }, ctx }: ViewProps<OwnInvitation>) {
  const { locale, organisation } = ctx
  const words = answeringWords(locale)
  const sections = visibleSections(wave.questionnaire, {}, group)
  const until = wave.closesOn ? words.mine.until(formatDate(locale, wave.closesOn)) : ''
  return (
    <>
      <PageHeader
        title={textIn(wave.survey.title, locale)}
        caption={organisation.name}
        lead={textIn(wave.introduction, locale)}
        whoCanSee={{ text: words.start.onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {state === 'answered' && <Said title={words.start.answered} text={words.start.answeredText} />}
      {state === 'answered' && asksAboutSkills(wave) && (
        <p class="govuk-body">
          <a class="govuk-link" href={answeringUrls.intoPassport.href({ waveId: wave.id })}>
            {words.done.intoPassport}
          </a>
        </p>
      )}
      {state === 'closed' && <Said title={words.state.closedTitle} text={words.state.closed} />}
      {state === 'paused' && <Said title={words.state.pausedTitle} text={words.state.paused} />}
      {state === 'not-ready' && <p class="govuk-body">{words.start.notReady}</p>}
      {state === 'open' && (
        <>
          <h2 class="govuk-heading-m">{words.promiseTitle}</h2>
          <InsetText>
            {promiseOf(wave, locale)}
            {readers.length > 0 && ` ${namedWords(locale).theyRead(formatList(locale, readers))}`}
          </InsetText>
          <p class="govuk-body">
            {words.start.parts(sections.length, minutesOf(sections))} {until}.
          </p>
          <p class="govuk-body">{words.start.resume}</p>
          <p class="govuk-body">{wave.mode === 'anonymous' ? words.start.finalAnonymous : words.start.finalOther}</p>
          <form method="post" action={answeringUrls.start.href({ waveId: wave.id })}>
            <Button text={words.start.button} preventDoubleClick />
          </form>
        </>
      )}
    </>
  )
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text}</p>
    </>
  )
}
