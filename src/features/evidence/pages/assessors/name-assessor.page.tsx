import { z } from 'zod'
import { findPersonCard, listUpperUnits, searchWords, uuidOrNone } from '#features/people/index.ts'
import { Button, Input, Radios, Select } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { compareTexts } from '#platform/i18n/index.ts'
import { askingWords } from '../../asking-words.ts'
import { findToName } from '../../assessors/assessors.queries.ts'
import { nameAssessor } from '../../assessors/name-assessor.ts'
import { listScopes, type Scope, scopeFrom, scopeText } from '../../assessors/scopes.queries.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { assessorsCrumbs, keepers } from './assessors.page.tsx'

interface NameData {
  readonly typed: string
  readonly people: Awaited<ReturnType<typeof findToName>>
  readonly scopes: readonly Scope[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** Names somebody: who, what they may confirm, and for whom. */
export const nameAssessorPage = page(evidenceUrls.nameAssessor, {
  access: keepers,
  async load({ db, query, locale }): Promise<NameData> {
    const typed = (query.get('search') ?? '').slice(0, 100)
    const units = await listUpperUnits(db)
    return {
      typed,
      people: await findToName(db, searchWords(typed)),
      scopes: await listScopes(db, locale),
      units: [...units].sort((a, b) => compareTexts(locale, a.name, b.name)),
    }
  },
  title: ({ ctx }) => askingWords(ctx.locale).assessors.newTitle,
  breadcrumbs: ({ ctx }) => assessorsCrumbs(ctx.locale),
  view: NameView,
  form: form((locale, _data: NameData) =>
    z.object({
      person: z.string().min(1, askingWords(locale).assessors.personMissing),
      scope: z.string(),
      unit: z.string(),
    }),
  ),
  async submit({ tx, me, data: { scopes, units }, input, locale, now }) {
    const { assessors: text } = askingWords(locale)
    const person = await findPersonCard(tx, uuidOrNone(input.person))
    if (!person) return invalid({ person: text.personMissing })
    const wanted = scopeFrom(input.scope)
    const scope = wanted && scopes.find(each => scopeText(each) === scopeText(wanted))
    const unitId = units.find(({ id }) => id === input.unit)?.id
    const what = { frameworkId: scope?.frameworkId, areaKey: scope?.areaKey, unitId }
    if (!(await nameAssessor(tx, me, person.id, what, now))) return invalid({ person: text.already })
    return redirect(evidenceUrls.assessors.href()).saying(text.saved(person.name))
  },
})

function NameView({ data: { typed, people, scopes, units }, form: state, ctx: { locale } }: ViewProps<NameData>) {
  const { assessors: text, cancel } = askingWords(locale)
  return (
    <EvidenceFrame
      title={text.newTitle}
      lead={text.newLead}
      whoCanSee={text.who}
      form={state}
      locale={locale}
      body={
        <>
          <form method="get" action={evidenceUrls.nameAssessor.href()}>
            <Input
              name="search"
              type="search"
              label={{ text: text.search, classes: 'govuk-label--s' }}
              hint={text.searchHint}
              value={typed}
              locale={locale}
            />
            <Button text={text.searchButton} classes="govuk-button--secondary" />
          </form>
          {typed && people.length === 0 && (
            <p class="govuk-body" role="status">
              {text.noneFound(typed)}
            </p>
          )}
          {people.length > 0 && (
            <form method="post" action={evidenceUrls.nameAssessor.href({}, { search: typed })} novalidate>
              <Radios
                name="person"
                fieldset={{ legend: { text: text.choose, classes: 'govuk-fieldset__legend--s' } }}
                value={state.value('person')}
                errorMessage={state.error('person')}
                items={people.map(({ id, name, jobTitle, unitName }) => ({
                  value: id,
                  text: <bdi>{name}</bdi>,
                  hint: { text: [jobTitle, unitName].filter(Boolean).join(', ') },
                }))}
                locale={locale}
              />
              <Select
                name="scope"
                label={{ text: text.whatLabel, classes: 'govuk-label--s' }}
                value={state.value('scope')}
                items={[
                  { value: '', text: text.everything },
                  ...scopes.map(scope => ({ value: scopeText(scope), text: scope.name })),
                ]}
                locale={locale}
              />
              <Select
                name="unit"
                label={{ text: text.whereLabel, classes: 'govuk-label--s' }}
                value={state.value('unit')}
                items={[
                  { value: '', text: text.everywhere },
                  ...units.map(({ id, name }) => ({ value: id, text: name })),
                ]}
                locale={locale}
              />
              <div class="govuk-button-group">
                <Button text={text.save} preventDoubleClick />
                <a class="govuk-link" href={evidenceUrls.assessors.href()}>
                  {cancel}
                </a>
              </div>
            </form>
          )}
        </>
      }
    />
  )
}
