import { keepsCatalogue, learningUrls } from '#features/learning/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, FileUpload, Table } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type Course, findCourse, listCourses } from '../courses.queries.ts'
import { coursesUrls } from '../courses.urls.ts'
import { importPackage, type PackageFault, readPackage } from '../package/import-package.ts'
import { textIn, unitsOf } from '../package/structure.ts'
import { words } from '../words.ts'
import { toLearning } from './course.page.tsx'

interface CoursesData {
  readonly courses: readonly Course[]
  readonly faults?: readonly PackageFault[]
}

const most = 200

/** Where courses come in, and which are here. */
export const coursesPage = page(coursesUrls.courses, {
  access: meets(keepsCatalogue),
  load: async ({ db }): Promise<CoursesData> => ({ courses: await listCourses(db, most) }),
  title: ({ ctx }) => words(ctx.locale).keeping.title,
  breadcrumbs: ({ ctx }) => [toLearning(ctx.locale)],
  view: CoursesView,
  upload: { field: 'file', maxBytes: 200 * 1024 * 1024, saysTooLarge: true },
  async submit({ tx, me, file, data, locale, now }) {
    const text = words(locale).keeping
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    if (file.isTooLarge) return invalid({ file: text.tooLarge })
    const read = await readPackage(file.path)
    if ('faults' in read) return shown({ ...data, faults: read.faults })
    const { courseId, isNew } = await importPackage(tx, file.path, read, { by: me, now })
    const course = await findCourse(tx, courseId)
    const title = textIn(read.course.title, locale)
    return isNew && course
      ? redirect(learningUrls.edit.href({ resourceId: course.resourceId })).saying(text.said(title))
      : redirect(coursesUrls.course.href({ courseId })).saying(text.saidNewer(title))
  },
})

function CoursesView({ data, form, ctx: { locale } }: ViewProps<CoursesData>) {
  const text = words(locale).keeping
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader title={text.title} lead={text.lead} whoCanSee={{ text: text.whoSees }} locale={locale} />
      {data.faults && <Faults faults={data.faults} locale={locale} />}
      <form method="post" action={coursesUrls.courses.href()} enctype="multipart/form-data" novalidate>
        <FileUpload
          name="file"
          label={{ text: text.file, classes: 'govuk-label--s' }}
          hint={text.fileHint}
          errorMessage={form.error('file')}
          locale={locale}
        />
        <p class="govuk-body">{text.trust}</p>
        <Button text={text.bringIn} preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">{text.here}</h2>
      {data.courses.length === 0 ? (
        <p class="govuk-body">{text.none}</p>
      ) : (
        <Table
          classes="app-table--stack"
          head={[text.name, text.parts, text.since]}
          rows={data.courses.map(({ id, structure, importedAt }) => [
            <a class="govuk-link" href={coursesUrls.course.href({ courseId: id })}>
              <bdi>{textIn(structure.title, locale)}</bdi>
            </a>,
            formatNumber(locale, unitsOf(structure.children).length),
            formatDate(locale, importedAt),
          ])}
          firstCellIsHeader
        />
      )}
    </>
  )
}

function Faults({ faults, locale }: { readonly faults: readonly PackageFault[]; readonly locale: Locale }) {
  const text = words(locale).keeping
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} id="faults">
      <h2 class="govuk-error-summary__title">{text.faultsTitle}</h2>
      <div class="govuk-error-summary__body">
        <p class="govuk-body">{text.faultsLead}</p>
        <ul class="govuk-list govuk-list--bullet">
          {faults.slice(0, 50).map(({ fault, line, about }) => (
            <li>
              {line !== undefined && `${text.line(line)} `}
              {text.faults[fault](about)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
