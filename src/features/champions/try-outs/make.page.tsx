import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line, Prose } from '#platform/html/components/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { championsCrumbs, OneForm } from '../frame.tsx'
import { findByEmail } from '../recognition/stories.ts'
import { later } from '../support/read-words.ts'
import { askToTry } from './try-outs.ts'
import { tryOutsUrls } from './try-outs.urls.ts'
import { tryOutWords } from './words.ts'

const mostQuestions = 5
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

interface MakeData {
  readonly today: string
}

/** Asking champions to try something. */
export const makeTryOutPage = page(tryOutsUrls.make, {
  access: holds('programme-lead', 'administrator'),
  load: ({ organisation, now }): MakeData => ({ today: calendarDay(organisation.timeZone, now) }),
  title: ({ ctx }) => tryOutWords(ctx.locale).make.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: tryOutWords(ctx.locale).list.title, href: tryOutsUrls.list.href() }),
  view({ form: state, ctx: { locale } }) {
    const { make: t, list, cancel } = tryOutWords(locale)
    const given = { form: state, locale }
    return (
      <PageFrame title={t.title} lead={t.lead} who={list.who} form={state} locale={locale}>
        <OneForm action={tryOutsUrls.make.href()} save={t.save} back={{ text: cancel, href: tryOutsUrls.list.href() }}>
          <Line name="name" label={t.name} {...given} />
          <Prose name="about" label={t.about} hint={t.aboutHint} {...given} />
          <Line name="address" label={t.address} type="url" inputmode="url" {...given} />
          <Line name="until" label={t.until} type="date" width={10} {...given} />
          <Prose name="questions" label={t.questions} hint={t.questionsHint} rows={3} {...given} />
          <Line name="owner" label={t.owner} hint={t.ownerHint} {...given} />
        </OneForm>
      </PageFrame>
    )
  },
  form: form(
    (locale, { today }: MakeData) => {
      const { faults } = tryOutWords(locale).make
      return z.object({
        name: z.string().trim().min(1, faults.name).max(200, faults.name),
        about: z.string().trim().min(1, faults.about).max(3000, faults.about),
        address: z.union([z.literal(''), z.url({ protocol: /^https$/, error: faults.address })]),
        until: z.iso.date(faults.until).refine(day => day >= today && day <= later(today, 366), faults.until),
        questions: z
          .string()
          .refine(
            text => linesOf(text).length <= mostQuestions && linesOf(text).every(line => line.length <= 200),
            faults.questions,
          ),
        owner: z.string().trim().max(320, faults.owner),
      })
    },
    { initial: ({ today }) => ({ until: later(today, 21) }) },
  ),
  async submit({ tx, me, input, locale, now }) {
    const { make: t } = tryOutWords(locale)
    const owner = input.owner ? (await findByEmail(tx, [input.owner])).ids[0] : me.id
    if (!owner) return invalid({ owner: t.faults.owner })
    const tryOut = {
      ...{ ownerId: owner, title: input.name, about: input.about, address: input.address || null, until: input.until },
      questions: linesOf(input.questions),
    }
    const tryOutId = await askToTry(tx, tryOut, { me, now })
    return redirect(tryOutsUrls.show.href({ tryOutId })).saying(t.saved)
  },
})
