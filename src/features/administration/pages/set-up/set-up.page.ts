import type { GlobalReading } from '#platform/db/database.ts'
import { anyone } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { House } from '../../house.ts'
import { logoUpload, readLogo } from '../../logo.ts'
import { settingsOf } from '../../organisation-fields.ts'
import { isSetUpLink, setUpOrganisation } from '../../set-up.ts'
import { words } from '../../words.ts'
import { type SetUpData, setUpForm } from './set-up.form.ts'
import { SetUpView } from './set-up.view.tsx'

export const setUpPage = (house: House) =>
  page(administrationUrls.setUp, {
    access: anyone,
    scope: 'installation',
    load: async ({ db, params, config, now }): Promise<SetUpData> => ({
      isUsable: await isSetUpLink(db as GlobalReading, params.token, now),
      hasMailServer: config.SMTP_URL !== undefined,
    }),
    isGone: ({ data }) => !data.isUsable,
    title: ({ data, ctx }) => words(ctx.locale).setUp[data.isUsable ? 'title' : 'goneTitle'],
    view: SetUpView,
    form: setUpForm,
    upload: logoUpload,
    async submit({ tx, params, data, input, file, locale, userAgent, now }) {
      const gone = redirect(administrationUrls.setUp.href(params))
      if (!data.isUsable) return gone
      const logo = await readLogo(file)
      if (typeof logo === 'string') return invalid({ logo: words(locale).organisation[logo] })
      const { name, email, password } = input
      const administrator = { name, email, password: password || undefined, locale }
      const around = { token: params.token, userAgent, now }
      const session = await setUpOrganisation(tx, { settings: settingsOf(input), logo, administrator }, around, house)
      if (!session) return gone
      return redirect(administrationUrls.front.href())
        .saying(words(locale).setUp.done(input.organisationName))
        .withSession(session)
        .changingOrganisation()
    },
  })
