import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText, Radios } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { caseUrls } from '../../case-api/case.urls.ts'
import { type FrameworkVersion, listVersions } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { keepsFrameworks, shareFramework } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'

interface SharingData {
  readonly version: FrameworkVersion
  readonly address: string
}

/** Whether others may fetch a framework without a token. */
export const sharingPage = page(skillsUrls.sharing, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale, config }): Promise<SharingData> {
    const versions = await listVersions(db, params.frameworkKey, locale)
    const version = found(
      versions.find(({ isNewest }) => isNewest),
      'Nothing published yet',
    )
    return { version, address: config.PUBLIC_URL + caseUrls.cfPackage.href({ id: version.guid }) }
  },
  title: ({ ctx }) => frameworksWords(ctx.locale).sharing.title,
  breadcrumbs: ({ data: { version }, ctx }) => [
    { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
    { text: version.name, href: skillsUrls.framework.href({ frameworkKey: version.key }) },
  ],
  form: form(
    (locale, _data: SharingData) =>
      z.object({ open: z.enum(['members', 'everyone'], frameworksWords(locale).sharing.missing) }),
    { initial: ({ version }) => ({ open: version.publicSince ? 'everyone' : 'members' }) },
  ),
  view: SharingView,
  async submit({ tx, me, data: { version }, input: { open }, locale, now }) {
    await shareFramework(tx, version, { by: me, now, isPublic: open === 'everyone' })
    const back = skillsUrls.framework.href({ frameworkKey: version.key })
    return redirect(back).saying(frameworksWords(locale).sharing.saved)
  },
})

function SharingView({ data: { version, address }, form: state, ctx: { locale } }: ViewProps<SharingData>) {
  const text = frameworksWords(locale).sharing
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} caption={version.name} lead={text.lead(version.name)} locale={locale} />
      <form method="post" action={skillsUrls.sharing.href({ frameworkKey: version.key })} novalidate>
        <Radios
          name="open"
          idPrefix="open"
          fieldset={{ legend: { text: text.legend, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('open')}
          errorMessage={state.error('open')}
          locale={locale}
          items={[
            { value: 'members', text: text.members },
            { value: 'everyone', text: text.everyone, hint: text.everyoneHint },
          ]}
        />
        <InsetText>
          {text.address}
          <br />
          <code class="app-address">{address}</code>
        </InsetText>
        <Button text={text.button} preventDoubleClick />
      </form>
    </>
  )
}
