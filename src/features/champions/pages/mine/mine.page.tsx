import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { finishOfferedSteps } from '#features/plan/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { AreaRef, Champion } from '../../champion.ts'
import { stepDone } from '../../champions.jobs.ts'
import { countCohort, findMembership, listAskedOf, listFocus } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { isFirstStep, listSteps, type StepState, tickStep } from '../../first-steps.ts'
import { championsCrumbs, Links, OneForm } from '../../frame.tsx'
import { joiningWords } from '../../joining-words.ts'
import { end } from '../../serving.ts'
import { championsSourceName } from '../../steps-in-plan.ts'
import { type AreaChoice, listAreaChoices } from '../../support/areas.ts'
import { supportUrls } from '../../support/support.urls.ts'
import { supportWords } from '../../support/words.ts'
import { Agreed, stateText } from './agreed.view.tsx'
import { FirstSteps } from './first-steps.view.tsx'

interface MineData {
  readonly champion: Champion | undefined
  readonly focus: readonly AreaRef[]
  readonly areas: readonly AreaChoice[]
  readonly steps: readonly StepState[]
  readonly inCohort: number
  /** As a manager: who of my team asks for time. */
  readonly asked: readonly Champion[]
}

/** My place in the network: what was agreed, first steps, and what waits for me as a manager. */
export const minePage = page(championsUrls.mine, {
  access: signedIn,
  async load({ db, me, locale }): Promise<MineData> {
    const champion = await findMembership(db, me.id)
    const serves = champion?.state === 'active' || champion?.state === 'paused'
    return {
      champion,
      focus: champion ? await listFocus(db, champion) : [],
      areas: champion ? await listAreaChoices(db, locale) : [],
      steps: champion && serves ? await listSteps(db, champion) : [],
      inCohort: champion?.cohortId ? await countCohort(db, champion.cohortId) : 0,
      asked: me.isManager ? await listAskedOf(db, me.id) : [],
    }
  },
  title: ({ data, ctx }) => titleOf(data, ctx.locale),
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: MineView,
})

/** A step is done, or is not after all. */
export const tickAction = action(championsUrls.tickStep, {
  access: signedIn,
  async load({ db, me, params }) {
    if (!isFirstStep(params.step)) throw notFound()
    return { champion: found(await findMembership(db, me.id)), step: params.step }
  },
  form: form(() => z.object({ done: z.enum(['yes', 'no']).catch('yes') })),
  async submit({ tx, me, data: { champion, step }, input, locale, now }) {
    const t = joiningWords(locale).mine
    await tickStep(tx, champion, { step, isDone: input.done === 'yes', now })
    if (input.done === 'yes') {
      await finishOfferedSteps(tx, me, { source: championsSourceName, key: step }, now)
      await enqueue(tx, stepDone, { personId: me.id })
    }
    return redirect(`${championsUrls.mine.href()}#steps`).saying(input.done === 'yes' ? t.tickedSaid : t.untickedSaid)
  },
})

/** Takes one's name back before it begins. */
export const withdrawAction = action(championsUrls.withdraw, {
  access: signedIn,
  async load({ db, me }) {
    const champion = found(await findMembership(db, me.id))
    if (champion.state !== 'volunteered' && champion.state !== 'agreed') throw notFound()
    return champion
  },
  async submit({ tx, me, data: champion, locale, now }) {
    await end(tx, champion, { why: 'own-wish', actorId: me.id, now })
    return redirect(championsUrls.find.href()).saying(joiningWords(locale).mine.withdrawn)
  },
})

// A manager whom somebody asked for time comes here without being a champion.
const readsAsManager = ({ champion, asked }: MineData) => !champion && asked.length > 0

const titleOf = (data: MineData, locale: Locale) => {
  const { title, titleManager } = joiningWords(locale).mine
  return readsAsManager(data) ? titleManager : title
}

function MineView({ data, ctx: { locale, organisation, me } }: ViewProps<MineData>) {
  const { mine: t, join, focus, nomination } = joiningWords(locale)
  const { champion, asked } = data
  const waits = champion?.state === 'volunteered' || champion?.state === 'agreed'
  const serves = champion?.state === 'active' || champion?.state === 'paused'
  return (
    <PageFrame
      title={titleOf(data, locale)}
      who={readsAsManager(data) ? t.whoManager : t.who}
      actions={[
        me.roles.includes('champion') && {
          text: supportWords(locale).desk.title,
          href: supportUrls.desk.href(),
          primary: true,
        },
        serves && { text: t.termLink, href: championsUrls.term.href() },
      ]}
      locale={locale}
    >
      {asked.length > 0 && <Asked asked={asked} locale={locale} />}
      {!champion && (
        <EmptyState
          title={t.notYet}
          text={t.notYetText}
          action={{ text: join.title, href: championsUrls.join.href() }}
        />
      )}
      {champion?.state === 'nominated' && (
        <EmptyState
          title={nomination.title}
          text={t.nominated}
          action={{ text: t.answer, href: championsUrls.nomination.href() }}
        />
      )}
      {champion && champion.state !== 'nominated' && (
        <>
          <p class="govuk-inset-text">{stateText(champion, locale)}</p>
          {serves && <FirstSteps steps={data.steps} locale={locale} />}
          <Agreed {...data} champion={champion} timeZone={organisation.timeZone} locale={locale} />
          <Links links={[{ text: focus.title, href: championsUrls.focus.href() }]} />
        </>
      )}
      {waits && (
        <>
          <h2 class="govuk-heading-m">{t.withdraw}</h2>
          <p class="govuk-body">{t.withdrawText}</p>
          <OneForm action={championsUrls.withdraw.href()} save={t.withdrawButton} isSecondary />
        </>
      )}
    </PageFrame>
  )
}

function Asked({ asked, locale }: Pick<MineData, 'asked'> & { readonly locale: Parameters<typeof joiningWords>[0] }) {
  const { mine: t, agreement } = joiningWords(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{t.team}</h2>
      <Links
        links={asked.map(({ id, name, hoursAMonth = 0 }) => ({
          text: agreement.waitingItem(name, hoursAMonth),
          href: championsUrls.agreement.href({ championId: id }),
        }))}
      />
    </>
  )
}
