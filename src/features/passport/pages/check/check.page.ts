import { listSkillStates } from '#features/evidence/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { finishRound } from '../../assessing/rounds.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { toFramework } from '../passport-frame.tsx'
import { statesIn } from '../skill-states.tsx'
import { type CheckData, CheckView } from './check.view.tsx'

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly frameworkKey?: string }
  readonly locale: Locale
}

interface Sending {
  readonly tx: Writing
  readonly me: Me
  readonly data: CheckData
  readonly locale: Locale
  readonly now: Date
}

const checkParts = {
  access: signedIn,
  load: async ({ db, me, locale, params }: Loading): Promise<CheckData> => {
    const passport = await getMyPassport(db, me, { locale, frameworkKey: params.frameworkKey })
    const states = passport.answers.size > 0 ? await listSkillStates(db, me.id) : []
    return { ...passport, states: statesIn(states, passport.use.frameworkId) }
  },
  title: ({ ctx }: { ctx: { locale: Locale } }) => words(ctx.locale).check.title,
  breadcrumbs: toFramework,
  view: CheckView,
  submit: async ({ tx, me, data: { framework }, now, locale }: Sending) => {
    const w = words(locale).check
    const places = placesOf(framework.key)
    const finish = await finishRound(tx, { me, framework, now, locale })
    if (finish === 'something-missing') return invalid({ missing: w.somethingMissing })
    if (finish === 'not-begun') return redirect(places.show())
    return redirect(places.result()).saying(finish === 'finished' ? w.finished : w.nothingOpen)
  },
}

export const checkPage = page(passportUrls.check, checkParts)
export const frameworkCheckPage = page(passportUrls.frameworkCheck, checkParts)
