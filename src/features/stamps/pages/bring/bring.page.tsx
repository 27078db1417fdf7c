import { PageFrame } from '#features/about/index.ts'
import { Button, FileUpload } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import { bringBadge, mayCome } from '../../brought/bring.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { mayCheck } from '../../verify/allowance.ts'
import { bytesOf, checkBytes } from '../../verify/check-file.ts'
import { mostBadgeBytes } from '../../verify/read-badge.ts'
import { words } from '../../words.ts'
import { toMine } from '../frame.tsx'

const field = 'badge'

/** A badge from elsewhere: checked, and kept if it is genuine. */
export const bringPage = page(stampsUrls.bring, {
  access: signedIn,
  load: () => ({}),
  title: ({ ctx }) => words(ctx.locale).bring.title,
  breadcrumbs: toMine,
  view: BringView,
})

function BringView({ form, ctx: { locale } }: ViewProps<object>) {
  const text = words(locale)
  return (
    <PageFrame wide title={text.bring.title} lead={text.bring.lead} who={text.whoSees} form={form} locale={locale}>
      <form method="post" action={stampsUrls.bring.href()} enctype="multipart/form-data" novalidate>
        <FileUpload
          name={field}
          label={text.bring.file}
          hint={text.bring.fileHint}
          errorMessage={form.error(field)}
          locale={locale}
        />
        <Button text={text.bring.button} preventDoubleClick />
      </form>
    </PageFrame>
  )
}

export const bringPassage = passage(stampsUrls.bring, {
  method: 'POST',
  access: signedIn,
  upload: { field, maxBytes: mostBadgeBytes },
  async travel({ file, me, now, locale, readIn, config, transact }) {
    const text = words(locale)
    const answer = (message: string) => ({ page: bringPage as never, data: {}, errors: { [field]: message } })
    if (!mayCheck(me.id, now)) return answer(text.bring.tooOften)
    const bytes = await bytesOf({ file, text: '' })
    if (bytes === undefined) return answer(text.bring.missing)
    const checked = typeof bytes === 'string' ? bytes : await checkBytes(bytes, { readIn, config, now })
    if (typeof checked === 'string' || typeof bytes === 'string')
      return answer(typeof checked === 'string' ? text.check.faults[checked] : text.bring.missing)
    const { verdict } = checked
    if (!mayCome(verdict.state)) {
      const { title, text: why } = text.check.states[verdict.state]
      return answer(text.bring.notTrue(`${title}. ${why}`))
    }
    const fileName = file?.name ?? 'badge'
    const kept = await transact(tx => bringBadge(tx, me, { fileName, content: bytes, verdict }, now))
    if (kept === 'full') return answer(text.bring.full)
    return { redirect: redirect(stampsUrls.mine.href()).saying(kept === 'kept' ? text.bring.kept : text.bring.known) }
  },
})
