import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import { identityHashOf } from '../../credentials/open-badge.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { mayCheck } from '../../verify/allowance.ts'
import { bytesOf, checkBytes } from '../../verify/check-file.ts'
import { mostBadgeBytes, type ReadFault } from '../../verify/read-badge.ts'
import type { BadgeVerdict } from '../../verify/verify-badge.ts'
import { words } from '../../words.ts'
import { CheckView } from './check.view.tsx'

export interface CheckData {
  readonly verdict: BadgeVerdict | undefined
  /** Whether the address that was typed is the one it was issued to; nothing if none was typed. */
  readonly fits: boolean | undefined
  readonly text: string
}

const blank: CheckData = { verdict: undefined, fits: undefined, text: '' }

/** Anybody may find out what is true of a badge, without signing in. Nothing that is handed in is kept. */
export const checkPage = page(stampsUrls.check, {
  access: anyone,
  scope: 'installation',
  load: (): CheckData => blank,
  title: ({ data, ctx }) => {
    const text = words(ctx.locale).check
    return data.verdict ? text.states[data.verdict.state].title : text.title
  },
  view: CheckView,
})

const field = 'badge'

export const checkPassage = passage(stampsUrls.check, {
  method: 'POST',
  access: anyone,
  scope: 'installation',
  upload: { field, maxBytes: mostBadgeBytes },
  async travel({ file, fields, address, now, locale, readIn, config }) {
    const text = words(locale).check
    const typed = one(fields.text)
    const answer = (message: string) => ({
      page: checkPage as never,
      data: { ...blank, text: typed },
      errors: { [field]: message },
    })
    if (!mayCheck(address, now)) return answer(text.tooOften)
    const bytes = await bytesOf({ file, text: typed })
    if (bytes === undefined) return answer(text.missing)
    const checked = typeof bytes === 'string' ? bytes : await checkBytes(bytes, { readIn, config, now })
    if (typeof checked === 'string') return answer(text.faults[checked satisfies ReadFault])
    const { verdict } = checked
    const email = one(fields.email).trim()
    const fits =
      email === '' ? undefined : verdict.facts.identity.some(({ hash, salt }) => identityHashOf(email, salt) === hash)
    const again = checked.badge.jwt ?? JSON.stringify(checked.badge.credential)
    return { page: checkPage as never, data: { verdict, fits, text: again } satisfies CheckData }
  },
})

const one = (value: string | readonly string[] | undefined): string => [value ?? ''].flat().at(-1) ?? ''
