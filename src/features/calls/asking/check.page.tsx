import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { PostButton } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { type ContactFound, ContactWarning, findContactData, residentWords } from '#platform/resident-data/index.ts'
import { day } from '#platform/time.ts'
import type { Call, CallSkill, Reach } from '../call.ts'
import { CallBody, SkillList } from '../call-body.tsx'
import { countPostedSince, findOwnMailDomain, getOwnCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callsCrumbs, whoSees } from '../frame.tsx'
import { previewReach } from '../matching/finding/reach.ts'
import { matchingUrls } from '../matching/matching.urls.ts'
import { describeCallSkills } from '../skills.queries.ts'
import { words } from '../words.ts'
import { discardDraft, postCall, wordsOf } from './keep-call.ts'
import { isAsSuggested } from './suggested.ts'
import { askingWords } from './words.ts'

interface CheckData {
  readonly call: Call
  readonly skills: readonly CallSkill[]
  readonly areSuggested: boolean
  readonly contacts: readonly ContactFound[]
  readonly reach: Reach
}

const mostADay = 10

/** A draft as others will see it, who will hear of it, and what may be about a resident; the button posts it. */
export const checkPage = page(callsUrls.check, {
  access: signedIn,
  async load({ db, me, params, locale, now }): Promise<CheckData> {
    const call = await getOwnCall(db, me, params.callId, ['draft'])
    const [skills, reach] = [await describeCallSkills(db, call, locale), await previewReach(db, call, locale, now)]
    return {
      call,
      skills,
      areSuggested: await isAsSuggested(db, call, locale),
      reach,
      contacts: findContactData(wordsOf(call), await findOwnMailDomain(db, me)),
    }
  },
  title: ({ ctx }) => askingWords(ctx.locale).check.title,
  breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
  view: CheckView,
  form: form((_locale, _: CheckData) => z.object({ harmless: z.array(z.string()) }), {
    check: ({ harmless }, { locale, data }) =>
      data.contacts.length > 0 && !harmless?.length ? { harmless: residentWords(locale).missing } : undefined,
  }),
  async submit({ tx, me, data: { call, reach }, locale, now }) {
    const { check: t } = askingWords(locale)
    if (!call.title) return invalid({ harmless: t.empty })
    if ((await countPostedSince(tx, me, new Date(now.getTime() - day))) >= mostADay)
      return invalid({ harmless: t.tooMany })
    await postCall(tx, me, call, now)
    const said = reach.told > 0 ? t.postedTold(reach.told) : t.posted
    return redirect(callsUrls.show.href({ callId: call.id })).saying(said)
  },
})

function CheckView({ data, form, ctx: { locale, organisation } }: ViewProps<CheckData>) {
  const { call, contacts } = data
  const { check: t } = askingWords(locale)
  const callId = call.id
  return (
    <PageFrame title={t.title} lead={t.lead} who={whoSees(call, organisation.name, locale)} form={form} locale={locale}>
      <h2 class="govuk-heading-m" dir="auto">
        {call.title}
      </h2>
      <CallBody call={call} skills={[]} organisation={organisation} locale={locale} />
      <Skills data={data} locale={locale} />
      <ReachText reach={data.reach} locale={locale} />
      <form method="post" action={callsUrls.check.href({ callId })} novalidate>
        {contacts.length > 0 ? (
          <ContactWarning contacts={contacts} readers={t.readers} form={form} locale={locale} />
        ) : (
          form.error('harmless') && (
            <p class="govuk-error-message" id="harmless">
              {form.error('harmless')}
            </p>
          )
        )}
        <Button text={t.post} preventDoubleClick />
      </form>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={callsUrls.edit.href({ callId })}>
            {t.changeWords}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={callsUrls.mine.href()}>
            {t.later}
          </a>
        </li>
      </ul>
      <PostButton action={callsUrls.discard.href({ callId })} text={t.discard} />
    </PageFrame>
  )
}

type Locale = ViewProps<CheckData>['ctx']['locale']

function Skills({ data, locale }: { readonly data: CheckData; readonly locale: Locale }) {
  const { call, skills, areSuggested } = data
  const { check: t } = askingWords(locale)
  const { show } = words(locale)
  const isLent = call.direction === 'offers-time'
  const has = (relation: CallSkill['relation']) => skills.some(skill => skill.relation === relation)
  return (
    <>
      <h2 class="govuk-heading-m">{t.skills}</h2>
      {(['needed', 'gained'] as const).map(
        relation =>
          has(relation) && (
            <p class="govuk-body">
              {show[isLent ? (`${relation}Lent` as const) : relation]}:{' '}
              <SkillList skills={skills} relation={relation} />
            </p>
          ),
      )}
      <p class="govuk-body">
        {has('needed') && areSuggested && `${t.suggested} `}
        <a class="govuk-link" href={callsUrls.skills.href({ callId: call.id })}>
          {t.change}
          <span class="govuk-visually-hidden"> {t.changeSkills}</span>
        </a>
      </p>
    </>
  )
}

function ReachText({ reach, locale }: { readonly reach: Reach; readonly locale: Locale }) {
  const { check: t } = askingWords(locale)
  const { told, reasons, canSee } = reach
  return (
    <>
      <h2 class="govuk-heading-m">{t.reachTitle}</h2>
      {told === 0 ? (
        <p class="govuk-body">{t.toldNobody}</p>
      ) : (
        <>
          <p class="govuk-body">{t.told(told)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map(({ text, people }) => (
              <li>{t.reason(text, people)}</li>
            ))}
          </ul>
        </>
      )}
      {canSee > 0 && <p class="govuk-body">{t.canSee(canSee)}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={matchingUrls.order.href()}>
          {t.order}
        </a>
      </p>
    </>
  )
}

/** Throws a draft away. */
export const discardAction = action(callsUrls.discard, {
  access: signedIn,
  load: ({ db, me, params }) => getOwnCall(db, me, params.callId, ['draft']),
  async submit({ tx, data: call, locale }) {
    await discardDraft(tx, call)
    return redirect(callsUrls.feed.href()).saying(askingWords(locale).check.discarded)
  },
})
