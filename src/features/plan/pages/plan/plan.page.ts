import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { mostOpen, refuseOffer, takeSteps } from '../../change-plan.ts'
import { listOffers, type MyPlan, readPlan } from '../../my-plan.ts'
import { countSteps, type PlanCounts } from '../../plan.queries.ts'
import { type Offer, offerName, type StepSource, stepsAtATime } from '../../plan.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { offersForm } from './offers.form.ts'
import { PlanView } from './plan.view.tsx'

export interface PlanData {
  readonly plan: MyPlan
  readonly counts: PlanCounts
  /** Today where the organisation is, as `YYYY-MM-DD`. */
  readonly today: string
}

/** My next three steps, and what could come after them. */
export const planPage = (sources: readonly StepSource[]) =>
  page(planUrls.show, {
    access: signedIn,
    async load({ db, me, locale, organisation, now }): Promise<PlanData> {
      const [plan, counts] = await Promise.all([readPlan(db, sources, { me, locale, now }), countSteps(db, me)])
      return { plan, counts, today: calendarDay(organisation.timeZone, now) }
    },
    title: ({ ctx }) => words(ctx.locale).title,
    view: PlanView,
  })

interface Chosen {
  readonly offers: readonly Offer[]
  readonly open: number
}

const named = ({ offers }: Chosen, names: readonly string[]) =>
  offers.filter(offer => names.includes(offerName(offer))).slice(0, stepsAtATime)

/** Takes what was chosen into the plan. Only what is offered at this moment can be taken. */
export const takeAction = (sources: readonly StepSource[]) =>
  action(planUrls.steps, {
    access: signedIn,
    async load({ db, me, locale, now }): Promise<Chosen> {
      const [{ offers }, { open }] = await Promise.all([
        listOffers(db, sources, { me, locale, now }),
        countSteps(db, me),
      ])
      return { offers, open }
    },
    form: offersForm,
    async submit({ tx, me, data, input, locale, now }) {
      const { taken, ideas } = words(locale)
      const chosen = named(data, input.offer)
      if (chosen.length === 0) return redirect(planUrls.show.href()).saying(ideas.gone)
      if (data.open + chosen.length > mostOpen) return redirect(planUrls.show.href()).saying(ideas.full)
      await takeSteps(tx, me, chosen, now)
      return redirect(planUrls.show.href()).saying(taken(chosen.length))
    },
  })

/** “Not for me”: what was refused is not offered again. It can be brought back from what was put aside. */
export const refuseAction = (sources: readonly StepSource[]) =>
  action(planUrls.refusals, {
    access: signedIn,
    load: async ({ db, me, locale, now }): Promise<Chosen> => ({
      ...(await listOffers(db, sources, { me, locale, now })),
      open: 0,
    }),
    form: offersForm,
    async submit({ tx, me, data, input, locale, now }) {
      const [offer] = named(data, input.offer)
      if (offer) await refuseOffer(tx, me, offer, 'not-for-me', now)
      const { refused, ideas } = words(locale)
      return redirect(planUrls.show.href()).saying(offer ? refused : ideas.gone)
    },
  })
