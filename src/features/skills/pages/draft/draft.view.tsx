import { PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText, SummaryList, WarningText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { DraftLevel } from '../../editing/draft.queries.ts'
import type { DraftVersion } from '../../editing/draft.ts'
import type { DraftChange } from '../../editing/draft-changes.ts'
import type { DraftFault, Missing } from '../../editing/draft-faults.ts'
import { editingWords } from '../../editing/words.ts'
import { mainWords } from '../../exchange/portable.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import { languageName } from '../../language-name.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { TreeArea, TreeSkill } from '../../tree.queries.ts'
import { BecameItems, type NamedBecame } from '../changes/became.view.tsx'
import { DraftPlace } from './draft-place.view.tsx'

export interface DraftData {
  readonly kind: 'draft'
  readonly draft: DraftVersion
  readonly name: string
  readonly areas: readonly TreeArea[]
  /** The area whose inside is shown; the top without one. */
  readonly area: TreeArea | undefined
  readonly skills: readonly TreeSkill[]
  readonly count: { readonly all: number; readonly outside: number }
  readonly pageNumber: number
  /** What was moved just now. */
  readonly moved: string | undefined
  readonly levels: readonly DraftLevel[]
  readonly faults: readonly DraftFault[]
  readonly missing: readonly Missing[]
  readonly became: readonly NamedBecame[]
  readonly successorNames: ReadonlyMap<string, string>
  readonly changes: readonly DraftChange[]
}

export type AnyDraft = DraftData | { readonly kind: 'none'; readonly newest: FrameworkVersion }

export function AnyDraftView(props: ViewProps<AnyDraft>) {
  const { data, ctx } = props
  return data.kind === 'none' ? (
    <NoDraft newest={data.newest} locale={ctx.locale} />
  ) : (
    <DraftView data={data} ctx={ctx} />
  )
}

function NoDraft({ newest, locale }: { readonly newest: FrameworkVersion; readonly locale: Locale }) {
  const { draft: text, copy } = editingWords(locale)
  const address = { frameworkKey: newest.key }
  return (
    <>
      <PageHeader title={text.none} caption={newest.name} locale={locale} />
      {newest.origin === 'built-in' ? (
        <p class="govuk-body">{text.builtIn}</p>
      ) : (
        <>
          <p class="govuk-body">{text.noneText(newest.version)}</p>
          <form method="post" action={skillsUrls.startDraft.href(address)}>
            <Button text={text.start} preventDoubleClick />
          </form>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={skillsUrls.copy.href(address)}>
          {copy.link}
        </a>
      </p>
    </>
  )
}

type Props = Pick<ViewProps<DraftData>, 'data' | 'ctx'>

function DraftView({ data, ctx }: Props) {
  const { draft, area } = data
  const { locale } = ctx
  const text = editingWords(locale).draft
  const address = { frameworkKey: draft.key }
  return (
    <>
      <PageHeader title={text.title(data.name)} caption={text.caption(draft.version)} locale={locale}>
        <a class="govuk-button" href={skillsUrls.publish.href(address)} draggable={false}>
          {text.publish}
        </a>
      </PageHeader>
      {!area && (
        <>
          <InsetText text={text.whoSees} />
          <Overview data={data} locale={locale} />
          <Faults data={data} locale={locale} />
        </>
      )}
      <DraftPlace data={data} locale={locale} />
      <BecameList data={data} locale={locale} />
      <LastChanges data={data} ctx={ctx} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={skillsUrls.framework.href(address, { version: draft.version })}>
            {text.preview}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={skillsUrls.discardDraft.href(address)}>
            {text.discard}
          </a>
        </li>
      </ul>
    </>
  )
}

interface PartProps {
  readonly data: DraftData
  readonly locale: Locale
}

function Overview({ data: { draft, levels, missing }, locale }: PartProps) {
  const text = editingWords(locale).draft
  const address = { frameworkKey: draft.key }
  const [main] = draft.languages
  const names = levels.map(({ texts }) => mainWords(texts, locale)?.name ?? '')
  const [gap] = missing.flatMap(({ language, skills }) => (skills[0] ? [{ language, key: skills[0] }] : []))
  const change = (href: string, what: string) => ({
    items: [{ href, text: text.change, visuallyHiddenText: what.toLowerCase() }],
  })
  return (
    <SummaryList
      rows={[
        {
          key: text.about,
          value: draft.languages
            .map(language => draft.texts[language]?.name)
            .filter(Boolean)
            .join(' · '),
          actions: change(skillsUrls.draftAbout.href(address), text.about),
        },
        {
          key: text.levels,
          value: names.length > 0 ? names.join(' · ') : text.noLevels,
          actions: change(skillsUrls.draftLevels.href(address), text.levels),
        },
        {
          key: text.languages,
          value: (
            <>
              {languageName(main, locale)}
              {missing.map(({ language, texts }) => (
                <>
                  <br />
                  {texts === 0
                    ? text.complete(languageName(language, locale))
                    : text.missing(languageName(language, locale), formatNumber(locale, texts))}
                </>
              ))}
              {missing.some(({ texts }) => texts > 0) && (
                <>
                  <br />
                  {text.fallback(languageName(main, locale))}
                </>
              )}
              {gap && (
                <>
                  <br />
                  <a
                    class="govuk-link"
                    href={skillsUrls.draftSkill.href({ ...address, skillKey: gap.key }, { beside: gap.language })}
                  >
                    {text.firstMissing}
                  </a>
                </>
              )}
            </>
          ),
          actions: change(skillsUrls.draftAbout.href(address), text.languages),
        },
      ]}
    />
  )
}

function Faults({ data: { draft, faults }, locale }: PartProps) {
  const { draft: text, faults: words } = editingWords(locale)
  const frameworkKey = draft.key
  if (faults.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{text.faults}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {faults.slice(0, 20).map(fault => {
          if (fault.kind === 'nameless-area' || fault.kind === 'nameless-skill') {
            const { key } = fault
            const href =
              fault.kind === 'nameless-area'
                ? skillsUrls.draftArea.href({ frameworkKey, areaKey: key })
                : skillsUrls.draftSkill.href({ frameworkKey, skillKey: key })
            return (
              <li>
                {words[fault.kind]}{' '}
                <a class="govuk-link" href={href}>
                  {key}
                </a>
              </li>
            )
          }
          const said = 'name' in fault ? words[fault.kind](fault.name) : words[fault.kind]
          return <li>{said}</li>
        })}
      </ul>
      {faults.some(({ kind }) => kind.includes('level')) && (
        <WarningText locale={locale}>
          <a class="govuk-link" href={skillsUrls.draftLevels.href({ frameworkKey })}>
            {words.openLevels}
          </a>
        </WarningText>
      )}
    </section>
  )
}

function BecameList({ data: { became, successorNames }, locale }: PartProps) {
  if (became.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{editingWords(locale).draft.became}</h2>
      <BecameItems rows={became} nameOf={key => successorNames.get(key) ?? key} locale={locale} />
    </section>
  )
}

function LastChanges({ data: { draft, changes }, ctx: { locale, organisation } }: Props) {
  const { draft: text, verbs } = editingWords(locale)
  const [last] = changes
  return (
    <section>
      <h2 class="govuk-heading-m">{text.changes}</h2>
      {last ? (
        <>
          <ol class="govuk-list">
            {changes.map(({ verb, subject, byName, at }) => (
              <li>
                {`${verbs[verb]} `}
                <bdi>{subject}</bdi>{' '}
                <span class="govuk-hint app-found-skills__where">
                  {text.by(byName ?? text.somebody, formatDateTime(locale, at, organisation.timeZone))}
                </span>
              </li>
            ))}
          </ol>
          <form method="post" action={skillsUrls.undoDraftChange.href({ frameworkKey: draft.key })}>
            <input type="hidden" name="number" value={last.number} />
            <Button text={text.undo} classes="govuk-button--secondary" />
          </form>
        </>
      ) : (
        <p class="govuk-body">{text.noChanges}</p>
      )}
    </section>
  )
}
