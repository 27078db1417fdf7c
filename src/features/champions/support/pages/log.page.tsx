import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Input } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { type Context, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { listAreaChoices } from '../areas.ts'
import { type LogData, logShape, readLog, summaryOf } from '../log.form.ts'
import { QuickLog } from '../log-fields.tsx'
import { codeIn, logSession } from '../log-session.ts'
import { findCodeOwner, noteUse } from '../own-code.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'

interface AnonymousData extends LogData {
  /** From the address of a link; on a shared device it is typed. */
  readonly code: string | undefined
}

const inAddress = ({ organisation }: { readonly organisation: string }) => organisation
type Around = Pick<Context, 'organisation' | 'now'>
const todayOf = ({ organisation, now }: Around) => calendarDay(organisation.timeZone, now)

const logForm = form((_locale, _data: AnonymousData) => z.object({ ...logShape, code: z.string().max(100) }), {
  check: (input, { data, locale }) => {
    const read = readLog(input, data, locale)
    const errors = 'errors' in read ? read.errors : {}
    return data.code || codeIn(input.code ?? '') ? errors : { code: supportWords(locale).faults.code, ...errors }
  },
})

/** Noting help on a shared device: the code says whose help it was, and nothing can be read. */
export const logByCodePage = page(supportUrls.withCode, {
  access: anyone,
  organisation: inAddress,
  load: async ({ db, locale, organisation, now }): Promise<AnonymousData> => ({
    ...{ code: undefined, today: todayOf({ organisation, now }), areas: await listAreaChoices(db, locale) },
  }),
  title: ({ ctx }) => supportWords(ctx.locale).log.title,
  view: LogView,
  form: logForm,
  async submit({ tx, data, input, params, locale, now }) {
    const saved = await saveFor(tx, codeIn(input.code), 'code', { data, input, locale, now })
    if (!saved) return invalid({ code: supportWords(locale).faults.code })
    return redirect(supportUrls.withCode.href(params)).saying(saved)
  },
})

/** The same by the link on a champion's phone. */
export const logByLinkPage = page(supportUrls.withLink, {
  access: anyone,
  organisation: inAddress,
  async load({ db, params, locale, organisation, now }): Promise<AnonymousData> {
    found(await findCodeOwner(db, codeIn(params.code)), 'No such link')
    const today = todayOf({ organisation, now })
    return { code: params.code, today, areas: await listAreaChoices(db, locale) }
  },
  title: ({ ctx }) => supportWords(ctx.locale).log.title,
  view: LogView,
  form: logForm,
  async submit({ tx, data, input, params, locale, now }) {
    const saved = found(await saveFor(tx, codeIn(params.code), 'link', { data, input, locale, now }))
    return redirect(supportUrls.withLink.href(params)).saying(saved)
  },
})

interface Saving {
  readonly data: AnonymousData
  readonly input: Parameters<typeof readLog>[0]
  readonly locale: 'en' | 'nb'
  readonly now: Date
}

async function saveFor(
  tx: Parameters<typeof logSession>[0],
  code: string,
  how: 'code' | 'link',
  { data, input, locale, now }: Saving,
): Promise<string | undefined> {
  const owner = await findCodeOwner(tx, code)
  const read = readLog(input, data, locale)
  if (!owner || 'errors' in read) return undefined
  const session = await logSession(tx, owner, { ...read.content, how }, now)
  await noteUse(tx, code, data.today)
  return supportWords(locale).log.saved(summaryOf(read.content, data.areas, locale), session.code)
}

function LogView({ data, form: state, ctx }: ViewProps<AnonymousData, Context['me']>) {
  const { locale, path } = ctx
  const { log: t } = supportWords(locale)
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <form method="post" action={path} novalidate autocomplete="off">
        {!data.code && (
          <Input
            name="code"
            label={{ text: t.code, classes: 'govuk-label--s' }}
            hint={t.codeHint}
            classes="govuk-input--width-20"
            value={state.value('code')}
            errorMessage={state.error('code')}
            attributes={{ autocapitalize: 'characters', spellcheck: 'false' }}
            locale={locale}
          />
        )}
        <QuickLog areas={data.areas} form={state} locale={locale} />
      </form>
    </PageFrame>
  )
}
