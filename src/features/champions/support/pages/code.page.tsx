import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { PostButton } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect, shown } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { absolute } from '#platform/notifications/index.ts'
import { championsCrumbs } from '../../frame.tsx'
import { helpAddress } from '../by-mail/help-reader.ts'
import { endOwnCode, findOwnCode, makeOwnCode, type OwnCode } from '../own-code.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'

interface CodeData {
  readonly code: OwnCode | undefined
  /** Where help can be noted by mail. */
  readonly address: string | undefined
  /** Only in answer to making it: it stands nowhere afterwards. */
  readonly made?: { readonly code: string; readonly path: string; readonly size: number; readonly link: string }
}

/** The champion's own code for shared devices, and the link for the phone. */
export const codePage = page(supportUrls.code, {
  access: holds('champion'),
  load: async ({ db, me, organisation, config }): Promise<CodeData> => ({
    code: await findOwnCode(db, me),
    address: helpAddress(config, organisation, me),
  }),
  title: ({ ctx }) => supportWords(ctx.locale).code.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: supportWords(ctx.locale).desk.title, href: supportUrls.desk.href() }),
  view: CodeView,
  form: form((_locale, _data: CodeData) => z.object({ act: z.enum(['make', 'end']).optional() })),
  async submit({ tx, me, data: { address }, input, locale, organisation, config, now }) {
    if (!input.act) return redirect(supportUrls.code.href())
    if (input.act === 'end') {
      await endOwnCode(tx, me, now)
      return redirect(supportUrls.code.href()).saying(supportWords(locale).code.ended)
    }
    const code = await makeOwnCode(tx, me, now)
    const { encode } = await import('uqr')
    const link = absolute(supportUrls.withLink.href({ organisation: organisation.slug, code }), organisation, config)
    const { data, size } = encode(link, { ecc: 'M', border: 2 })
    const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('')
    return shown<CodeData>({ code: { madeAt: now, lastUsedOn: undefined }, address, made: { code, path, size, link } })
  },
})

function CodeView({ data: { code, made, address }, ctx: { locale, organisation, config } }: ViewProps<CodeData>) {
  const { code: t } = supportWords(locale)
  const device = absolute(supportUrls.withCode.href({ organisation: organisation.slug }), organisation, config)
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} locale={locale}>
      {made ? (
        <>
          <h2 class="govuk-heading-m">{t.made}</h2>
          <p class="govuk-heading-l" id="own-code">
            {made.code.replace(/(.{4})(?=.)/g, '$1 ')}
          </p>
          <InsetText text={t.once} />
          <p class="govuk-body govuk-!-text-break-word">{t.onDevice(device)}</p>
          <p class="govuk-body">{t.onPhone}</p>
          <p class="govuk-body govuk-!-text-break-word">
            <a class="govuk-link" href={made.link} id="own-link">
              {made.link}
            </a>
          </p>
          <svg viewBox={`0 0 ${made.size} ${made.size}`} width="220" height="220" role="img" aria-label={t.alt}>
            <rect width={made.size} height={made.size} fill="#fff" />
            <path d={made.path} fill="#000" />
          </svg>
        </>
      ) : (
        <p class="govuk-body">
          {code ? t.has(formatDate(locale, code.madeAt, organisation.timeZone)) : t.none}{' '}
          {code?.lastUsedOn && t.used(formatDate(locale, code.lastUsedOn))}
        </p>
      )}
      <form method="post" action={supportUrls.code.href()} class="app-no-print">
        <input type="hidden" name="act" value="make" />
        {code && <p class="govuk-hint">{t.makeHint}</p>}
        <Button text={code ? t.makeNew : t.make} classes={code ? 'govuk-button--secondary' : ''} preventDoubleClick />
      </form>
      {code && <PostButton action={supportUrls.code.href()} fields={{ act: 'end' }} text={t.end} />}
      {address && (
        <section aria-labelledby="by-mail">
          <h2 class="govuk-heading-m" id="by-mail">
            {t.mail}
          </h2>
          <p class="govuk-body">{t.mailText}</p>
          <p class="govuk-body govuk-!-text-break-word">
            <a class="govuk-link" href={`mailto:${address}`}>
              {address}
            </a>
          </p>
        </section>
      )}
    </PageFrame>
  )
}
