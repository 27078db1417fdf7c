import type { ListedImport } from '#platform/files/stored-imports.ts'
import { ImportStart } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { importWords } from '../../import/words.ts'
import { skillsUrls } from '../../skills.urls.ts'

const addressOf = ({ id: frameworkImportId, state }: ListedImport) =>
  (state === 'columns' ? skillsUrls.importColumns : skillsUrls.import).href({ frameworkImportId })

interface ImportData {
  readonly imports: readonly ListedImport[]
}

export function ImportView({ data: { imports }, form, ctx: { locale, organisation } }: ViewProps<ImportData>) {
  const { upload, whoSees } = importWords(locale)
  return (
    <ImportStart
      action={skillsUrls.imports.href()}
      whoCanSee={whoSees}
      words={upload}
      earlier={imports.map(one => ({ ...one, href: addressOf(one) }))}
      form={form}
      locale={locale}
      timeZone={organisation.timeZone}
    />
  )
}
