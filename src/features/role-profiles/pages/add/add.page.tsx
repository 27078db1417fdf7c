import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { addProfile, keepsProfiles } from '../../change-profiles.ts'
import { frameworkName } from '../../framework-name.ts'
import { listUsableFrameworks, type UsableFramework } from '../../managed-profiles.queries.ts'
import { type RoleProfile, wordsOf } from '../../role-profile.ts'
import { listRoleProfiles } from '../../role-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'

interface AddData {
  readonly frameworks: readonly UsableFramework[]
  readonly profiles: readonly RoleProfile[]
  readonly from: string
}

/** A new profile: what it is called, and what it begins with. */
export const addPage = page(roleProfilesUrls.add, {
  access: meets(keepsProfiles),
  async load({ db, query, locale }): Promise<AddData> {
    const profiles = await listRoleProfiles(db)
    return {
      frameworks: await listUsableFrameworks(db),
      profiles: profiles.toSorted((a, b) => compareTexts(locale, wordsOf(a, locale).name, wordsOf(b, locale).name)),
      from: query.get('from') ?? '',
    }
  },
  title: ({ ctx }) => words(ctx.locale).add.title,
  breadcrumbs: ({ ctx }) => [toProfiles(ctx.locale)],
  form: form(
    locale => {
      const text = words(locale).add
      return z.object({
        name: z.string().trim().min(1, text.nameMissing).max(200, text.tooLong),
        from: z.string(),
        framework: z.string(),
      })
    },
    { initial: ({ from, frameworks }: AddData) => ({ from, framework: frameworks[0]?.id ?? '' }) },
  ),
  view: AddView,
  async submit({ tx, me, data, input, locale, now }) {
    const base = input.from === '' ? undefined : data.profiles.find(({ key }) => key === input.from)
    const framework = data.frameworks.find(({ id }) => id === (base?.frameworkId ?? input.framework))
    if (!framework || (input.from !== '' && !base)) return invalid({ from: words(locale).add.fromMissing })
    const said = base && wordsOf(base, locale)
    const texts = { [locale]: { name: input.name, description: said?.description ?? '', family: said?.family ?? '' } }
    const { key } = await addProfile(
      tx,
      {
        framework,
        texts,
        requirements: base?.requirements ?? [],
        basedOn: base && { key: base.key, editionId: base.editionId },
      },
      { by: me, now },
    )
    return redirect(roleProfilesUrls.edit.href({ profileKey: key }))
  },
})

function AddView({ data, form: state, ctx: { locale } }: ViewProps<AddData>) {
  const text = words(locale).add
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} lead={text.lead} whoCanSee={{ text: words(locale).keepersSee }} locale={locale} />
      <form method="post" action={roleProfilesUrls.add.href()} novalidate>
        <Input
          name="name"
          label={{ text: text.name, classes: 'govuk-label--s' }}
          value={state.value('name')}
          errorMessage={state.error('name')}
          locale={locale}
        />
        <Select
          name="from"
          label={{ text: text.from, classes: 'govuk-label--s' }}
          value={state.value('from')}
          errorMessage={state.error('from')}
          items={[{ value: '', text: text.fromNothing }, ...data.profiles.map(profile => choiceOf(profile, locale))]}
          locale={locale}
        />
        <Select
          name="framework"
          label={{ text: text.fromFramework, classes: 'govuk-label--s' }}
          value={state.value('framework')}
          items={data.frameworks.map(one => ({ value: one.id, text: frameworkName(one, locale) }))}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
    </>
  )
}

const choiceOf = (profile: RoleProfile, locale: Locale) => ({
  value: profile.key,
  text: wordsOf(profile, locale).name,
})
