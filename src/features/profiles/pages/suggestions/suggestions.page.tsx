import { peopleUrls } from '#features/people/index.ts'
import { Button, SummaryList } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type CorrectionRow, findWaitingCorrection, listWaitingCorrections } from '../../corrections.queries.ts'
import { decideCorrection } from '../../corrections.ts'
import { getOwnProfile } from '../../own-profile.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { mineCrumbs, ProfileFrame } from '../form-frame.tsx'

/** What colleagues suggest about one's page, each to take over or to leave. */
export const suggestionsPage = page(profilesUrls.suggestions, {
  access: signedIn,
  load: async ({ db, me }) => ({
    waiting: await listWaitingCorrections(db, me),
    whole: await getOwnProfile(db, me),
  }),
  title: ({ ctx }) => words(ctx.locale).suggestions.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view({ data: { waiting, whole }, ctx: { locale } }) {
    const text = words(locale).suggestions
    return (
      <ProfileFrame title={text.title} lead={text.lead} locale={locale}>
        {waiting.length === 0 && <p class="govuk-body">{text.none}</p>}
        {waiting.map(correction => (
          <Suggestion correction={correction} now={whole[correction.field]} locale={locale} />
        ))}
      </ProfileFrame>
    )
  },
})

function Suggestion({ correction, now, locale }: { correction: CorrectionRow; now: string; locale: Locale }) {
  const { suggestions: text, fields, mine } = words(locale)
  const { id: correctionId, field, suggestion, reason } = correction
  const told = (value: string) => (
    <p class="govuk-body app-told" dir="auto">
      {value}
    </p>
  )
  const of = <span class="govuk-visually-hidden">{text.of(fields[field])}</span>
  return (
    <section class="app-suggestion">
      <h2 class="govuk-heading-m">{fields[field]}</h2>
      <p class="govuk-body app-quiet">
        <From correction={correction} locale={locale} />
      </p>
      <SummaryList
        rows={[
          { key: text.now, value: now ? told(now) : <span class="app-quiet">{mine.nothing}</span> },
          { key: text.suggested, value: told(suggestion) },
          reason && { key: text.reason, value: told(reason) },
        ]}
      />
      <div class="govuk-button-group">
        <form method="post" action={profilesUrls.acceptSuggestion.href({ correctionId })}>
          <Button text={[text.accept, of]} preventDoubleClick />
        </form>
        <form method="post" action={profilesUrls.declineSuggestion.href({ correctionId })}>
          <Button text={[text.decline, of]} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </div>
    </section>
  )
}

function From({ correction: { suggestedBy, suggesterName }, locale }: { correction: CorrectionRow; locale: Locale }) {
  const text = words(locale).suggestions
  if (!suggestedBy || !suggesterName) return <>{text.fromNobody}</>
  return (
    <a class="govuk-link" href={peopleUrls.person.href({ personId: suggestedBy })}>
      {text.from(suggesterName)}
    </a>
  )
}

const decide = (decision: 'accepted' | 'declined') =>
  action(decision === 'accepted' ? profilesUrls.acceptSuggestion : profilesUrls.declineSuggestion, {
    access: signedIn,
    load: async ({ db, me, params }) => found(await findWaitingCorrection(db, me, params.correctionId)),
    async submit({ tx, me, data, locale, now }) {
      await decideCorrection(tx, me, data, decision, now)
      return redirect(profilesUrls.mine.href()).saying(words(locale).suggestions[decision])
    },
  })

export const acceptSuggestion = decide('accepted')
export const declineSuggestion = decide('declined')
