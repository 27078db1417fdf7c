import { z } from 'zod'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { logoUpload, readLogo } from '../../logo.ts'
import { checkOrganisation, organisationFields, settingsOf } from '../../organisation-fields.ts'
import { changeSettings } from '../../settings.ts'
import { words } from '../../words.ts'
import { SettingsView } from './settings.view.tsx'

const settingsForm = form(
  (locale, _: Organisation) => z.object({ ...organisationFields(locale), removeLogo: z.literal('yes').optional() }),
  {
    initial: organisation => ({
      organisationName: organisation.name,
      languages: organisation.locales,
      defaultLanguage: organisation.locales[0],
      timeZone: organisation.timeZone,
      accentColour: organisation.accentColour,
      minimumGroup: String(organisation.minimumGroup),
    }),
    check: (input, { locale }) => checkOrganisation(input, locale),
  },
)

export const settingsPage = page(administrationUrls.settings, {
  access: fresh(holds('administrator')),
  load: ({ organisation }) => organisation,
  title: ({ ctx }) => words(ctx.locale).settings.title,
  view: SettingsView,
  form: settingsForm,
  upload: logoUpload,
  async submit({ tx, me, data, input, file, locale, now }) {
    const picture = await readLogo(file)
    if (typeof picture === 'string') return invalid({ logo: words(locale).organisation[picture] })
    const logo = picture ?? (input.removeLogo ? 'removed' : undefined)
    await changeSettings(tx, data, { settings: settingsOf(input), logo }, me, now)
    return redirect(administrationUrls.settings.href()).saying(words(locale).settings.saved).changingOrganisation()
  },
})
