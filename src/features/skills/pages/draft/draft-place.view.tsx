import { Pager } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import type { TreeArea } from '../../tree.queries.ts'
import type { DraftData } from './draft.view.tsx'
import { ShiftButtons } from './shift-buttons.view.tsx'

interface PlaceProps {
  readonly data: DraftData
  readonly locale: Locale
}

export const pageSize = 100

/** What stands in one area of the draft, or at its top, with everything that can be done to it. */
export function DraftPlace({ data, locale }: PlaceProps) {
  const { draft, areas, area, count, pageNumber } = data
  const text = editingWords(locale).draft
  const address = { frameworkKey: draft.key }
  const total = area ? area.ownSkills : count.outside
  const hrefOf = (page: number) => skillsUrls.draft.href(address, { area: area?.key, page })
  return (
    <section id="contents">
      <h2 class="govuk-heading-m">{area ? area.name : text.contents}</h2>
      {area && <Way area={area} data={data} locale={locale} />}
      <div class="govuk-button-group">
        <a
          class="govuk-button govuk-button--secondary"
          href={skillsUrls.newDraftSkill.href(address, { area: area?.key })}
          draggable={false}
        >
          {text.addSkill}
        </a>
        <a
          class="govuk-button govuk-button--secondary"
          href={skillsUrls.newDraftArea.href(address, { area: area?.key })}
          draggable={false}
        >
          {text.addArea}
        </a>
        {area && (
          <a class="govuk-link" href={skillsUrls.draftArea.href({ ...address, areaKey: area.key })}>
            {text.editArea}
          </a>
        )}
      </div>
      {areas.every(({ parentId }) => parentId !== area?.id) && total === 0 && <p class="govuk-body">{text.empty}</p>}
      <Areas data={data} locale={locale} />
      <Skills data={data} locale={locale} />
      <Pager page={pageNumber} pageSize={pageSize} total={total} href={hrefOf} locale={locale} />
    </section>
  )
}

function Way({ area, data: { draft, areas }, locale }: PlaceProps & { readonly area: TreeArea }) {
  const text = editingWords(locale).draft
  const trail: TreeArea[] = []
  const byId = new Map(areas.map(one => [one.id, one]))
  for (let one = byId.get(area.parentId ?? ''); one && trail.length < 10; one = byId.get(one.parentId ?? ''))
    trail.unshift(one)
  const hrefOf = (key?: string) => skillsUrls.draft.href({ frameworkKey: draft.key }, { area: key })
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={hrefOf()}>
        {text.top}
      </a>
      {trail.map(({ key, name }) => (
        <>
          {' › '}
          <a class="govuk-link" href={hrefOf(key)}>
            {name}
          </a>
        </>
      ))}
    </p>
  )
}

function Areas({ data: { draft, areas, area, moved }, locale }: PlaceProps) {
  const text = editingWords(locale).draft
  const below = areas.filter(({ parentId }) => parentId === area?.id)
  const frameworkKey = draft.key
  if (below.length === 0) return null
  return (
    <Table
      classes="app-table--stack"
      head={[text.area, text.skills, text.place]}
      rows={below.map(({ key, name, ownSkills, language }, index) => [
        <a class="govuk-link" href={skillsUrls.draft.href({ frameworkKey }, { area: key })} lang={language}>
          {name || text.nameless}
        </a>,
        <>
          {ownSkills === 1 ? text.oneInside : text.inside(formatNumber(locale, ownSkills))}{' '}
          <a class="govuk-link" href={skillsUrls.newDraftSkill.href({ frameworkKey }, { area: key })}>
            {text.addSkillIn}
            <span class="govuk-visually-hidden"> {text.inArea(name || text.nameless)}</span>
          </a>
        </>,
        <ShiftButtons
          {...{ frameworkKey, is: 'area', id: key, name, locale }}
          area={area?.key}
          isFirst={index === 0}
          isLast={index === below.length - 1}
          moved={moved}
          moveHref={skillsUrls.moveDraftArea.href({ frameworkKey, areaKey: key })}
        />,
      ])}
    />
  )
}

function Skills({ data: { draft, skills, area, count, pageNumber, moved }, locale }: PlaceProps) {
  const text = editingWords(locale).draft
  const frameworkKey = draft.key
  const total = area ? area.ownSkills : count.outside
  if (skills.length === 0) return null
  return (
    <Table
      classes="app-table--stack"
      head={[text.skill, text.place]}
      rows={skills.map(({ key, name, language }, index) => [
        <a class="govuk-link" href={skillsUrls.draftSkill.href({ frameworkKey, skillKey: key })} lang={language}>
          {name || text.nameless}
        </a>,
        <ShiftButtons
          {...{ frameworkKey, is: 'skill', id: key, name, locale, pageNumber }}
          area={area?.key}
          isFirst={index === 0 && pageNumber === 1}
          isLast={(pageNumber - 1) * pageSize + index === total - 1}
          moved={moved}
          moveHref={skillsUrls.moveDraftSkill.href({ frameworkKey, skillKey: key })}
        />,
      ])}
    />
  )
}
