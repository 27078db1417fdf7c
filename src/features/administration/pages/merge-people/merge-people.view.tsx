import { Button, Radios } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { MergeField } from '../../merging/merge-people.ts'
import type { MergeCandidate } from '../../merging/merging.queries.ts'
import { mergingWords } from '../../merging/merging-words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import type { MergeData } from './merge-people.page.ts'

type Props = ViewProps<MergeData>

export function MergePeopleView({ data, form, ctx: { locale } }: Props) {
  const t = mergingWords(locale).merge
  const { first, second, differing } = data
  const pair = { personId: first.id, otherId: second.id }
  const about = ({ jobTitle, unit, email, employeeNumber }: MergeCandidate) =>
    [jobTitle, unit, email, employeeNumber].filter(Boolean).join(' · ')
  return (
    <AdminFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      <form method="post" action={administrationUrls.mergePeople.href(pair)} novalidate>
        <Radios
          name="keep"
          idPrefix="keep"
          value={form.value('keep')}
          fieldset={{ legend: { text: t.keep, classes: 'govuk-fieldset__legend--m' } }}
          hint={t.keepHint}
          errorMessage={form.error('keep')}
          items={[
            { value: 'first', text: first.name, hint: about(first) || undefined },
            { value: 'second', text: second.name, hint: about(second) || undefined },
          ]}
          locale={locale}
        />
        {differing.map(field => (
          <Radios
            name={field}
            idPrefix={field}
            value={form.value(field)}
            fieldset={{ legend: { text: t.which(t.fields[field]), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={form.error(field)}
            items={[
              { value: 'first', text: wordsFor(first, field) || t.nothing },
              { value: 'second', text: wordsFor(second, field) || t.nothing },
            ]}
            classes="govuk-radios--small"
            locale={locale}
          />
        ))}
        <Consequences title={t.follows} sentences={t.followsList} />
        <Consequences title={t.stays} sentences={t.staysList} />
        <Button text={t.submit} preventDoubleClick />
      </form>
      <form method="post" action={administrationUrls.keepApart.href(pair)}>
        <Button classes="govuk-button--secondary" text={t.apart} preventDoubleClick />
      </form>
    </AdminFrame>
  )
}

const wordsFor = (person: MergeCandidate, field: MergeField): string => person[field] ?? ''

const Consequences = ({ title, sentences }: { title: string; sentences: readonly string[] }) => (
  <>
    <h2 class="govuk-heading-s">{title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {sentences.map(sentence => (
        <li>{sentence}</li>
      ))}
    </ul>
  </>
)
