import { PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText, Table } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type DraftLevel, listDraftLevels } from '../../editing/draft.queries.ts'
import { type DraftVersion, getDraft } from '../../editing/draft.ts'
import { scaleProblem } from '../../editing/level-places.ts'
import { editingWords } from '../../editing/words.ts'
import { mainWords } from '../../exchange/portable.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { ShiftButtons } from '../draft/shift-buttons.view.tsx'
import { draftCrumbs } from '../draft-parts.view.tsx'

interface LevelsData {
  readonly draft: DraftVersion
  readonly levels: readonly DraftLevel[]
}

/** The scale of a draft, lowest first. */
export const draftLevelsPage = page(skillsUrls.draftLevels, {
  access: meets(keepsFrameworks),
  async load({ db, params }): Promise<LevelsData> {
    const draft = await getDraft(db, params.frameworkKey)
    return { draft, levels: await listDraftLevels(db, draft) }
  },
  title: ({ ctx }) => editingWords(ctx.locale).levels.title,
  breadcrumbs: ({ data, ctx }) => draftCrumbs(data.draft, ctx.locale),
  view: DraftLevelsView,
})

function DraftLevelsView({ data: { draft, levels }, ctx: { locale, query } }: ViewProps<LevelsData>) {
  const { levels: text, draft: general, faults } = editingWords(locale)
  const frameworkKey = draft.key
  const [main] = draft.languages
  const problem = scaleProblem(levels.map(({ texts }) => mainWords(texts, main)?.name ?? ''))
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} locale={locale} />
      {problem?.kind === 'wrong-order' && <InsetText text={text.wrongOrder(problem.name)} />}
      {problem?.kind === 'same-name' && <InsetText text={faults['levels-same-name'](problem.name)} />}
      {levels.length === 0 ? (
        <p class="govuk-body">{text.none}</p>
      ) : (
        <Table
          classes="app-table--stack"
          head={[text.level, general.place, text.remove]}
          rows={levels.map(({ position, texts }, index) => {
            const name = mainWords(texts, locale)?.name || general.nameless
            const level = String(position)
            return [
              <a class="govuk-link" href={skillsUrls.draftLevel.href({ frameworkKey, level })}>
                {`${position}. ${name}`}
              </a>,
              <ShiftButtons
                {...{ frameworkKey, is: 'level', id: level, name, locale }}
                moved={query.get('moved') ?? undefined}
                isFirst={index === 0}
                isLast={index === levels.length - 1}
              />,
              <a class="govuk-link" href={skillsUrls.removeDraftLevel.href({ frameworkKey, level })}>
                {text.remove}
                <span class="govuk-visually-hidden"> {name}</span>
              </a>,
            ]
          })}
        />
      )}
      <Button
        href={skillsUrls.newDraftLevel.href({ frameworkKey })}
        text={text.add}
        classes="govuk-button--secondary"
      />
      <p class="govuk-body">{text.warning}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={skillsUrls.draft.href({ frameworkKey })}>
          {general.contents}
        </a>
      </p>
    </>
  )
}
