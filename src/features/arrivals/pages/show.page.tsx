import { z } from 'zod'
import { findPlaceForAnswers } from '#features/passport/index.ts'
import { uuidOrNone } from '#features/people/index.ts'
import { listFrameworkKeys } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Arrival, findArrival, listCameAlong } from '../arrivals.queries.ts'
import { arrivalsUrls } from '../arrivals.urls.ts'
import { bringAlong, choiceName, forgetArrival } from '../bring.ts'
import { type Match, matchPart, offersAnswers } from '../match.ts'
import { words } from '../words.ts'
import { passportHref, toBring } from './frame.tsx'
import { type ShowData, ShowView } from './show.view.tsx'

interface Asked {
  readonly db: Reading
  readonly me: { readonly id: string }
  readonly params: { readonly arrivalId: string }
  readonly locale: Locale
}

async function ownArrival({ db, me, params }: Asked): Promise<Arrival> {
  const id = found(uuidOrNone(params.arrivalId), 'No such arrival')
  return found(await findArrival(db, me, id), 'No such arrival')
}

/** What of the file has a place here: asked anew each time, because passports go on. */
async function matchesOf({ db, me, locale }: Asked, { passport }: Arrival): Promise<readonly Match[]> {
  const published = new Set(await listFrameworkKeys(db))
  const matches: Match[] = []
  for (const part of passport.frameworks) {
    const { key } = part.framework
    const skillKeys = [...part.now.skills.map(({ skill }) => skill), ...part.wishes, ...part.helps]
    const asked = { frameworkKey: key, skillKeys, locale }
    matches.push(matchPart(part, published.has(key) ? await findPlaceForAnswers(db, me, asked) : undefined))
  }
  return matches
}

const fieldToTick = (matches: readonly Match[]) => (matches.some(offersAnswers) ? 'answers' : 'wishes')

const proposed = (match: Match): readonly string[] =>
  match.comparisons.flatMap(({ skillKey, isProposed }) => (isProposed ? [choiceName(match, skillKey)] : []))

/** What a brought passport says, whether it is genuine, and what of it shall come along. Afterwards: what came. */
export const showPage = page(arrivalsUrls.show, {
  access: signedIn,
  async load(request): Promise<ShowData> {
    const arrival = await ownArrival(request)
    const matches = await matchesOf(request, arrival)
    return { arrival, matches, came: arrival.broughtAt ? await listCameAlong(request.db, arrival.id) : [] }
  },
  title: ({ data, ctx }) => words(ctx.locale).show.title(data.arrival.fromName),
  breadcrumbs: toBring,
  view: ShowView,
  form: form(() => z.object({ answers: z.array(z.string().max(400)).max(5000), wishes: z.array(z.string()).max(1) }), {
    initial: ({ matches }: ShowData) => ({ answers: matches.flatMap(proposed), wishes: ['yes'] }),
  }),
  async submit({ tx, me, data: { arrival, matches }, input, locale, now }) {
    const text = words(locale).show
    const withWishes = input.wishes.includes('yes')
    if (arrival.broughtAt) return redirect(arrivalsUrls.show.href({ arrivalId: arrival.id }))
    if (input.answers.length === 0 && !withWishes) return invalid({ [fieldToTick(matches)]: text.nothingChosen })
    const answers = new Set(input.answers)
    const came = await bringAlong(tx, { me, arrival, matches, answers, withWishes, locale, now })
    return redirect(passportHref).saying(text.done(came))
  },
})

export const forgetAction = action(arrivalsUrls.forget, {
  access: signedIn,
  load: () => ({}),
  async submit({ tx, me, params, locale }) {
    const id = found(uuidOrNone(params.arrivalId), 'No such arrival')
    await forgetArrival(tx, me, id)
    return redirect(arrivalsUrls.bring.href()).saying(words(locale).show.forgotten)
  },
})
