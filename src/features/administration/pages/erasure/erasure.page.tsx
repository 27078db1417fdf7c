import { z } from 'zod'
import { Button, Input, WarningText } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { House } from '../../house.ts'
import { type FoundPerson, findAnybody } from '../../people.queries.ts'
import { erasePerson } from '../../privacy.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

const squeeze = (text: string) => text.trim().replace(/\s+/g, ' ')

const erasureForm = form((locale, person: FoundPerson) =>
  z.object({
    name: z.string().refine(name => squeeze(name) === squeeze(person.name), words(locale).erasure.confirmWrong),
  }),
)

export const erasurePage = (house: House) =>
  page(administrationUrls.erasure, {
    access: fresh(holds('administrator')),
    load: async ({ db, params }) => found(await findAnybody(db, params.personId)),
    title: ({ data, ctx }) => words(ctx.locale).erasure.title(data.name),
    breadcrumbs: ({ data, ctx: { locale } }) => [
      { text: words(locale).privacy.title, href: administrationUrls.privacy.href() },
      {
        text: words(locale).personData.title(data.name),
        href: administrationUrls.personData.href({ personId: data.id }),
      },
    ],
    view({ data, form: state, ctx: { locale } }) {
      const t = words(locale).erasure
      return (
        <AdminFrame title={t.title(data.name)} form={state} locale={locale}>
          <WarningText text={t.lead} locale={locale} />
          {data.leftAt === null && <p class="govuk-body">{t.stillHere}</p>}
          <form method="post" action={administrationUrls.erasure.href({ personId: data.id })} novalidate>
            <Input
              name="name"
              label={t.confirm}
              hint={t.confirmHint(data.name)}
              value={state.value('name')}
              errorMessage={state.error('name')}
              autocomplete="off"
              spellcheck={false}
              classes="govuk-!-width-one-half"
              locale={locale}
            />
            <div class="govuk-button-group">
              <Button classes="govuk-button--warning" preventDoubleClick text={t.submit} />
              <a class="govuk-link" href={administrationUrls.personData.href({ personId: data.id })}>
                {t.cancel}
              </a>
            </div>
          </form>
        </AdminFrame>
      )
    },
    form: erasureForm,
    async submit({ tx, me, data, locale }) {
      const t = words(locale).erasure
      const answer = await erasePerson(tx, data.id, me, house)
      if (answer === 'self') return invalid({ name: t.self })
      if (answer === 'last-administrator') return invalid({ name: t.last })
      return redirect(administrationUrls.privacy.href()).saying(t.done)
    },
  })
