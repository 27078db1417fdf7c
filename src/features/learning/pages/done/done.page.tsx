import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { evidenceUrls } from '#features/evidence/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { type FormState, form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { finishResource } from '../../completing/finish.ts'
import { learningUrls } from '../../learning.urls.ts'
import { listMyCompletions, type MyCompletion } from '../../mine.queries.ts'
import { findResource, type Resource } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import { toCatalogue, toResource } from '../crumbs.ts'

interface DoneData {
  readonly resource: Resource
  readonly completion: MyCompletion | undefined
  readonly isKept: boolean
}

const scale = [1, 2, 3, 4, 5] as const
const sure = z.enum(scale.map(String) as ['1', '2', '3', '4', '5']).optional()

const doneForm = form(
  (locale, _data: DoneData) => {
    const { done } = words(locale)
    return z.object({
      sureBefore: sure,
      sureAfter: sure,
      whatIDid: z.string().trim().max(5_000, done.whatLong),
      certificate: z
        .string()
        .trim()
        .max(1_000, done.certificateOdd)
        .refine(address => address === '' || /^https?:\/\/\S+$/i.test(address), done.certificateOdd),
      keep: z.array(z.string()),
    })
  },
  {
    initial: ({ completion }) => ({
      sureBefore: String(completion?.sureBefore ?? ''),
      sureAfter: String(completion?.sureAfter ?? ''),
    }),
    check({ sureBefore, sureAfter, whatIDid, certificate, keep = [] }, { locale }) {
      const { done } = words(locale)
      return {
        ...(!sureBefore !== !sureAfter ? { [sureBefore ? 'sureAfter' : 'sureBefore']: done.sureBoth } : {}),
        ...(keep.length > 0 && whatIDid === '' && certificate === '' ? { whatIDid: done.keepEmpty } : {}),
      }
    },
  },
)

/** Done with it: how sure one felt and feels, what one tried, and whether that goes into the passport. */
export const donePage = page(learningUrls.done, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<DoneData> {
    const resource = found(await findResource(db, me, params.resourceId, locale))
    if (!resource.publishedAt) throw notFound()
    const [completion] = await listMyCompletions(db, me, [resource.id])
    return { resource, completion, isKept: completion?.isKept ?? false }
  },
  title: ({ data, ctx }) => (data.completion ? words(ctx.locale).done.titleAgain : words(ctx.locale).done.title),
  breadcrumbs: ({ data, ctx }) => [toCatalogue(ctx.locale), toResource(data.resource)],
  view({ data: { resource, completion, isKept }, form: state, ctx: { locale } }) {
    const { done, onlyYou } = words(locale)
    return (
      <>
        <FormErrors errors={state.errors} locale={locale} />
        <PageHeader
          title={completion ? done.titleAgain : done.title}
          caption={<bdi>{resource.title}</bdi>}
          lead={done.lead}
          whoCanSee={{ text: onlyYou, href: aboutUrls.whoCanSee.href() }}
          locale={locale}
        />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <form method="post" action={learningUrls.done.href({ resourceId: resource.id })} novalidate>
              <Sure name="sureBefore" label={done.sureBefore} hint={done.sureHint} form={state} locale={locale} />
              <Sure name="sureAfter" label={done.sureAfter} form={state} locale={locale} />
              {!isKept && <Kept form={state} locale={locale} />}
              {isKept && (
                <p class="govuk-body">
                  {done.kept}{' '}
                  <a class="govuk-link" href={evidenceUrls.list.href()}>
                    {done.toEvidence}
                  </a>
                </p>
              )}
              <Button text={done.save} preventDoubleClick />
            </form>
          </div>
        </div>
      </>
    )
  },
  form: doneForm,
  async submit({ tx, me, data: { resource, isKept }, input, locale, organisation, now }) {
    const { done } = words(locale)
    const keeps = input.keep.length > 0 && !isKept
    const number = (value: string | undefined) => (value ? Number(value) : undefined)
    await finishResource(
      tx,
      me,
      resource,
      {
        ...{ sureBefore: number(input.sureBefore), sureAfter: number(input.sureAfter), whatIDid: input.whatIDid },
        certificate: input.certificate || undefined,
        evidenceTitle: keeps ? done.evidence(resource.title) : undefined,
      },
      { now, timeZone: organisation.timeZone },
    )
    const there = learningUrls.resource.href({ resourceId: resource.id })
    return redirect(there).saying(keeps ? done.savedKept : done.saved)
  },
})

interface FieldProps {
  readonly form: FormState
  readonly locale: Locale
}

function Sure({ name, label, hint, form: state, locale }: FieldProps & { name: string; label: string; hint?: string }) {
  const { sure: said } = words(locale).done
  return (
    <Radios
      name={name}
      classes="govuk-radios--inline govuk-radios--small"
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint ? { hint } : {})}
      items={scale.map(value => ({ value: String(value), text: said[value] }))}
      value={state.value(name)}
      errorMessage={state.error(name)}
      locale={locale}
    />
  )
}

function Kept({ form: state, locale }: FieldProps) {
  const { done } = words(locale)
  return (
    <>
      <Textarea
        name="whatIDid"
        label={{ text: done.whatIDid, classes: 'govuk-label--s' }}
        hint={done.whatIDidHint}
        rows={4}
        value={state.value('whatIDid')}
        errorMessage={state.error('whatIDid')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <Input
        name="certificate"
        type="url"
        label={{ text: done.certificate, classes: 'govuk-label--s' }}
        value={state.value('certificate')}
        errorMessage={state.error('certificate')}
        locale={locale}
      />
      <Checkboxes
        name="keep"
        items={[{ value: 'yes', text: done.keep, hint: { text: done.keepHint } }]}
        values={[...state.list('keep')]}
        locale={locale}
      />
    </>
  )
}
