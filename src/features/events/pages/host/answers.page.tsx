import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { FileUpload, InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { AnswerOutcome } from '../../calendar/answer-outcomes.ts'
import { parseAnswers } from '../../calendar/parse-answer.ts'
import { takeAnswer } from '../../calendar/take-answer.ts'
import type { EventRow } from '../../event.ts'
import { eventsUrls } from '../../events.urls.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { runningWords } from '../../running-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface AnswersData {
  readonly event: EventRow
  /** What became of the file that was just handed in. */
  readonly read: readonly { readonly outcome: AnswerOutcome; readonly name: string }[]
}

/** A calendar's answer that reached the host and not us: handed in as a file, and read like one that came by mail. */
export const answersPage = page(eventsUrls.answers, {
  access: signedIn,
  load: async (asking): Promise<AnswersData> => ({ event: await getOpenEvent(asking), read: [] }),
  title: ({ ctx }) => runningWords(ctx.locale).answers.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event, read }, form: state, ctx: { locale } }) {
    const t = runningWords(locale).answers
    const params = { eventId: event.id }
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{event.title}</bdi>}
        lead={t.lead}
        who={hostingWords(locale).who}
        form={state}
        locale={locale}
      >
        {read.map(({ outcome, name }) => (
          <InsetText text={t.outcomes[outcome](name)} />
        ))}
        <OneColumn
          takesFile
          action={eventsUrls.answers.href(params)}
          save={t.save}
          back={eventsUrls.host.href(params)}
          locale={locale}
        >
          <FileUpload
            name="file"
            label={{ text: t.file, classes: 'govuk-label--s' }}
            hint={t.hint}
            errorMessage={state.error('file')}
            attributes={{ accept: '.ics,text/calendar' }}
            locale={locale}
          />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form((_locale, _: AnswersData) => z.object({})),
  upload: { field: 'file', maxBytes: 256_000, saysTooLarge: true },
  async submit({ tx, me, data: { event }, file, locale, now }) {
    const t = runningWords(locale).answers
    if (!file || file.bytes === 0) return invalid({ file: t.missing })
    if (file.isTooLarge) return invalid({ file: t.large })
    const answers = await parseAnswers(await readFile(file.path, 'utf8'))
    if (typeof answers === 'string') return invalid({ file: t.faults[answers] })
    const read: AnswersData['read'][number][] = []
    for (const answer of answers) {
      const { outcome, person } = await takeAnswer(tx, answer, { eventId: event.id, by: me.id, now })
      read.push({ outcome, name: person?.name ?? '' })
      const subject = { kind: 'event', id: event.id }
      if (outcome === 'given-back')
        await audit(tx, { actorId: me.id, action: 'events.place-given-back', subject, details: {} })
    }
    return shown<AnswersData>({ event, read })
  },
})
