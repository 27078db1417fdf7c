import { z } from 'zod'
import { Radios, Select } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { localeNames, locales } from '#platform/i18n/index.ts'
import { chooseMails } from '../../mail-choices.ts'
import { getMailChoices, type MailChoices } from '../../own-profile.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { mineCrumbs, ProfileFrame, SaveOrLeave } from '../form-frame.tsx'

const mailsForm = form(
  (_locale, _data: MailChoices) =>
    z.object({
      locale: z.enum(locales).optional().catch(undefined),
      reminders: z.enum(['yes', 'no']).catch('yes'),
    }),
  { initial: ({ locale, reminders }) => ({ locale: locale ?? '', reminders: reminders ? 'yes' : 'no' }) },
)

/** The language of mails, and whether reminders are welcome. */
export const mailsPage = page(profilesUrls.mails, {
  access: signedIn,
  load: ({ db, me }): Promise<MailChoices> => getMailChoices(db, me),
  title: ({ ctx }) => words(ctx.locale).groups.mails.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view({ form: state, ctx: { locale } }) {
    const { groups, mails } = words(locale)
    return (
      <ProfileFrame title={groups.mails.title} lead={groups.mails.lead} form={state} locale={locale}>
        <form method="post" action={profilesUrls.mails.href()} novalidate>
          <Select
            name="locale"
            label={{ text: mails.language, classes: 'govuk-label--s' }}
            hint={mails.languageHint}
            value={state.value('locale')}
            items={[
              { value: '', text: mails.organisationLanguage },
              ...locales.map(each => ({ value: each, text: localeNames[each], attributes: { lang: each } })),
            ]}
          />
          <Radios
            name="reminders"
            fieldset={{ legend: { text: mails.reminders, classes: 'govuk-fieldset__legend--s' } }}
            hint={mails.remindersHint}
            value={state.value('reminders')}
            classes="govuk-radios--inline"
            items={[
              { value: 'yes', text: mails.remindersYes },
              { value: 'no', text: mails.remindersNo },
            ]}
            locale={locale}
          />
          <SaveOrLeave locale={locale} />
        </form>
      </ProfileFrame>
    )
  },
  form: mailsForm,
  async submit({ tx, me, input, locale, now }) {
    await chooseMails(tx, me, { locale: input.locale ?? null, reminders: input.reminders === 'yes' }, now)
    return redirect(profilesUrls.mine.href()).saying(words(locale).saved)
  },
})
