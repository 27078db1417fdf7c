import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { getUnit, peopleUrls } from '#features/people/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { describeUnit } from '../../describe-unit.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { findUnitDescription, leadsUnit } from '../../unit-description.queries.ts'
import { words } from '../../words.ts'

const longest = 2000

const descriptionForm = form(
  locale => z.object({ description: z.string().trim().max(longest, words(locale).unitDescription.tooLong) }),
  { initial: (data: { text: string }) => ({ description: data.text }) },
)

/** What a unit does, written by those who lead it or by an administrator. */
export const unitDescriptionPage = page(profilesUrls.unitDescription, {
  access: signedIn,
  async load({ db, me, params }) {
    const unit = await getUnit(db, params.unitId)
    if (!me.roles.includes('administrator') && !(await leadsUnit(db, me, unit))) throw notFound()
    return { unit, text: (await findUnitDescription(db, unit))?.text ?? '' }
  },
  title: ({ data, ctx }) => words(ctx.locale).unitDescription.title(data.unit.name),
  breadcrumbs: ({ data }) => [{ text: data.unit.name, href: peopleUrls.unit.href({ unitId: data.unit.id }) }],
  form: descriptionForm,
  view({ data: { unit }, form: state, ctx: { locale } }) {
    const text = words(locale).unitDescription
    return (
      <>
        <FormErrors errors={state.errors} locale={locale} />
        <PageHeader
          title={text.title(unit.name)}
          lead={text.lead}
          locale={locale}
          whoCanSee={{ text: text.whoSees, href: aboutUrls.whoCanSee.href() }}
        />
        <form method="post" action={profilesUrls.unitDescription.href({ unitId: unit.id })} novalidate>
          <Textarea
            name="description"
            id="description"
            label={{ text: text.label }}
            hint={text.hint}
            value={state.value('description')}
            errorMessage={state.error('description')}
            rows={6}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Button text={text.save} />
        </form>
      </>
    )
  },
  async submit({ tx, me, data, input, now, locale }) {
    await describeUnit(tx, me, data.unit, input.description, now)
    return redirect(peopleUrls.unit.href({ unitId: data.unit.id })).saying(words(locale).unitDescription.saved)
  },
})
