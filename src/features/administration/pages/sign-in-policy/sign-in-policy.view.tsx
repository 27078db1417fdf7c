import { Button, Checkboxes, Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import type { PolicyData } from './sign-in-policy.page.ts'

type Props = ViewProps<PolicyData>

export function SignInPolicyView(props: Props) {
  const { data, form, ctx } = props
  const { locale, organisation } = ctx
  const t = words(locale).signInPolicy
  const { decidedAt } = data.policy
  return (
    <AdminFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      <form method="post" action={administrationUrls.signInPolicy.href()} novalidate>
        <Checkboxes
          name="ways"
          values={form.list('ways')}
          fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--m' } }}
          items={data.counts.map(({ way, people }) => ({
            value: way,
            text: t.names[way],
            hint: t.can[way](people),
          }))}
          errorMessage={form.error('ways')}
          locale={locale}
        />
        <Confirmation {...props} />
        <Button preventDoubleClick text={t.submit} />
      </form>
      <p class="govuk-body">{decidedAt ? t.decided(formatDate(locale, decidedAt, organisation.timeZone)) : t.never}</p>
      <Emergency slug={organisation.slug} locale={locale} />
    </AdminFrame>
  )
}

// Appears once somebody would lose their only way in, for exactly the ways that were chosen then.
function Confirmation({ form, ctx: { locale } }: Props) {
  const t = words(locale).signInPolicy
  const error = form.error('confirm')
  if (!error) return null
  return (
    <Checkboxes
      name="confirm"
      values={[]}
      items={[{ value: form.list('ways').join(' '), text: t.confirm, hint: t.confirmHint }]}
      errorMessage={error}
      locale={locale}
    />
  )
}

function Emergency({ slug, locale }: { slug: string; locale: Props['ctx']['locale'] }) {
  const { emergency, emergencyHelp } = words(locale).signInPolicy
  const [forOne, forAll, audited] = emergencyHelp
  return (
    <Details summaryText={emergency}>
      <p>{forOne}</p>
      <p>
        <code>node bin/capable.mjs sign-in-link name@organisation.example {slug}</code>
      </p>
      <p>{forAll}</p>
      <p>
        <code>node bin/capable.mjs allow-every-way-in {slug}</code>
      </p>
      <p>{audited}</p>
    </Details>
  )
}
