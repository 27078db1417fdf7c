import { readFile } from 'node:fs/promises'
import { checkSeal, mayCheck } from '#features/stamps/index.ts'
import { Button, FileUpload, SummaryList } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type UploadedFile, type ViewProps } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import { type ListedArrival, listArrivals } from '../arrivals.queries.ts'
import { arrivalsUrls } from '../arrivals.urls.ts'
import { receivePassport } from '../bring.ts'
import { type FileFault, mostBytes, readPassportFile } from '../passport-file.ts'
import { words } from '../words.ts'
import { ArrivalsFrame, day } from './frame.tsx'

const field = 'passport'

interface Data {
  readonly earlier: readonly ListedArrival[]
}

/** The file of a passport from elsewhere is chosen, and what was brought before is found again. */
export const bringPage = page(arrivalsUrls.bring, {
  access: signedIn,
  load: async ({ db, me }): Promise<Data> => ({ earlier: await listArrivals(db, me) }),
  title: ({ ctx }) => words(ctx.locale).title,
  view: BringView,
})

function BringView({ data: { earlier }, form, ctx }: ViewProps<Data>) {
  const { locale } = ctx
  const text = words(locale)
  return (
    <ArrivalsFrame
      title={text.title}
      lead={text.lead}
      form={form}
      locale={locale}
      body={
        <>
          <form method="post" action={arrivalsUrls.bring.href()} enctype="multipart/form-data" novalidate>
            <FileUpload
              name={field}
              label={text.file}
              hint={text.fileHint}
              errorMessage={form.error(field)}
              locale={locale}
            />
            <Button text={text.button} preventDoubleClick />
          </form>
          {earlier.length > 0 && (
            <>
              <h2 class="govuk-heading-m">{text.earlier}</h2>
              <SummaryList
                rows={earlier.map(({ id, fromName, takenOutAt, broughtAt }) => ({
                  key: (
                    <a class="govuk-link" href={arrivalsUrls.show.href({ arrivalId: id })}>
                      <bdi>{text.from(fromName, day(ctx, takenOutAt))}</bdi>
                    </a>
                  ),
                  value: broughtAt ? text.brought(day(ctx, broughtAt)) : text.waiting,
                }))}
              />
            </>
          )}
        </>
      }
    />
  )
}

/** The seal may have to be asked for elsewhere, so no transaction waits meanwhile. */
export const bringPassage = passage(arrivalsUrls.bring, {
  method: 'POST',
  access: signedIn,
  upload: { field, maxBytes: mostBytes },
  async travel({ file, me, now, locale, readIn, config, transact }) {
    const text = words(locale)
    const answer = async (message: string) => {
      const earlier = await transact(tx => listArrivals(tx, me))
      return { page: bringPage as never, data: { earlier } satisfies Data, errors: { [field]: message } }
    }
    const read = await readUpload(file)
    if (typeof read === 'string') return answer(text.faults[read])
    if (!mayCheck(me.id, now)) return answer(text.tooOften)
    const verdict = await checkSeal(read.file, { readIn, config, now })
    const id = await transact(tx => receivePassport(tx, me, { passport: read.passport, verdict, now }))
    if (id === 'full') return answer(text.full)
    return { redirect: redirect(arrivalsUrls.show.href({ arrivalId: id })) }
  },
})

async function readUpload(file: UploadedFile | undefined): Promise<ReturnType<typeof readPassportFile> | FileFault> {
  if (!file || file.bytes === 0) return 'missing'
  return file.isTooLarge ? 'too-large' : readPassportFile(await readFile(file.path))
}
