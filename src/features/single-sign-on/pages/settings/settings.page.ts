import { z } from 'zod'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { countLinkedPeople } from '../../identities.queries.ts'
import { nameOf, type Provider } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { changeProvider, type ProviderSettings } from '../../providers.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { faultOfIssuer } from '../../trial.ts'
import { adminWords } from '../../words.ts'
import { providerCrumbs } from '../frame.tsx'
import { nameFault, namesOf, providerFields } from '../provider-fields.ts'
import { SettingsView } from './settings.view.tsx'

function schema(locale: Locale) {
  const { form: f, settings: t } = adminWords(locale)
  const claim = z
    .string()
    .trim()
    .regex(/^[\w.:/-]{0,100}$/, t.claimWrong)
  return z.object({
    ...providerFields(locale),
    clientSecret: z.string().trim().max(1000, f.clientSecretLong),
    trust: z.array(z.enum(['links', 'makes', 'vouches'])),
    requiredClaim: claim,
    requiredValue: z.string().trim().max(300),
    nameClaim: claim,
    emailClaim: claim.min(1, t.emailMissing),
    jobTitleClaim: claim,
    languageClaim: claim,
    employeeNumberClaim: claim,
    groupsClaim: claim,
  })
}

type Input = z.infer<ReturnType<typeof schema>>

const settingsForm = form((locale, _: Provider) => schema(locale), {
  initial: provider => ({
    nameEn: provider.names.en,
    nameNb: provider.names.nb,
    issuer: provider.issuer,
    clientId: provider.clientId,
    trust: [
      ...(provider.linksByEmail ? ['links'] : []),
      ...(provider.makesAccounts ? ['makes'] : []),
      ...(provider.vouchesForEmail ? ['vouches'] : []),
    ],
    requiredClaim: provider.requiredClaim,
    requiredValue: provider.requiredValue,
    nameClaim: provider.claims.name,
    emailClaim: provider.claims.email,
    jobTitleClaim: provider.claims.jobTitle,
    languageClaim: provider.claims.language,
    employeeNumberClaim: provider.employeeNumberClaim,
    groupsClaim: provider.groupsClaim,
  }),
  check: (input, { locale }) => ({
    ...nameFault(input, locale),
    ...(input.requiredClaim && !input.requiredValue
      ? { requiredValue: adminWords(locale).settings.requiredValueMissing }
      : {}),
  }),
})

export const settingsPage = page(singleSignOnUrls.settings, {
  access: fresh(holds('administrator')),
  load: ({ db, params }) => getProvider(db, params.providerId),
  title: ({ data, ctx: { locale } }) => adminWords(locale).settings.title(nameOf(data, locale)),
  breadcrumbs: ({ data, ctx }) => providerCrumbs(ctx.locale, data),
  view: SettingsView,
  form: settingsForm,
  async submit({ tx, data, input, locale, ...around }) {
    const t = adminWords(locale)
    const fault = faultOfIssuer(input.issuer, around.config.mode)
    if (fault) return invalid({ issuer: t.faults[fault].title })
    const people = (await countLinkedPeople(tx)).get(data.id) ?? 0
    // At another address the same subject is somebody else.
    if (input.issuer !== data.issuer && people > 0)
      return invalid({ issuer: t.form.issuerFixed(formatNumber(locale, people)) })
    await changeProvider(tx, data, settingsFrom(input), around)
    return redirect(singleSignOnUrls.provider.href({ providerId: data.id })).saying(t.settings.saved)
  },
})

const settingsFrom = (input: Input): ProviderSettings => ({
  names: namesOf(input),
  issuer: input.issuer,
  clientId: input.clientId,
  clientSecret: input.clientSecret || undefined,
  vouchesForEmail: input.trust.includes('vouches'),
  linksByEmail: input.trust.includes('links'),
  makesAccounts: input.trust.includes('makes'),
  requiredClaim: input.requiredClaim || undefined,
  requiredValue: input.requiredClaim ? input.requiredValue : undefined,
  claims: {
    name: input.nameClaim,
    email: input.emailClaim,
    jobTitle: input.jobTitleClaim,
    language: input.languageClaim,
  },
  employeeNumberClaim: input.employeeNumberClaim || undefined,
  groupsClaim: input.groupsClaim || undefined,
})
