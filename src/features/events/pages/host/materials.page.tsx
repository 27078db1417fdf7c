import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { chosenFirst } from '#platform/files/file-kinds.ts'
import { fileWords } from '#platform/files/file-words.ts'
import { mostFileBytes } from '#platform/files/handed-in.ts'
import { Line } from '#platform/html/components/index.ts'
import { FileUpload, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { EventRow, Material } from '../../event.ts'
import { listMaterials } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { addMaterial, keepMaterialFile, removeMaterial } from '../../hosting/materials.ts'
import { hostingWords } from '../../hosting-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

const most = 30

interface MaterialsData {
  readonly event: EventRow
  readonly materials: readonly Material[]
}

/** What to look at before, and what to take along. */
export const materialsPage = page(eventsUrls.materials, {
  access: signedIn,
  async load(asking): Promise<MaterialsData> {
    const event = await getOpenEvent(asking)
    return { event, materials: await listMaterials(asking.db, event) }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).materials.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: MaterialsView,
  form: form(
    (locale, _: MaterialsData) => {
      const t = hostingWords(locale).materials
      return z.object({
        remove: z.string().default(''),
        moment: z.enum(['before', 'after']).catch('before'),
        name: z.string().trim().max(150, t.nameLong),
        address: z
          .string()
          .trim()
          .max(1_000, t.addressWrong)
          .refine(typed => typed === '' || /^https?:\/\/\S+$/i.test(typed), t.addressWrong),
      })
    },
    {
      initial: () => ({ moment: 'before' }),
      check: ({ remove, name, address }, { locale }) =>
        remove || name || !address ? undefined : { name: hostingWords(locale).materials.nameMissing },
    },
  ),
  upload: { field: 'file', maxBytes: mostFileBytes, saysTooLarge: true },
  async submit({ tx, data: { event, materials }, input: { remove, name, address, moment }, file, locale, now }) {
    const t = hostingWords(locale).materials
    const there = redirect(eventsUrls.materials.href({ eventId: event.id }))
    if (remove) {
      if (materials.some(({ id }) => id === remove)) await removeMaterial(tx, event, remove)
      return there.saying(t.removed)
    }
    if (materials.length >= most) return invalid({ name: t.full })
    const hasFile = file !== undefined
    if (!hasFile && !name) return invalid({ name: t.nameMissing })
    if (hasFile && address) return invalid({ address: t.oneOfBoth })
    const kept = hasFile ? await keepMaterialFile(tx, event, file, now) : undefined
    if (typeof kept === 'string')
      return invalid({ file: kept === 'full' ? t.filesFull : fileWords(locale).faults[kept] })
    const title = name || (kept?.name ?? '').replace(/\.[a-z]+$/, '').slice(0, 150)
    await addMaterial(tx, event, { title, moment, address: address || undefined, file: kept }, now)
    return there.saying(t.added)
  },
})

function MaterialsView({ data: { event, materials }, form: state, ctx: { locale } }: ViewProps<MaterialsData>) {
  const { materials: t, times, who } = hostingWords(locale)
  const params = { eventId: event.id }
  const action = eventsUrls.materials.href(params)
  const same = { form: state, locale }
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={t.lead}
      who={who}
      form={state}
      locale={locale}
    >
      {materials.length === 0 && <p class="govuk-body">{t.none}</p>}
      {materials.length > 0 && (
        <form method="post" action={action}>
          <dl class="govuk-summary-list">
            {materials.map(({ id, title, address, file, moment }) => (
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">
                  <bdi>{title}</bdi>
                </dt>
                <dd class="govuk-summary-list__value govuk-!-text-break-word">
                  {t[moment]}
                  <br />
                  <bdi class="app-quiet">{file?.name ?? address}</bdi>
                </dd>
                <dd class="govuk-summary-list__actions">
                  <button class="app-link-button" type="submit" name="remove" value={id}>
                    {t.remove}
                    <span class="govuk-visually-hidden"> {title}</span>
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </form>
      )}
      <OneColumn
        takesFile
        action={action}
        save={t.add}
        back={eventsUrls.host.href(params)}
        backText={times.next}
        locale={locale}
      >
        <Radios
          name="moment"
          fieldset={{ legend: { text: t.moment, classes: 'govuk-fieldset__legend--s' } }}
          value={state.value('moment')}
          items={[
            { value: 'before', text: t.before },
            { value: 'after', text: t.after },
          ]}
          classes="govuk-radios--inline"
          locale={locale}
        />
        <Line name="name" label={t.name} hint={t.nameHint} {...same} />
        <FileUpload
          name="file"
          label={{ text: t.file, classes: 'govuk-label--s' }}
          hint={fileWords(locale).hint}
          errorMessage={state.error('file')}
          attributes={{ accept: chosenFirst }}
          locale={locale}
        />
        <Line name="address" label={t.address} inputmode="url" {...same} />
      </OneColumn>
    </PageFrame>
  )
}
