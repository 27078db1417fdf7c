import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { EmptyState, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import { answeringUrls } from './answering.urls.ts'
import { findSaid, putIntoPassport } from './into-passport.ts'
import { answeringWords } from './words.ts'

type Data = NonNullable<Awaited<ReturnType<typeof findSaid>>>

/** Puts what somebody said of their skills in a survey into their own passport, if and as far as they want that. */
export const intoPassportPage = page(answeringUrls.intoPassport, {
  access: signedIn,
  load: async ({ db, me, params: { waveId }, locale }): Promise<Data> =>
    found(await findSaid(db, me, { waveId, locale }), 'No such answers'),
  title: ({ ctx }) => answeringWords(ctx.locale).intoPassport.title,
  breadcrumbs: ({ ctx }) => [{ text: answeringWords(ctx.locale).mine.title, href: answeringUrls.mine.href() }],
  view: IntoPassportView,
  form: form(() => z.object({ skills: z.array(z.string().max(200)).max(1_000) }), {
    // What the passport says otherwise is left as it is, unless somebody ticks it.
    initial: ({ skills }: Data) => ({
      skills: skills.filter(({ inPassport }) => !inPassport).map(({ value }) => value),
    }),
  }),
  async submit({ tx, me, data: { skills }, input, locale, now }) {
    const { intoPassport: text } = answeringWords(locale)
    const wanted = skills.filter(({ value }) => input.skills.includes(value))
    if (wanted.length === 0) return invalid({ skills: text.nothingChosen })
    await putIntoPassport(tx, { me, skills: wanted, locale, now })
    return redirect(passportUrls.show.href()).saying(text.done(wanted.length))
  },
})

function IntoPassportView({ data: { wave, skills }, form: state, ctx: { locale } }: ViewProps<Data>) {
  const { intoPassport: text } = answeringWords(locale)
  const open = skills.filter(({ isSame }) => !isSame)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={textIn(wave.survey.title, locale)}
        lead={text.lead}
        whoCanSee={{ text: text.onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {open.length === 0 ? (
        <EmptyState
          title={text.nothing}
          text={skills.length === 0 ? text.nothingText : text.same}
          action={{ text: text.toPassport, href: passportUrls.show.href() }}
        />
      ) : (
        <form method="post" action={answeringUrls.intoPassport.href({ waveId: wave.id })} novalidate>
          <Checkboxes
            name="skills"
            fieldset={{ legend: { text: text.which, classes: 'govuk-fieldset__legend--m' } }}
            hint={text.whichHint}
            values={state.list('skills')}
            items={open.map(({ value, name, said, inPassport }) => ({
              value,
              text: `${name}: ${said}`,
              hint: { text: inPassport ? text.now(inPassport) : text.notYet },
            }))}
            errorMessage={state.error('skills')}
            locale={locale}
          />
          <Button text={text.button} preventDoubleClick />
        </form>
      )}
    </>
  )
}
