import { readFile } from 'node:fs/promises'
import { keepsFrameworks } from '#features/skills/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { FileUpload } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type Crosswalk, getCrosswalk, holdDraftEdition } from '../../crosswalk-editions.queries.ts'
import { matchLevels, matchSkills, type NewLink } from '../../crosswalks.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import type { LevelMatch } from '../../derive-levels.ts'
import { readAssociations } from '../../exchange/case-associations.ts'
import { type MatchFault, readMatchTable } from '../../exchange/match-table.ts'
import { crosswalksWords } from '../../words.ts'
import { crosswalkCrumbs, DoOrCancel } from '../crosswalk-parts.view.tsx'
import { bothSides } from '../draft/draft.page.ts'

const megabyte = 1024 * 1024
const mostFaults = 20

/** Matches from a table or a CASE package come into the draft, all of them or none. */
export const importPage = page(crosswalksUrls.import, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }) {
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    return { crosswalk, draft: found(crosswalk.draft, 'No draft') }
  },
  title: ({ ctx }) => crosswalksWords(ctx.locale).import.title,
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data.crosswalk, ctx.locale, true),
  upload: { field: 'file', maxBytes: 10 * megabyte, saysTooLarge: true },
  view: ImportView,
  async submit({ tx, me, data: { crosswalk }, file, locale, now }) {
    const text = crosswalksWords(locale).import
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    if (file.isTooLarge) return invalid({ file: text.tooLarge })
    const draft = await holdDraftEdition(tx, crosswalk)
    const sides = await bothSides(tx, crosswalk, draft)
    const read = await readMatches(await readFile(file.path), crosswalk, sides)
    if (read.faults.length > 0) return invalid({ file: sayFaults(read.faults, crosswalk, locale) })
    const act = { by: me, now }
    await matchSkills(tx, draft, read.links, { ...act, action: 'crosswalks.matches-imported' })
    if (read.levels.length > 0) await matchLevels(tx, draft, read.levels, act)
    const href = crosswalksUrls.draft.href({ crosswalkId: crosswalk.id })
    return redirect(href).saying(text.done(formatNumber(locale, read.links.length)))
  },
})

interface Read {
  readonly links: readonly NewLink[]
  readonly levels: readonly LevelMatch[]
  readonly faults: readonly MatchFault[]
}

async function readMatches(
  bytes: Buffer,
  { from, to }: Crosswalk,
  sides: Awaited<ReturnType<typeof bothSides>>,
): Promise<Read> {
  if (!/^\uFEFF?\s*[{[]/.test(bytes.subarray(0, 256).toString('utf8')))
    return { ...(await readMatchTable(bytes, sides)), levels: [] }
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    const read = readAssociations(value, { guid: from.guid, skills: sides.from }, { guid: to.guid, skills: sides.to })
    return { ...read, faults: read.links.length === 0 ? [{ kind: 'nothing' }] : [] }
  } catch {
    return { links: [], levels: [], faults: [{ kind: 'unreadable' }] }
  }
}

function sayFaults(faults: readonly MatchFault[], { from, to }: Crosswalk, locale: Locale): string {
  const text = crosswalksWords(locale).import
  const say = (fault: MatchFault): string => {
    if (!('line' in fault)) return text[fault.kind]
    const where = text.line(formatNumber(locale, fault.line))
    if (fault.kind === 'no-such-kind') return `${where}: ${text.noSuchKind(fault.text)}`
    const name = fault.side === 'from' ? from.name : to.name
    const words = fault.kind === 'no-such-skill' ? text.noSuchSkill : text.manySkills
    return `${where}: ${words(fault.text, name)}`
  }
  const [first] = faults
  if (first && !('line' in first)) return say(first)
  const more = faults.length - mostFaults
  const lines = faults.slice(0, mostFaults).map(say)
  return [text.faults, ...lines, ...(more > 0 ? [text.more(formatNumber(locale, more))] : [])].join(' · ')
}

function ImportView({ data: { crosswalk }, form: state, ctx: { locale } }: ViewProps<{ crosswalk: Crosswalk }>) {
  const text = crosswalksWords(locale).import
  const address = { crosswalkId: crosswalk.id }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title} lead={text.lead} locale={locale} />
      <form method="post" action={crosswalksUrls.import.href(address)} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label={{ text: text.file, classes: 'govuk-label--s' }}
          errorMessage={state.error('file')}
          locale={locale}
        />
        <DoOrCancel text={text.button} cancelHref={crosswalksUrls.draft.href(address)} locale={locale} />
      </form>
    </>
  )
}
