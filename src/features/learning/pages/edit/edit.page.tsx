import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { changeResource, confirmResource, publishResource, withdrawResource } from '../../keeping/keep-resource.ts'
import { keepingWords } from '../../keeping-words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { findOwnerId } from '../../owner.queries.ts'
import { findResource, type Resource } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import { toCatalogue, toResource } from '../crumbs.ts'
import { contentFrom, editForm } from './edit.form.ts'
import { EditForm } from './edit.view.tsx'
import { type EditData, editData } from './edit-data.ts'

interface ChangeData extends EditData {
  readonly resource: Resource
}

/** Changes what a resource says; and beside it everything else that those who keep the catalogue do with it. */
export const editPage = page(learningUrls.edit, {
  access: meets(keepsCatalogue),
  async load({ db, me, params, locale, organisation }): Promise<ChangeData> {
    const resource = found(await findResource(db, me, params.resourceId, locale))
    if (resource.origin === 'partner') throw notFound()
    return { ...(await editData(db, resource, { me, locale, organisation })), resource }
  },
  title: ({ ctx }) => keepingWords(ctx.locale).edit.title,
  breadcrumbs: ({ data, ctx }) => [toCatalogue(ctx.locale), toResource(data.resource)],
  view: EditView,
  form: editForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { edit } = keepingWords(locale)
    const ownerId = await findOwnerId(tx, input.owner)
    if (input.owner && !ownerId) return invalid({ owner: edit.ownerUnknown })
    await changeResource(tx, data.resource, contentFrom(input, data, ownerId), { by: me, now })
    return backTo(data.resource).saying(edit.saved)
  },
})

const backTo = ({ id }: Resource) => redirect(learningUrls.resource.href({ resourceId: id }))

function EditView({ data, form: state, ctx: { locale } }: ViewProps<ChangeData>) {
  const { edit } = keepingWords(locale)
  const { resource } = data
  const address = { resourceId: resource.id }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={edit.title}
        caption={<bdi>{resource.title}</bdi>}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {resource.origin === 'built-in' && <InsetText text={edit.builtIn} />}
          {!resource.publishedAt && resource.suggestedBy && (
            <InsetText>
              <p class="govuk-body">{edit.suggestedBy(resource.suggestedBy.name)}</p>
              <p class="govuk-body">
                <bdi>{resource.suggestedWhy}</bdi>
              </p>
            </InsetText>
          )}
          <Keeping resource={resource} locale={locale} />
          <EditForm
            action={learningUrls.edit.href(address)}
            save={edit.save}
            data={data}
            form={state}
            locale={locale}
            linkFault={resource.linkState === 'broken' ? resource.linkFault : undefined}
          />
          {!resource.withdrawnAt && (
            <form method="post" action={learningUrls.withdraw.href(address)} novalidate>
              <Textarea
                name="why"
                label={{ text: edit.withdrawWhy, classes: 'govuk-label--s' }}
                rows={2}
                locale={locale}
              />
              <Button classes="govuk-button--warning" text={resource.publishedAt ? edit.withdraw : edit.decline} />
            </form>
          )}
        </div>
      </div>
    </>
  )
}

function Keeping({
  resource,
  locale,
}: {
  readonly resource: Resource
  readonly locale: ViewProps<ChangeData>['ctx']['locale']
}) {
  const { edit } = keepingWords(locale)
  const address = { resourceId: resource.id }
  const isOffered = resource.publishedAt && !resource.withdrawnAt
  return (
    <div class="govuk-button-group">
      {isOffered ? (
        <form method="post" action={learningUrls.stillRight.href(address)}>
          <Button classes="govuk-button--secondary" text={edit.stillRight} />
        </form>
      ) : (
        <form method="post" action={learningUrls.publish.href(address)}>
          <Button classes="govuk-button--secondary" text={resource.withdrawnAt ? edit.bringBack : edit.takeIn} />
        </form>
      )}
    </div>
  )
}

interface KeepersRequest {
  readonly db: Parameters<typeof findResource>[0]
  readonly me: Parameters<typeof findResource>[1]
  readonly params: { readonly resourceId: string }
  readonly locale: Parameters<typeof findResource>[3]
}

async function loadResource({ db, me, params, locale }: KeepersRequest) {
  const resource = found(await findResource(db, me, params.resourceId, locale))
  // A partner's copy is kept by the partner.
  if (resource.origin === 'partner') throw notFound()
  return resource
}

/** Takes a suggestion in, or offers again what was withdrawn. */
export const publishAction = action(learningUrls.publish, {
  access: meets(keepsCatalogue),
  load: loadResource,
  async submit({ tx, me, data, locale, now }) {
    const { edit } = keepingWords(locale)
    await publishResource(tx, data, { by: me, now })
    return backTo(data).saying(data.publishedAt ? edit.broughtBack : edit.takenIn)
  },
})

export const stillRightAction = action(learningUrls.stillRight, {
  access: meets(keepsCatalogue),
  load: loadResource,
  async submit({ tx, me, data, locale, now }) {
    await confirmResource(tx, data, { by: me, now })
    return backTo(data).saying(keepingWords(locale).edit.confirmed)
  },
})

export const withdrawAction = action(learningUrls.withdraw, {
  access: meets(keepsCatalogue),
  load: loadResource,
  form: form(locale => z.object({ why: z.string().trim().min(1, keepingWords(locale).edit.withdrawMissing).max(500) })),
  async submit({ tx, me, data, input, locale, now }) {
    if (!data.withdrawnAt) await withdrawResource(tx, data, input.why, { by: me, now })
    return backTo(data).saying(keepingWords(locale).edit.withdrawn)
  },
})
