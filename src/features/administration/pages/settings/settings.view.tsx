import { Button, Checkboxes, Details } from '#platform/html/govuk/index.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { OrganisationQuestions } from '../organisation-questions.tsx'

type Props = ViewProps<Organisation>

export function SettingsView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const t = words(locale)
  return (
    <AdminFrame title={t.settings.title} lead={t.settings.lead} form={form} locale={locale}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <form method="post" action={administrationUrls.settings.href()} encType="multipart/form-data" novalidate>
            <OrganisationQuestions
              form={form}
              locale={locale}
              logoHint={data.logoHash && t.organisation.logoKeep}
              logoNow={data.logoHash && <LogoNow slug={data.slug} hash={data.logoHash} form={form} ctx={ctx} />}
            />
            <Details summaryText={t.settings.minimumGroupWhy} text={t.settings.minimumGroupHelp} />
            <Button preventDoubleClick text={t.settings.submit} />
          </form>
        </div>
      </div>
    </AdminFrame>
  )
}

function LogoNow({ slug, hash, form, ctx: { locale } }: { slug: string; hash: string } & Pick<Props, 'form' | 'ctx'>) {
  const t = words(locale).organisation
  return (
    <>
      <p class="govuk-body">
        <img src={administrationUrls.logo.href({ slug, logo: hash })} alt={t.logoNow} height="40" />
      </p>
      <Checkboxes
        name="removeLogo"
        values={form.list('removeLogo')}
        items={[{ value: 'yes', text: t.logoRemove }]}
        classes="govuk-checkboxes--small"
        locale={locale}
      />
    </>
  )
}
