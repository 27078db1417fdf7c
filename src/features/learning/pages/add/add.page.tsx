import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { type FormDefinition, form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { addResource, countWaiting, mostWaiting, suggestResource } from '../../keeping/keep-resource.ts'
import { keepingWords } from '../../keeping-words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { findOwnerId } from '../../owner.queries.ts'
import { resourceKinds } from '../../resource.ts'
import { words } from '../../words.ts'
import type { ResourceContent } from '../../write-resource.ts'
import { toCatalogue } from '../crumbs.ts'
import { contentFrom, editForm, isAddress } from '../edit/edit.form.ts'
import { EditForm } from '../edit/edit.view.tsx'
import { type EditData, editData } from '../edit/edit-data.ts'

interface AddData extends EditData {
  readonly keeps: boolean
  readonly waiting: number
}

interface Suggestion {
  readonly title: string
  readonly kind: ResourceContent['kind']
  readonly address: string
  readonly why: string
}

const suggestForm = form((locale, _data: AddData) => {
  const { suggest } = keepingWords(locale)
  return z.object({
    title: z.string().trim().min(1, suggest.whatMissing).max(200, suggest.tooLong(200)),
    kind: z.enum(resourceKinds, suggest.kindMissing),
    address: z
      .string()
      .trim()
      .refine(address => address === '' || isAddress(address), suggest.addressOdd),
    why: z.string().trim().min(1, suggest.whyMissing).max(500, suggest.tooLong(500)),
  })
})

type Input_ = { readonly suggestion: Suggestion } | { readonly content: Parameters<typeof contentFrom>[0] }

// Those who keep the catalogue say everything at once; everybody else says what it is and why it is good.
const addForm: FormDefinition<Input_, AddData> = {
  initial: data => (data.keeps ? editForm.initial(data) : suggestForm.initial(data)),
  parse(body, context) {
    if (context.data.keeps) {
      const parsed = editForm.parse(body, context)
      return 'input' in parsed ? { input: { content: parsed.input } } : parsed
    }
    const parsed = suggestForm.parse(body, context)
    return 'input' in parsed ? { input: { suggestion: parsed.input } } : parsed
  },
}

/** Something new for the catalogue: a suggestion, or at once from those who keep it. */
export const addPage = page(learningUrls.add, {
  access: signedIn,
  async load({ db, me, locale, organisation }): Promise<AddData> {
    const data = await editData(db, undefined, { me, locale, organisation })
    return { ...data, keeps: keepsCatalogue(me), waiting: await countWaiting(db, me) }
  },
  title: ({ data, ctx }) => {
    const { edit, suggest } = keepingWords(ctx.locale)
    return data.keeps ? edit.titleAdd : suggest.title
  },
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale)],
  view: AddView,
  form: addForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { edit, suggest } = keepingWords(locale)
    if ('content' in input) {
      const email = String(input.content.owner ?? '')
      const ownerId = await findOwnerId(tx, email)
      if (email && !ownerId) return invalid({ owner: edit.ownerUnknown })
      const id = await addResource(tx, contentFrom(input.content, data, ownerId), { by: me, now })
      return redirect(learningUrls.resource.href({ resourceId: id })).saying(edit.added)
    }
    if (data.waiting >= mostWaiting) return invalid({ title: suggest.full })
    const { suggestion } = input
    const id = await suggestResource(tx, contentOf(suggestion, locale, data.currency), suggestion.why, { by: me, now })
    return redirect(learningUrls.resource.href({ resourceId: id })).saying(suggest.sent)
  },
})

const contentOf = ({ title, kind, address }: Suggestion, locale: Locale, currency: string): ResourceContent => ({
  ...{ kind, texts: { [locale]: { title, summary: '', forWhom: '', body: '' } }, address: address || undefined },
  ...{ provider: '', languages: [], minutes: undefined, price: undefined, currency, accessNeeds: [], skills: [] },
  ...{ activityId: undefined, ownerId: undefined, reviewOn: undefined },
})

function AddView({ data, form: state, ctx: { locale } }: ViewProps<AddData>) {
  const { edit, suggest } = keepingWords(locale)
  const { kinds, keepersSee, resource } = words(locale)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={data.keeps ? edit.titleAdd : suggest.title}
        lead={data.keeps ? undefined : suggest.lead}
        whoCanSee={{ text: data.keeps ? keepersSee : resource.waitingSeen }}
        locale={locale}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {data.keeps ? (
            <EditForm action={learningUrls.add.href()} save={edit.add} data={data} form={state} locale={locale} />
          ) : (
            <form method="post" action={learningUrls.add.href()} novalidate>
              <Input
                name="title"
                label={{ text: suggest.what, classes: 'govuk-label--s' }}
                value={state.value('title')}
                errorMessage={state.error('title')}
                attributes={{ dir: 'auto' }}
                locale={locale}
              />
              <Select
                name="kind"
                label={{ text: suggest.kind, classes: 'govuk-label--s' }}
                items={[{ value: '', text: '' }, ...resourceKinds.map(value => ({ value, text: kinds[value] }))]}
                value={state.value('kind')}
                errorMessage={state.error('kind')}
              />
              <Input
                name="address"
                type="url"
                label={{ text: suggest.address, classes: 'govuk-label--s' }}
                value={state.value('address')}
                errorMessage={state.error('address')}
                locale={locale}
              />
              <Textarea
                name="why"
                label={{ text: suggest.why, classes: 'govuk-label--s' }}
                rows={3}
                value={state.value('why')}
                errorMessage={state.error('why')}
                attributes={{ dir: 'auto' }}
                locale={locale}
              />
              <Button text={suggest.send} preventDoubleClick />
            </form>
          )}
        </div>
      </div>
    </>
  )
}
