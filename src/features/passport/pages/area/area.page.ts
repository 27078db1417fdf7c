import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { isBlank, isWhole, writeChoice } from '../../assessing/merge-answers.ts'
import { saveAnswers } from '../../assessing/save-answers.ts'
import { type Derived, derivedFor } from '../../derived.ts'
import { mostInArea } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { choicesOf, findArea, getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { answerForm, choiceFrom, choicesFrom, questionsForm } from '../assess/questions.form.ts'
import { toFramework } from '../passport-frame.tsx'
import { AreaView } from './area.view.tsx'
import { hrefAfter, pagesOf } from './href-after.ts'
import { movedAway } from './moved-away.ts'

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly areaKey: string; readonly frameworkKey?: string }
  readonly locale: Locale
}

async function loadArea({ db, me, params: { areaKey, frameworkKey }, locale }: Loading) {
  const passport = await getMyPassport(db, me, { locale, frameworkKey, part: { areaKey } })
  const area = findArea(passport.framework, areaKey)
  if (area.skills.length > mostInArea || area.skills.length === 0) throw notFound('An area that is not walked through')
  return { passport, framework: passport.framework, area, choices: choicesOf(passport) }
}

/**
 * `from=check`: came from check-your-answers and goes back there. `left=yes`: was just saved with something missing.
 * `edition`: of which edition the form that is sent was shown.
 */
const areaParts = {
  access: signedIn,
  load: async (request: Loading & { readonly query: URLSearchParams }) => {
    const loaded = await loadArea(request)
    const { query, db, locale } = request
    const parts = pagesOf(loaded.area.skills)
    const part = Math.min(parts.length, Math.max(1, Number(query.get('part')) || 1))
    const isElsewhere = loaded.passport.record.history.some(
      ({ frameworkId }) => frameworkId !== loaded.framework.frameworkId,
    )
    const edition = query.get('edition') ?? undefined
    const elsewhere = await movedAway(db, loaded.passport, { areaKey: loaded.area.key, edition, locale })
    const given = { framework: loaded.framework, answers: loaded.passport.record.history, locale }
    const nothing: ReadonlyMap<string, Derived> = new Map()
    return {
      ...loaded,
      ...{ part, parts: parts.length, skills: [...(parts[part - 1] ?? []), ...elsewhere] },
      isFromCheck: query.get('from') === 'check',
      isJustSaved: query.get('left') === 'yes',
      derived: isElsewhere ? await derivedFor(db, given) : nothing,
    }
  },
}
type AreaData = Awaited<ReturnType<typeof areaParts.load>>

const areaPages = {
  ...areaParts,
  isKept: () => true,
  title: ({ data }: { data: AreaData }) => data.area.name,
  breadcrumbs: toFramework,
  view: AreaView,
  form: questionsForm,
  submit: async (sent: {
    readonly tx: Parameters<typeof saveAnswers>[0]
    readonly me: Me
    readonly data: AreaData
    readonly input: Readonly<Record<string, string | undefined>>
    readonly locale: Locale
    readonly now: Date
  }) => {
    const { tx, me, data, input, locale, now } = sent
    const { framework, area, skills, isFromCheck, part } = data
    const saving = { me, framework, skills, looksThrough: area, locale, now, ...choicesFrom(skills, input) }
    const held = await saveAnswers(tx, saving)
    const places = placesOf(framework.key)
    const w = words(locale).area
    const isNothing = skills.every(({ key }) => isBlank(held.get(key)))
    if (input.leave === 'yes') return redirect(places.show()).saying(isNothing ? w.nothingChosen : w.savedForLater)
    if (skills.every(({ key }) => isWhole(held.get(key)))) return redirect(hrefAfter(data))
    const from = isFromCheck ? 'check' : undefined
    return redirect(places.area(area.key, { left: 'yes', from, part: part > 1 ? part : undefined }))
  },
}

export const areaPage = page(passportUrls.area, areaPages)
export const frameworkAreaPage = page(passportUrls.frameworkArea, areaPages)

/** Saves one answer as it is chosen. The browser's script then reads what is kept, and so knows that it was. */
export const answerAction = action(passportUrls.areaAnswers, {
  access: signedIn,
  load: async (request: Loading) => {
    const loaded = await loadArea(request)
    return { ...loaded, skills: loaded.area.skills }
  },
  form: answerForm,
  submit: async ({ tx, me, data: { framework, area, skills }, input, locale, now }) => {
    const saving = { me, framework, skills, looksThrough: area, locale, now, ...choiceFrom(input) }
    await saveAnswers(tx, saving)
    return redirect(passportUrls.areaAnswers.href({ areaKey: area.key }))
  },
})

/** The answers that are kept for an area, for the browser's script. */
export const answersDownload = download(passportUrls.areaAnswers, {
  access: signedIn,
  load: async request => {
    const { area, choices } = await loadArea(request)
    const kept = area.skills.map(({ key }) => [key, writeChoice(choices.get(key) ?? {})])
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(Object.fromEntries(kept)) }
  },
})
