import type { Writing } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { type Context, page } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import { type Answer, listAnswers } from '../answers/answers.ts'
import type { Call, CallSkill } from '../call.ts'
import { getCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { findOutcome, type Outcome } from '../closing/close-call.ts'
import { noteView, type Receipt, readReceipt } from '../closing/receipt.queries.ts'
import { callsCrumbs } from '../frame.tsx'
import { findTelling, type Telling } from '../matching/asking-choices.ts'
import { countOffers, findMyOffer, listHelpers, listOffersFor, type Offer } from '../offers/offers.queries.ts'
import { hasEnded } from '../open.ts'
import { type AtPartners, loadAtPartners } from '../partners/ask-partners.tsx'
import { describeCallSkills } from '../skills.queries.ts'
import { type CallChange, listChanges } from '../trace.ts'
import { ShowView } from './show.view.tsx'

export interface ShowData {
  readonly call: Call
  readonly skills: readonly CallSkill[]
  readonly isMine: boolean
  readonly hasEnded: boolean
  /** For the asker alone. */
  readonly offers: readonly Offer[]
  readonly offerCount: number
  readonly mine: Offer | undefined
  readonly answers: readonly Answer[]
  readonly outcome: Outcome | undefined
  readonly helpers: readonly { readonly personName: string; readonly hours: number | undefined }[]
  /** For the asker and the programme. */
  readonly receipt: Receipt | undefined
  readonly changes: readonly CallChange[]
  readonly mayTakeDown: boolean
  /** Why it was brought to the viewer, if it was. */
  readonly telling: Telling | undefined
  /** For the asker: what has to do with partner organisations. */
  readonly atPartners: AtPartners | undefined
}

const isProgramme = ({ roles }: Me) => roles.some(role => role === 'programme-lead' || role === 'administrator')

const showPage = page(callsUrls.show, {
  access: signedIn,
  load: (): ShowData => {
    throw new Error('Drawn by its passage')
  },
  title: ({ data }: { data: ShowData; ctx: Context<Me> }) => data.call.title,
  breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
  view: ShowView,
})

/** A call with what each reader can do about it. That somebody opened it is noted, once, for the numbers of its reach. */
export const showPassage = passage(callsUrls.show, {
  method: 'GET',
  access: signedIn,
  async travel({ params, me, transact, locale, organisation, now }) {
    const data = await transact(async (tx): Promise<ShowData> => {
      const call = await getCall(tx, me, params.callId)
      await noteView(tx, me, call, now)
      const isMine = call.personId === me.id
      const receipt = isMine || isProgramme(me)
      return {
        ...{
          call,
          isMine,
          hasEnded: hasEnded(call, organisation, now),
          skills: await describeCallSkills(tx, call, locale),
        },
        ...(await readOffers(tx, me, call)),
        answers: call.kind === 'answer' ? await listAnswers(tx, call) : [],
        outcome: await findOutcome(tx, call),
        receipt:
          receipt && call.state !== 'draft'
            ? await readReceipt(tx, call, organisation.minimumGroup, locale)
            : undefined,
        changes: call.state === 'draft' ? [] : await listChanges(tx, call),
        telling: isMine ? undefined : await findTelling(tx, me, call.id, locale),
        atPartners: isMine ? await loadAtPartners(tx, me, call) : undefined,
        mayTakeDown: isProgramme(me) && !isMine && call.state === 'open',
      }
    })
    if (data.call.state === 'draft') return { redirect: draftHref(data.call) }
    return { page: showPage as never, data }
  },
})

const draftHref = ({ id }: Call) => redirect(callsUrls.check.href({ callId: id }))

async function readOffers(tx: Writing, me: Me, call: Call) {
  return {
    offers: await listOffersFor(tx, me, call),
    offerCount: await countOffers(tx, call),
    mine: await findMyOffer(tx, me, call),
    helpers: call.state === 'closed' ? await listHelpers(tx, call) : [],
  }
}
