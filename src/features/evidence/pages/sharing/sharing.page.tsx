import { z } from 'zod'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { setSharing, sharesStates } from '../../share-states.ts'
import { words } from '../../words.ts'
import { EvidenceFrame, evidenceCrumbs } from '../evidence-frame.tsx'

/** Whether one's profile says beside lent skills that they are evidenced or confirmed. At first it does not. */
export const sharingPage = page(evidenceUrls.sharing, {
  access: signedIn,
  load: async ({ db, me }) => ({ shows: await sharesStates(db, me.id) }),
  title: ({ ctx }) => words(ctx.locale).sharing.title,
  breadcrumbs: ({ ctx }) => evidenceCrumbs(ctx.locale),
  view({ form: state, ctx: { locale } }) {
    const { sharing: text, save, cancel } = words(locale)
    return (
      <EvidenceFrame
        title={text.title}
        lead={text.lead}
        whoCanSee={text.who}
        form={state}
        locale={locale}
        body={
          <form method="post" action={evidenceUrls.sharing.href()} novalidate>
            <Radios
              name="shows"
              fieldset={{ legend: { text: text.label, classes: 'govuk-fieldset__legend--m' } }}
              value={state.value('shows')}
              items={[
                { value: 'yes', text: text.yes, hint: { text: text.yesHint } },
                { value: 'no', text: text.no },
              ]}
              locale={locale}
            />
            <div class="govuk-button-group">
              <Button text={save} preventDoubleClick />
              <a class="govuk-link" href={evidenceUrls.list.href()}>
                {cancel}
              </a>
            </div>
          </form>
        }
      />
    )
  },
  form: form((_locale, _data: { readonly shows: boolean }) => z.object({ shows: z.enum(['yes', 'no']).catch('no') }), {
    initial: ({ shows }) => ({ shows: shows ? 'yes' : 'no' }),
  }),
  async submit({ tx, me, input: { shows }, locale, now }) {
    await setSharing(tx, me, shows === 'yes', now)
    const { savedYes, savedNo } = words(locale).sharing
    return redirect(evidenceUrls.list.href()).saying(shows === 'yes' ? savedYes : savedNo)
  },
})
