import { z } from 'zod'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type DraftFault, draftFaults } from '../../editing/draft-faults.ts'
import { editingWords } from '../../editing/words.ts'
import { compareVersions } from '../../exchange/compare.ts'
import { type FrameworkVersion, listVersions } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { keepsFrameworks, publishDraft } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { loadVersion } from '../../stored-version.ts'
import { type Compared, nothing, readBecame, withBecame } from '../changes/became.ts'
import { BecameItems } from '../changes/became.view.tsx'
import { DifferencesView, isSame } from '../changes/differences.view.tsx'
import { sayFault } from '../draft/say-fault.ts'

interface PublishData extends Compared {
  readonly draft: FrameworkVersion
  readonly faults: readonly DraftFault[]
}

/** A draft becomes the edition that counts, with a note on what changed. */
export const publishPage = page(skillsUrls.publish, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<PublishData> {
    const versions = await listVersions(db, params.frameworkKey, locale)
    const draft = found(
      versions.find(({ publishedAt }) => !publishedAt),
      'No draft',
    )
    const newest = versions.find(({ isNewest }) => isNewest)
    const wanted = await loadVersion(db, draft.id)
    const faults = draftFaults(wanted, draft.origin)
    if (!newest) return { draft, ...nothing, faults }
    const differences = compareVersions(await loadVersion(db, newest.id), wanted)
    const became = await readBecame(db, { versions, from: newest, to: draft })
    return { draft, faults, ...withBecame(differences, became, { after: wanted, locale }) }
  },
  title: ({ data: { draft }, ctx }) => frameworksWords(ctx.locale).publish.title(draft.name, draft.version),
  breadcrumbs: ({ data: { draft }, ctx }) => [
    { text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() },
    {
      text: draft.name,
      href: skillsUrls.framework.href({ frameworkKey: draft.key }, { version: draft.version }),
    },
  ],
  form: form((locale, { differences }: PublishData) => {
    const text = frameworksWords(locale).publish
    const note = z.string().trim().max(2_000, text.noteTooLong)
    // A first edition has nothing before it that could have changed.
    return z.object({ note: differences ? note.min(1, text.noteMissing) : note })
  }),
  view: PublishView,
  async submit({ tx, me, data: { draft, faults }, input: { note }, locale, now }) {
    const [fault] = faults
    if (fault) return invalid({ note: sayFault(fault, locale) })
    const text = frameworksWords(locale).publish
    const isDone = await publishDraft(tx, draft, { by: me, now, changeNote: note })
    return redirect(skillsUrls.framework.href({ frameworkKey: draft.key })).saying(isDone ? text.done : text.gone)
  },
})

function PublishView({
  data: { draft, differences, became, names, faults },
  form: state,
  ctx: { locale },
}: ViewProps<PublishData>) {
  const text = frameworksWords(locale).publish
  const address = { frameworkKey: draft.key }
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader title={text.title(draft.name, draft.version)} lead={text.lead} locale={locale} />
      {faults.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{editingWords(locale).draft.faults}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {faults.slice(0, 20).map(fault => (
              <li>{sayFault(fault, locale)}</li>
            ))}
          </ul>
          {draft.origin !== 'built-in' && (
            <Button href={skillsUrls.draft.href(address)} text={editingWords(locale).draft.edit} />
          )}
        </section>
      )}
      {differences && (
        <section>
          <h2 class="govuk-heading-m">{text.compared}</h2>
          {became.length > 0 && <BecameItems rows={became} nameOf={key => names.get(key) ?? key} locale={locale} />}
          {(became.length === 0 || !isSame(differences)) && (
            <DifferencesView differences={differences} most={50} locale={locale} />
          )}
        </section>
      )}
      <form method="post" action={skillsUrls.publish.href(address)} novalidate>
        <Textarea
          name="note"
          label={{ text: differences ? text.note : text.noteFirst, classes: 'govuk-label--s' }}
          hint={differences ? text.noteHint : text.noteFirstHint}
          rows={3}
          value={state.value('note')}
          errorMessage={state.error('note')}
          locale={locale}
        />
        <Button text={text.button} preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={skillsUrls.discardDraft.href(address)}>
          {text.discard}
        </a>
      </p>
    </>
  )
}
