import { anyone } from '#platform/http/access.ts'
import type { FormDefinition, RawValues } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { firstFieldOf, valuesOf } from '../questionnaire/check-answers.ts'
import { pipe } from '../questionnaire/pipe.ts'
import { type Section, textIn } from '../questionnaire/questionnaire.ts'
import { visibleAnswers, visibleSections } from '../questionnaire/visible.ts'
import { answeringUrls } from './answering.urls.ts'
import { issueTicket, sharedSeconds } from './issue-ticket.ts'
import { handIn, keepAnswers } from './keep-answers.ts'
import { getSheet, type OpenSheet } from './sheet.ts'
import { SheetView } from './sheet.view.tsx'
import { missing, takeIn } from './walk.ts'
import { answeringWords } from './words.ts'

export interface SheetData {
  readonly sheet: OpenSheet
  /** The section that is asked on this page; none at the beginning and when answers are checked. */
  readonly section: Section | undefined
  readonly isCheck: boolean
  /** Where somebody goes on who came back. */
  readonly next: string
  readonly organisation: string
  readonly broughtUp: boolean
}

/** Fields are named by the questions, so the page takes them as they come and `takeIn` reads those that are asked. */
const sheetForm: FormDefinition<RawValues, SheetData> = {
  parse: body => ({ input: body }),
  initial: ({ section, sheet }) =>
    Object.assign({}, ...(section?.questions ?? []).map(question => valuesOf(question, sheet.answers[question.key]))),
}

/** A survey, one section a page. Nobody is known here: the ticket in the address says all there is to know. */
export const sheetPage = page(answeringUrls.sheet, {
  access: anyone,
  organisation: params => params.organisation,
  isBlind: true,
  async load({ db, params, query, config, organisation, now }): Promise<SheetData> {
    const sheet = await getSheet({ db, config, organisation, now }, params.ticket)
    const wanted = query.get('s') ?? ''
    const { sections, answers } = sheet
    const isShown = sheet.state === 'open' || sheet.state === 'paused'
    const next = sections.find(({ questions }) => !questions.some(({ key }) => key in answers))?.key ?? 'check'
    const here = wanted === 'next' ? next : wanted
    return {
      sheet,
      section: isShown ? sections.find(({ key }) => key === here) : undefined,
      isCheck: isShown && here === 'check',
      next,
      organisation: params.organisation,
      broughtUp: query.get('more') === '1',
    }
  },
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  view: SheetView,
  form: sheetForm,
  // Whoever walks away from a shared tablet leaves nothing behind on its screen.
  refreshAfter: ({ data: { sheet } }) =>
    sheet.ticket.isShared && sheet.state === 'open' ? sharedSeconds + 5 : undefined,
  async submit({ tx, data, input, locale, now }) {
    const { sheet, section } = data
    const words = answeringWords(locale)
    const { wave, group } = sheet
    if (sheet.state === 'paused') return invalid({ [fieldFor(section)]: words.state.pausedForm })
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
    if (taken.broughtUp.length > 0)
      return redirect(`${hrefOf(data, ticket, section.key, true)}#${firstOf(taken.broughtUp)}`)
    if (input.go === 'check') return redirect(hrefOf(data, ticket, 'check'))
    return redirect(hrefOf(data, ticket, sections[place + 1]?.key ?? 'check'))
  },
})

// Where the message about a paused survey leads: the first question on the page.
const fieldFor = (section: Section | undefined) => (section ? firstOf(section.questions) : 'main-content')

const firstOf = ([question]: Section['questions'] | ReturnType<typeof takeIn>['broughtUp']) =>
  question ? firstFieldOf(question) : ''

const hrefOf = ({ organisation }: Pick<SheetData, 'organisation'>, ticket: string, s?: string, more = false) =>
  answeringUrls.sheet.href({ organisation, ticket }, { s, more: more ? 1 : undefined })

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
