import { anyone } from '#platform/http/access.ts'
import type { FormDefinition, RawValues } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { firstFieldOf, valuesOf } from '../questionnaire/check-answers.ts'
import { pipe } from '../questionnaire/pipe.ts'
import { type Question, type Section, textIn } from '../questionnaire/questionnaire.ts'
import { visibleAnswers, visibleSections } from '../questionnaire/visible.ts'
import { answeringUrls } from './answering.urls.ts'
import { issueTicket, sharedSeconds } from './issue-ticket.ts'
import { handIn, keepAnswers } from './keep-answers.ts'
import { findSheet, type OpenSheet } from './sheet.ts'
import { GoneView, moreId, SheetView } from './sheet.view.tsx'
import { missing, newlyAsked, takeIn } from './walk.ts'
import { answeringWords } from './words.ts'

export interface SheetData {
  readonly sheet: OpenSheet
  /** The section that is asked on this page; none at the beginning and when answers are checked. */
  readonly section: Section | undefined
  readonly isCheck: boolean
  /** Where somebody goes on who came back. */
  readonly next: string
  readonly organisation: string
  /** Questions on this page that only the answers just given brought up. */
  readonly broughtUp: readonly Question[]
  /** Somebody is changing one answer, and goes back to all of them afterwards. */
  readonly isFromCheck: boolean
}

/** The address is none of ours, or its survey has been counted meanwhile. */
interface GoneSheet {
  readonly sheet: undefined
  readonly organisation: string
}

/** Fields are named by the questions, so the page takes them as they come and `takeIn` reads those that are asked. */
const sheetForm: FormDefinition<RawValues, SheetData | GoneSheet> = {
  parse: body => ({ input: body }),
  initial: data =>
    data.sheet
      ? Object.assign({}, ...questionsOf(data).map(question => valuesOf(question, data.sheet.answers[question.key])))
      : {},
}

const questionsOf = ({ section }: SheetData) => section?.questions ?? []

/** A survey, one section a page. Nobody is known here: the ticket in the address says all there is to know. */
export const sheetPage = page(answeringUrls.sheet, {
  access: anyone,
  organisation: params => params.organisation,
  isBlind: true,
  async load({ db, params, query, config, organisation, now }): Promise<SheetData | GoneSheet> {
    const sheet = await findSheet({ db, config, organisation, now }, params.ticket)
    if (!sheet) return { sheet, organisation: params.organisation }
    const wanted = query.get('s') ?? ''
    const { sections, answers } = sheet
    const isShown = sheet.state === 'open' || sheet.state === 'paused' || sheet.state === 'closed'
    const next = sections.find(({ questions }) => !questions.some(({ key }) => key in answers))?.key ?? 'check'
    const here = wanted === 'next' ? next : wanted
    const section = isShown ? sections.find(({ key }) => key === here) : undefined
    const more = query.get('more')?.split(',') ?? []
    return {
      sheet,
      section,
      isCheck: isShown && here === 'check',
      next,
      organisation: params.organisation,
      broughtUp: section?.questions.filter(({ key }) => more.includes(key)) ?? [],
      isFromCheck: query.get('from') === 'check',
    }
  },
  title: ({ data, ctx }) => (data.sheet ? titleOf(data, ctx.locale) : answeringWords(ctx.locale).state.goneTitle),
  view: ({ data, ...props }) => (data.sheet ? SheetView({ data, ...props }) : GoneView({ data, ...props })),
  isGone: ({ data }) => !data.sheet,
  form: sheetForm,
  // Whoever walks away from a shared tablet leaves nothing behind on its screen.
  refreshAfter: ({ data: { sheet } }) =>
    sheet?.ticket.isShared && sheet.state === 'open' ? sharedSeconds + 5 : undefined,
  async submit({ tx, data, params, input, locale, now }) {
    if (!data.sheet) return redirect(answeringUrls.sheet.href(params))
    const { sheet, section } = data
    const words = answeringWords(locale)
    const { wave, group } = sheet
    if (sheet.state === 'paused') return invalid({ [fieldFor(section)]: words.state.pausedForm })
    if (sheet.state === 'closed' && (section || data.isCheck))
      return invalid({ [fieldFor(section)]: section ? words.state.closedForm : words.state.closedCheck })
    if (sheet.state !== 'open') return redirect(hrefOf(data, sheet.ticketText))
    if (data.isCheck) {
      const left = missing(sheet.sections, sheet.answers)
      if (left.length > 0) return invalid(missingErrors(data, locale))
      await handIn(tx, sheet, visibleAnswers(wave.questionnaire, sheet.answers, group))
      if (sheet.ticket.isShared) return redirect(answeringUrls.code.href(data)).saying(words.done.title)
      return redirect(hrefOf(data, sheet.ticketText))
    }
    const ticket = issueTicket(sheet.key, wave, { ...sheet.ticket, group, now })
    if (!section) return redirect(hrefOf(data, ticket, data.next))
    const taken = takeIn(wave.questionnaire, { section, answers: sheet.answers, group }, input, locale)
    const isKept = await keepAnswers(tx, sheet, taken.answers)
    if (!isKept) return redirect(hrefOf(data, ticket))
    const sections = visibleSections(wave.questionnaire, taken.answers, group)
    const place = sections.findIndex(({ key }) => key === section.key)
    if (input.go === 'back') return redirect(hrefOf(data, ticket, sections[place - 1]?.key))
    if (Object.keys(taken.errors).length > 0) return invalid(taken.errors)
    const isBack = input.go === 'check'
    const asked = taken.broughtUp.length > 0 ? { key: section.key, questions: taken.broughtUp } : undefined
    const more = asked ?? (isBack ? newlyAsked(sheet.sections, sections, taken.answers) : undefined)
    if (more) return redirect(`${hrefOf(data, ticket, more.key, more.questions, isBack)}#${moreId}`)
    if (isBack) return redirect(hrefOf(data, ticket, 'check'))
    return redirect(hrefOf(data, ticket, sections[place + 1]?.key ?? 'check'))
  },
})

// Where the message about a paused or closed survey leads: the first question on the page.
const fieldFor = (section: Section | undefined) => (section ? firstOf(section.questions) : 'main-content')

const firstOf = ([question]: readonly Question[]) => (question ? firstFieldOf(question) : '')

const hrefOf = (
  { organisation }: Pick<SheetData, 'organisation'>,
  ticket: string,
  s?: string,
  more: readonly Question[] = [],
  back = false,
) =>
  answeringUrls.sheet.href(
    { organisation, ticket },
    { s, more: more.map(({ key }) => key).join(',') || undefined, from: back ? 'check' : undefined },
  )

function missingErrors({ sheet: { sections, answers, wave } }: SheetData, locale: Locale) {
  const { check } = answeringWords(locale)
  const said = missing(sections, answers).map(question => [
    question.key,
    check.missing(pipe(textIn(question.text, locale), wave.questionnaire, answers, locale)),
  ])
  return Object.fromEntries(said)
}

function titleOf({ sheet, section, isCheck }: SheetData, locale: Locale): string {
  const words = answeringWords(locale)
  if (sheet.state === 'handed-in') return words.done.title
  if (sheet.state === 'closed') return words.state.closedTitle
  if (sheet.state === 'expired') return words.state.expiredTitle
  if (sheet.state === 'paused' && !section) return words.state.pausedTitle
  if (isCheck) return words.check.title
  return section ? textIn(section.title, locale) : textIn(sheet.wave.survey.title, locale)
}
