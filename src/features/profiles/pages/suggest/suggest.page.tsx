import { z } from 'zod'
import { Input, Select, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import { countSuggestedSince } from '../../corrections.queries.ts'
import { mostSuggestions, suggestCorrection } from '../../corrections.ts'
import { type TellingKey, tellingKeys, tellings } from '../../groups.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { type VisibleProfile, visibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { ProfileFrame, personCrumbs, SendOrLeave } from '../form-frame.tsx'

const longestReason = 300

const suggestForm = form(
  (locale, _data: VisibleProfile) => {
    const text = words(locale).suggest
    return z.object({
      field: z.enum(tellingKeys as readonly [TellingKey, ...TellingKey[]], text.fieldMissing),
      suggestion: z.string().trim().min(1, text.suggestionMissing),
      reason: z.string().trim().max(longestReason, text.reasonTooLong),
    })
  },
  {
    check({ field, suggestion }, { locale }) {
      if (!field || !suggestion) return undefined
      const { longest } = tellings[field]
      if (suggestion.length <= longest) return undefined
      return { suggestion: words(locale).tooLong(words(locale).fields[field], formatNumber(locale, longest)) }
    },
  },
)

/** Says to a colleague how something on their page should read; they decide. */
export const suggestPage = page(profilesUrls.suggest, {
  access: signedIn,
  async load({ db, me, params }) {
    const person = await visibleProfile(db, me, params.personId)
    if (person.closeness === 'me') throw notFound()
    return person
  },
  title: ({ data, ctx }) => words(ctx.locale).suggest.title(data.name),
  breadcrumbs: ({ data, ctx }) => personCrumbs(ctx.locale, data),
  view({ data: person, form: state, ctx: { locale } }) {
    const { suggest: text, fields } = words(locale)
    return (
      <ProfileFrame
        title={text.title(person.name)}
        lead={text.lead}
        whoCanSee={text.whoSees(person.name)}
        form={state}
        locale={locale}
      >
        <p class="govuk-body">{text.list}</p>
        <form method="post" action={profilesUrls.suggest.href({ personId: person.id })} novalidate>
          <Select
            name="field"
            label={text.field}
            value={state.value('field')}
            items={[{ value: '', text: '' }, ...tellingKeys.map(value => ({ value, text: fields[value] }))]}
            errorMessage={state.error('field')}
            locale={locale}
          />
          <Textarea
            name="suggestion"
            label={text.suggestion}
            value={state.value('suggestion')}
            errorMessage={state.error('suggestion')}
            rows={3}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Input
            name="reason"
            label={text.reason}
            value={state.value('reason')}
            errorMessage={state.error('reason')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <SendOrLeave text={text.submit} personId={person.id} locale={locale} />
        </form>
      </ProfileFrame>
    )
  },
  form: suggestForm,
  async submit({ tx, me, data: person, input, locale, now }) {
    const text = words(locale).suggest
    const since = new Date(now.getTime() - day)
    if ((await countSuggestedSince(tx, me, since)) >= mostSuggestions) return invalid({ suggestion: text.tooMany })
    await suggestCorrection(tx, me, person, input, { now })
    return redirect(profilesUrls.person.href({ personId: person.id })).saying(text.sent(person.name))
  },
})
