import type { Reading } from '#platform/db/tx.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, SummaryList } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect, shown } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { formatPercent, type Locale } from '#platform/i18n/index.ts'
import { coursesUrls } from '../courses.urls.ts'
import { launch, waive } from '../launching/launch.ts'
import { isInPackage } from '../launching/launch-address.ts'
import { textIn, type Unit, unitsOf } from '../package/structure.ts'
import { words } from '../words.ts'
import { toLearning } from './course.page.tsx'
import { type CourseData, courseData, stateOf } from './course-data.ts'

interface UnitData extends CourseData {
  readonly unit: Unit
  readonly place: number
  /** Where a unit that runs elsewhere was just opened. */
  readonly opened?: string
}

interface Asked {
  readonly courseId: string
  readonly unit: string
}

async function unitData(db: Reading, me: Pick<Me, 'id' | 'roles'>, asked: Asked, locale: Locale): Promise<UnitData> {
  const data = await courseData(db, me, asked.courseId, locale)
  const place = /^[1-9]\d{0,3}$/.test(asked.unit) ? Number(asked.unit) : 0
  return { ...data, place, unit: found(unitsOf(data.course.structure.children)[place - 1], 'No such unit') }
}

/** One unit: what it takes to be done, and the button that opens it. */
export const unitPage = page(coursesUrls.unit, {
  access: signedIn,
  load: ({ db, me, params, locale }) => unitData(db, me, params, locale),
  title: ({ data, ctx }) => textIn(data.unit.title, ctx.locale),
  breadcrumbs: ({ data, ctx }) => [
    toLearning(ctx.locale),
    {
      text: textIn(data.course.structure.title, ctx.locale),
      href: coursesUrls.course.href({ courseId: data.course.id }),
    },
  ],
  view: UnitView,
  async submit({ tx, me, data, now, config }) {
    const { course, unit, resource } = data
    if (!resource) throw notFound('The course is not offered')
    const address = await launch(tx, { course, unit, me, origin: config.PUBLIC_URL, now })
    return isInPackage(unit) ? redirect(address) : shown({ ...data, opened: address })
  },
})

/** I know this already: the unit counts as done. */
export const waiveAction = action(coursesUrls.waive, {
  access: signedIn,
  load: ({ db, me, params, locale }) => unitData(db, me, params, locale),
  async submit({ tx, me, data, now, locale, config }) {
    const { course, unit, resource } = data
    if (!resource) throw notFound('The course is not offered')
    await waive(tx, { course, unit, me, origin: config.PUBLIC_URL, now })
    return redirect(coursesUrls.course.href({ courseId: course.id })).saying(words(locale).unit.knownSaid)
  },
})

function UnitView({ data, form, ctx: { locale } }: ViewProps<UnitData>) {
  const { unit: text, course: courseText } = words(locale)
  const { course, unit, progress, place, resource, opened } = data
  const state = stateOf(unit, progress)
  const own = progress.get(unit.id)
  const params = { courseId: course.id, unit: String(place) }
  const host = isInPackage(unit) ? undefined : new URL(unit.address).host
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={<bdi>{textIn(unit.title, locale)}</bdi>}
        caption={courseText.states[state]}
        lead={textIn(unit.description, locale) || undefined}
        whoCanSee={{ text: courseText.whoSees }}
        locale={locale}
      />
      {opened ? (
        <InsetText>
          <p class="govuk-body">{text.ready}</p>
          <Button href={opened} text={text.open(host ?? '')} />
        </InsetText>
      ) : (
        resource && (
          <>
            <p class="govuk-body">{host ? text.elsewhere(host) : text.opensHere}</p>
            <form method="post" action={coursesUrls.unit.href(params)}>
              <Button text={labelOf(state, text)} preventDoubleClick />
            </form>
            <p class="govuk-body-s app-quiet">{text.needsScript}</p>
          </>
        )
      )}
      {!resource && <InsetText text={courseText.withdrawn} />}
      <SummaryList
        rows={[
          {
            key: text.counts,
            value: [
              text.moveOns[unit.moveOn],
              unit.masteryScore !== undefined && text.mastery(formatPercent(locale, unit.masteryScore)),
            ]
              .filter(Boolean)
              .join(' '),
          },
          ...(own?.score == null ? [] : [{ key: text.yourScore, value: formatPercent(locale, own.score) }]),
        ]}
      />
      {resource && !own?.satisfiedAt && (
        <Details summaryText={text.known}>
          <form method="post" action={coursesUrls.waive.href(params)}>
            <p class="govuk-body">{text.knownText}</p>
            <Button text={text.knownButton} classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </Details>
      )}
    </>
  )
}

const labelOf = (state: ReturnType<typeof stateOf>, text: ReturnType<typeof words>['unit']): string => {
  if (state === 'new') return text.start
  return state === 'open' || state === 'failed' ? text.goOn : text.again
}
