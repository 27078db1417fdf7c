import type { ComponentChildren } from 'preact'
import { FormErrors, PageHeader, ProgressBar } from '#platform/html/components/index.ts'
import { Button, InsetText, Panel, SummaryList } from '#platform/html/govuk/index.ts'
import type { Context, ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { pipe, sayAnswer } from '../questionnaire/pipe.ts'
import { type Question, type Section, textIn } from '../questionnaire/questionnaire.ts'
import { answeringUrls } from './answering.urls.ts'
import { asksAboutSkills } from './into-passport.ts'
import { minutesOf } from './minutes.ts'
import { promiseOf } from './promise.ts'
import { QuestionField } from './question-field.tsx'
import type { SheetData } from './sheet.page.ts'
import { answeringWords } from './words.ts'

type Props = ViewProps<SheetData, Context['me']>

export function SheetView(props: Props) {
  const { data, form } = props
  const { state } = data.sheet
  if (state === 'handed-in') return <Done {...props} />
  if (state === 'expired') return <Stopped {...props} state={state} />
  if ((state === 'paused' || state === 'closed') && form.errors.length === 0)
    return <Stopped {...props} state={state} />
  if (data.isCheck) return <Check {...props} />
  return data.section ? <SectionForm {...props} section={data.section} /> : <Beginning {...props} />
}

const sheetHref = ({ organisation, sheet }: SheetData, s?: string, from?: string) =>
  answeringUrls.sheet.href({ organisation, ticket: sheet.ticketText }, { s, from })

// A form that is sent to its own address takes its page's place where the connection drops, and going back would lead past
// it. Sent to another address, what was chosen still stands there when somebody goes back.
const saveHref = ({ organisation, sheet }: SheetData, s: string, from?: string) =>
  answeringUrls.sheet.href({ organisation, ticket: sheet.ticketText }, { s, from, save: '1' })

function blind({ data, ctx: { locale } }: Props) {
  const { sheet } = answeringWords(locale)
  return { text: data.sheet.wave.mode === 'anonymous' ? sheet.blind : sheet.notBlind }
}

function Beginning(props: Props) {
  const { data, ctx } = props
  const { locale } = ctx
  const words = answeringWords(locale)
  const { wave, sections, answers, ticket } = data.sheet
  const hasBegun = Object.keys(answers).length > 0
  const minutes = minutesOf(sections)
  return (
    <>
      <PageHeader
        title={textIn(wave.survey.title, locale)}
        caption={ctx.organisation.name}
        lead={textIn(wave.introduction, locale)}
        whoCanSee={blind(props)}
        locale={locale}
      />
      <BegunElsewhere {...props} />
      <h2 class="govuk-heading-m">{words.promiseTitle}</h2>
      <InsetText>{promiseOf(wave, locale)}</InsetText>
      <p class="govuk-body">{words.start.parts(sections.length, minutes)}</p>
      <p class="govuk-body">{ticket.isShared ? words.start.resumeNot : words.start.resume}</p>
      <p class="govuk-body">{wave.mode === 'anonymous' ? words.start.finalAnonymous : words.start.finalOther}</p>
      <a class="govuk-button" href={sheetHref(data, data.next)} draggable={false}>
        {hasBegun ? words.sheet.goOn : words.sheet.begin}
      </a>
    </>
  )
}

function SectionForm(props: Props & { section: Section }) {
  const { data, form, section, ctx } = props
  const { locale } = ctx
  const { sheet: t } = answeringWords(locale)
  const { sections, wave, answers } = data.sheet
  const place = sections.findIndex(({ key }) => key === section.key)
  const intro = textIn(section.intro, locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={textIn(section.title, locale)}
        caption={`${textIn(wave.survey.title, locale)}. ${t.part(place + 1, sections.length)}`}
        {...(intro ? { lead: pipe(intro, wave.questionnaire, answers, locale) } : {})}
        whoCanSee={blind(props)}
        locale={locale}
      />
      <BegunElsewhere {...props} />
      <form
        method="post"
        action={saveHref(data, section.key, data.isFromCheck ? 'check' : undefined)}
        novalidate
        autocomplete="off"
      >
        {section.questions.map(question => (
          <>
            {question === data.broughtUp[0] && <BroughtUp questions={data.broughtUp} locale={locale} />}
            <QuestionField
              question={question}
              questionnaire={wave.questionnaire}
              answers={answers}
              form={form}
              locale={locale}
            />
          </>
        ))}
        <div class="govuk-button-group">
          {data.isFromCheck ? (
            <Button text={t.toCheck} name="go" value="check" preventDoubleClick />
          ) : (
            <Button text={t.next} name="go" value="next" preventDoubleClick />
          )}
          {place > 0 && (
            <Button text={t.back} name="go" value="back" classes="govuk-button--secondary" preventDoubleClick />
          )}
        </div>
      </form>
      {sections.length > 1 && (
        <ProgressBar id="progress" value={place} max={sections.length} text={t.progress(place, sections.length)} />
      )}
    </>
  )
}

/** Where somebody is led to whose answers brought up questions: above the first of them, not into its box. */
export const moreId = 'more'

export const BroughtUp = ({ questions, locale }: { questions: readonly Question[]; locale: Locale }) => (
  <InsetText id={moreId}>{answeringWords(locale).sheet.broughtUp(questions.length)}</InsetText>
)

function Check(props: Props) {
  const { data, form, ctx } = props
  const { locale } = ctx
  const { check } = answeringWords(locale)
  const { sections, wave, answers } = data.sheet
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={check.title}
        caption={textIn(wave.survey.title, locale)}
        lead={check.lead}
        whoCanSee={blind(props)}
        locale={locale}
      />
      <BegunElsewhere {...props} />
      {sections.map(section => (
        <>
          <h2 class="govuk-heading-m">{textIn(section.title, locale)}</h2>
          <SummaryList
            rows={section.questions.map(question => {
              const answer = answers[question.key]
              const said = pipe(textIn(question.text, locale), wave.questionnaire, answers, locale)
              const href = `${sheetHref(data, section.key, 'check')}#${question.key}`
              return {
                key: { text: said },
                value: {
                  html: <bdi id={question.key}>{answer ? sayAnswer(question, answer, locale) : check.notAnswered}</bdi>,
                },
                actions: { items: [{ href, text: check.change, visuallyHiddenText: said }] },
              }
            })}
          />
        </>
      ))}
      <p class="govuk-body">{promiseOf(wave, locale)}</p>
      <p class="govuk-body">{check.only}</p>
      <form method="post" action={saveHref(data, 'check')}>
        <div class="govuk-button-group">
          <Button text={check.handIn} preventDoubleClick />
          {sections.length > 0 && (
            <a class="govuk-link" href={sheetHref(data, sections.at(-1)?.key)}>
              {check.back}
            </a>
          )}
        </div>
      </form>
    </>
  )
}

function Done(props: Props) {
  const { data, ctx } = props
  const { done } = answeringWords(ctx.locale)
  const { wave, ticket } = data.sheet
  return (
    <>
      <Panel titleText={done.title} text={textIn(wave.survey.title, ctx.locale)} />
      <p class="govuk-body">{wave.mode === 'anonymous' ? done.anonymous : done.other}</p>
      {ticket.isShared ? (
        <BackToStart text={done.toStart} href={answeringUrls.code.href(data)} />
      ) : (
        <>
          <p class="govuk-body">{done.private}</p>
          {asksAboutSkills(wave) && (
            <BackToStart text={done.intoPassport} href={answeringUrls.intoPassport.href({ waveId: wave.id })} />
          )}
        </>
      )}
    </>
  )
}

function Stopped(props: Props & { state: 'closed' | 'paused' | 'expired' }) {
  const { data, ctx, state } = props
  const words = answeringWords(ctx.locale)
  const { wave, ticket } = data.sheet
  const { pausedShared: paused, expiredShared: expired, closed } = words.state
  const start = ticket.isShared ? answeringUrls.code.href(data) : answeringUrls.start.href({ waveId: wave.id })
  return (
    <>
      <PageHeader
        title={words.state[`${state}Title`]}
        caption={textIn(wave.survey.title, ctx.locale)}
        lead={(ticket.isShared ? { paused, expired, closed } : words.state)[state]}
        whoCanSee={blind(props)}
        locale={ctx.locale}
      />
      {state === 'expired' && <BackToStart text={words.done.toStart} href={start} />}
    </>
  )
}

/** Whoever else has the slip in hand, or had it before, is not read here; this says so instead of “Not answered”. */
function BegunElsewhere({ data, ctx }: Props) {
  return data.sheet.isBegunElsewhere ? <InsetText>{answeringWords(ctx.locale).sheet.begunElsewhere}</InsetText> : null
}

/** For an address that leads to nothing, or to nothing any more. It names no survey: nobody proved that they were asked. */
export function GoneView({ data, ctx: { locale } }: ViewProps<{ readonly organisation: string }, Context['me']>) {
  const { state, code, mine } = answeringWords(locale)
  return (
    <>
      <h1 class="govuk-heading-l">{state.goneTitle}</h1>
      <p class="govuk-body-l">{state.gone}</p>
      <BackToStart text={mine.title} href={answeringUrls.mine.href()} />
      <BackToStart text={code.title} href={answeringUrls.code.href(data)} />
    </>
  )
}

function BackToStart({ text, href }: { text: ComponentChildren; href: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </p>
  )
}
