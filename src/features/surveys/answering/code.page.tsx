import { z } from 'zod'
import { countAttempt, findPause, type Limit } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { invalid, type Outcome, redirect } from '#platform/http/outcome.ts'
import { type Context, page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { answeringUrls } from './answering.urls.ts'
import { openWithCode } from './use-code.ts'
import { answeringWords } from './words.ts'

/** A whole care home may share one address, so only wrong codes count. Guessing one takes a thousand million of them. */
const wrongCodes: Limit = { name: 'survey-code', attempts: 60, windowMs: 15 * 60_000 }

interface CodeData {
  readonly action: string
  readonly code: string
}

const codeForm = form(
  (locale, _: CodeData) => z.object({ code: z.string().trim().min(1, answeringWords(locale).code.empty).max(60) }),
  { initial: ({ code }) => ({ code }) },
)

/** Where people without an account begin: on a shared tablet, or on a phone with the address from the slip. */
export const codePage = page(answeringUrls.code, {
  access: anyone,
  organisation: params => params.organisation,
  isBlind: true,
  load: ({ params }): CodeData => ({ action: answeringUrls.code.href(params), code: '' }),
  title: ({ ctx }) => answeringWords(ctx.locale).code.title,
  view: CodeView,
  form: codeForm,
  submit: ({ tx, input, ...ctx }) => useCode(tx, input.code, ctx),
})

/** The same with the code from the picture on the slip. Opening it uses nothing up: programs look at links, too. */
export const codeOfPage = page(answeringUrls.codeOf, {
  access: anyone,
  organisation: params => params.organisation,
  isBlind: true,
  load: ({ params }): CodeData => ({ action: answeringUrls.codeOf.href(params), code: params.code }),
  title: ({ ctx }) => answeringWords(ctx.locale).code.title,
  view: CodeView,
  form: codeForm,
  submit: ({ tx, input, ...ctx }) => useCode(tx, input.code, ctx),
})

async function useCode(tx: Writing, code: string, ctx: Context): Promise<Outcome> {
  const { code: t } = answeringWords(ctx.locale)
  const { organisation, address, now } = ctx
  const until = await findPause(tx, wrongCodes, address, now)
  if (until) return invalid({ code: t.tooMany(formatDateTime(ctx.locale, until, organisation.timeZone)) })
  const used = await openWithCode(tx, code, ctx)
  if ('ticket' in used)
    return redirect(answeringUrls.sheet.href({ organisation: organisation.slug, ticket: used.ticket }))
  if (used.refused === 'unknown') await countAttempt(tx, wrongCodes, address, now)
  return invalid({ code: used.refused === 'paused' ? t.pausedCode : t[used.refused] })
}

function CodeView({ data, form: state, ctx }: ViewProps<CodeData, Context['me']>) {
  const { code: t } = answeringWords(ctx.locale)
  return (
    <>
      <FormErrors errors={state.errors} locale={ctx.locale} />
      <PageHeader
        title={t.title}
        caption={ctx.organisation.name}
        lead={t.lead}
        whoCanSee={{ text: t.noAccount }}
        locale={ctx.locale}
      />
      <CodeForm {...data} state={state} locale={ctx.locale} />
    </>
  )
}

function CodeForm({ action, state, locale }: CodeData & { state: FormState; locale: Context['locale'] }) {
  const { code: t } = answeringWords(locale)
  return (
    <form method="post" action={action} novalidate autocomplete="off">
      <Input
        name="code"
        label={{ text: t.label, classes: 'govuk-label--m' }}
        hint={t.hint}
        value={state.value('code')}
        errorMessage={state.error('code')}
        classes="govuk-input--width-20"
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
        locale={locale}
      />
      <Button text={t.button} preventDoubleClick />
    </form>
  )
}
