import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { sayTableFault } from '#platform/csv/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, FileUpload } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { runsSurveys } from '../../access.ts'
import { surveyCrumbs } from '../../crumbs.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import type { Survey } from '../../waves/wave.ts'
import { getSurvey } from '../../waves/waves.queries.ts'
import { keepPastFile } from '../past-files.ts'
import { readPastFile } from '../read-past-file.ts'
import { pastWords } from '../words.ts'

interface BringData {
  readonly survey: Survey
}

const mostBytes = 8_000_000

/** Takes a file of another tool to look at. */
export const bringPastPage = page(resultsUrls.bringPast, {
  access: runsSurveys,
  load: async ({ db, params }): Promise<BringData> => ({ survey: await getSurvey(db, params.surveyId) }),
  title: ({ ctx }) => pastWords(ctx.locale).title,
  breadcrumbs: ({ data, ctx }) => surveyCrumbs(data.survey, ctx.locale),
  view: BringView,
  form: form((_, __: BringData) => z.object({})),
  upload: { field: 'file', maxBytes: mostBytes, saysTooLarge: true },
  async submit({ tx, me, data: { survey }, file, locale, now }) {
    const t = pastWords(locale)
    if (!file) return invalid({ file: t.fileMissing })
    if (file.isTooLarge) return invalid({ file: t.fileTooLarge })
    const content = await readPastFile(await readFile(file.path))
    if ('fault' in content) return invalid({ file: sayTableFault(locale, content.fault) })
    const fileId = await keepPastFile(tx, survey.id, { name: file.name, content }, { actorId: me.id, now })
    return redirect(resultsUrls.pastFile.href({ surveyId: survey.id, fileId }))
  },
})

function BringView({ data: { survey }, form: state, ctx: { locale } }: ViewProps<BringData>) {
  const t = pastWords(locale)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={textIn(survey.title, locale)}
        lead={t.lead}
        whoCanSee={{ text: t.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form
        method="post"
        action={resultsUrls.bringPast.href({ surveyId: survey.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <FileUpload
          name="file"
          label={{ text: t.file, classes: 'govuk-label--s' }}
          hint={t.fileHint}
          errorMessage={state.error('file')}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
    </>
  )
}
