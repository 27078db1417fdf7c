import { learningUrls } from '#features/learning/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText, TaskList, type TaskListItem } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { coursesUrls } from '../courses.urls.ts'
import { type Node, textIn, unitsOf } from '../package/structure.ts'
import { words } from '../words.ts'
import { type CourseData, courseData, stateOf } from './course-data.ts'

/** One course: what there is to do, and how far its reader is. */
export const coursePage = page(coursesUrls.course, {
  access: signedIn,
  load: ({ db, me, params, locale }) => courseData(db, me, params.courseId, locale),
  title: ({ data, ctx }) => textIn(data.course.structure.title, ctx.locale),
  breadcrumbs: ({ ctx }) => [toLearning(ctx.locale)],
  view: CourseView,
})

/** The way back to what else there is to learn. */
export const toLearning = (locale: Locale) => ({ text: words(locale).learning, href: learningUrls.catalogue.href() })

function CourseView({ data, ctx: { locale } }: ViewProps<CourseData>) {
  const { course: text } = words(locale)
  const { course, resource, progress, satisfiedAt, keeps } = data
  const units = unitsOf(course.structure.children)
  const done = units.filter(({ id }) => progress.get(id)?.satisfiedAt).length
  const inCatalogue = learningUrls.resource.href({ resourceId: course.resourceId })
  return (
    <>
      <PageHeader
        title={<bdi>{textIn(course.structure.title, locale)}</bdi>}
        caption={text.progress(done, units.length)}
        lead={textIn(course.structure.description, locale) || undefined}
        whoCanSee={{ text: text.whoSees }}
        actions={[
          resource && { text: text.inCatalogue, href: inCatalogue },
          keeps && { text: text.newer, href: coursesUrls.courses.href() },
        ]}
        locale={locale}
      />
      {!resource && <InsetText text={text.withdrawn} />}
      {satisfiedAt && (
        <InsetText>
          <p class="govuk-body">
            <strong>{text.isDone(formatDate(locale, satisfiedAt))}</strong> {text.isDoneText}
          </p>
          {resource && (
            <p class="govuk-body">
              <a class="govuk-link" href={learningUrls.done.href({ resourceId: course.resourceId })}>
                {text.feedback}
              </a>
            </p>
          )}
        </InsetText>
      )}
      <h2 class="govuk-heading-m">{text.units}</h2>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Nodes data={data} nodes={course.structure.children} locale={locale} />
        </div>
      </div>
    </>
  )
}

interface NodesProps {
  readonly data: CourseData
  readonly nodes: readonly Node[]
  readonly locale: Locale
}

// Units that stand side by side are one list; a block has its title above its own.
function Nodes({ data, nodes, locale }: NodesProps) {
  const runs: Node[][] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === 'unit' && node.kind === 'unit') last.push(node)
    else runs.push([node])
  }
  return (
    <>
      {runs.map(([first, ...rest]) => {
        if (first?.kind !== 'block')
          return (
            <TaskList
              idPrefix={`unit-${placeOf(data, first?.id)}`}
              items={[first, ...rest].flatMap(node => (node?.kind === 'unit' ? [item(data, node.id, locale)] : []))}
            />
          )
        return (
          <section>
            <h3 class="govuk-heading-s">
              <bdi>{textIn(first.title, locale)}</bdi>
            </h3>
            <Nodes data={data} nodes={first.children} locale={locale} />
          </section>
        )
      })}
    </>
  )
}

const placeOf = ({ course }: CourseData, id: string | undefined): number =>
  unitsOf(course.structure.children).findIndex(unit => unit.id === id) + 1

const colours = { passed: 'green', done: 'green', known: 'green', failed: 'yellow', open: 'blue', new: 'grey' } as const

function item(data: CourseData, id: string, locale: Locale): TaskListItem {
  const place = placeOf(data, id)
  const unit = unitsOf(data.course.structure.children)[place - 1]
  const state = stateOf({ id }, data.progress)
  return {
    title: unit ? textIn(unit.title, locale) : '',
    href: coursesUrls.unit.href({ courseId: data.course.id, unit: String(place) }),
    status: { tag: { text: words(locale).course.states[state], classes: `govuk-tag--${colours[state]}` } },
  }
}
