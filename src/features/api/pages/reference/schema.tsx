import { Table } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { JsonSchema } from '../../rest/openapi.ts'
import { words } from '../../words.ts'
import { Told } from '../code.tsx'
import { kindOf } from './kind-of.ts'

/** The members of one named schema. */
export function SchemaSection({ name, schema, locale }: { name: string; schema: JsonSchema; locale: Locale }) {
  const t = words(locale).reference
  const members = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  return (
    <section aria-labelledby={`schema-${name}`}>
      <h3 class="govuk-heading-m" id={`schema-${name}`}>
        <code>{name}</code>
      </h3>
      <section class="app-scroll" tabindex={0} aria-label={`${t.members}: ${name}`}>
        <Table
          head={[t.member, t.kind, t.about]}
          firstCellIsHeader
          rows={members.map(([member, of]) => [
            <code>{member}</code>,
            kindOf(of, locale),
            { text: <Told text={aboutOf(of)} /> },
          ])}
        />
      </section>
    </section>
  )
}

// What is said of a value that may be null stands with the value.
function aboutOf(schema: JsonSchema): string {
  const choices = (schema.anyOf ?? []) as readonly JsonSchema[]
  const [about] = [schema, ...choices].flatMap(({ description }) =>
    typeof description === 'string' ? [description] : [],
  )
  return about ?? ''
}
