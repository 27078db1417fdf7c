import { z } from 'zod'
import { listUnitsNamed } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Line, Prose } from '#platform/html/components/index.ts'
import { Checkboxes, Radios } from '#platform/html/govuk/index.ts'
import { type FormState, form, type RawValues } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { bookingWays, type EventContent, type EventRow, eventKinds, managerRules } from '../../event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { words } from '../../words.ts'

export interface EventFormData {
  /** What is changed; nothing while it is new. */
  readonly event: EventRow | undefined
  readonly rules: Pick<EventRow, 'managerRule' | 'hoursToAccept'>
  readonly hasBookings: boolean
}

const most = 100_000

export const eventForm = form(
  (locale, _: EventFormData) => {
    const t = hostingWords(locale).make
    const line = z.string().trim().max(300, t.lineLong)
    const number = z
      .string()
      .trim()
      .regex(/^\d{0,6}$/, t.numberWrong)
      .refine(typed => typed === '' || (Number(typed) >= 1 && Number(typed) <= most), t.numberWrong)
    return z.object({
      kind: z.enum(eventKinds, t.kindMissing),
      title: z.string().trim().min(1, t.titleMissing).max(150, t.titleLong),
      summary: z.string().trim().max(300, t.summaryLong),
      about: z.string().trim().max(5_000, t.aboutLong),
      ...{ speaker: line, neededBefore: line, placeAccess: line, price: line },
      language: z.enum(['en', 'nb']).catch('en'),
      audience: z.string().trim().max(300, t.lineLong),
      isPublic: z.array(z.string()),
      booking: z.enum(bookingWays).catch('places'),
      ...{ capacity: number, minimum: number },
      managerRule: z.enum(managerRules).catch('nobody'),
      hoursToAccept: z
        .string()
        .trim()
        .regex(/^\d{1,3}$/, t.hoursWrong)
        .refine(typed => Number(typed) >= 1 && Number(typed) <= 336, t.hoursWrong),
    })
  },
  {
    initial: ({ event, rules }) => valuesOf(event, rules),
    check(input, { locale, data: { event, hasBookings } }) {
      const t = hostingWords(locale).make
      const [capacity, minimum] = [Number(input.capacity || most), Number(input.minimum || 0)]
      return {
        ...(hasBookings && event && input.booking !== event.booking ? { booking: t.wayFixed } : {}),
        ...(event && input.booking === 'places' && capacity < event.seatsTaken
          ? { capacity: t.capacityLow(event.seatsTaken) }
          : {}),
        ...(input.booking === 'places' && minimum > capacity ? { minimum: t.minimumHigh } : {}),
      }
    },
  },
)

export type EventInput = Extract<ReturnType<(typeof eventForm)['parse']>, { input: unknown }>['input']

function valuesOf(event: EventRow | undefined, rules: EventFormData['rules']): RawValues {
  if (!event) return { booking: 'places', managerRule: rules.managerRule, hoursToAccept: String(rules.hoursToAccept) }
  const { kind, title, summary, about, speaker, neededBefore, placeAccess, price, language, booking } = event
  return {
    ...{ kind, title, summary, about, speaker, neededBefore, placeAccess, price, language, booking },
    audience: event.audienceUnitName,
    isPublic: event.isPublic ? ['yes'] : [],
    ...{ capacity: event.capacity ? String(event.capacity) : '', minimum: event.minimum ? String(event.minimum) : '' },
    ...{ managerRule: event.managerRule, hoursToAccept: String(event.hoursToAccept) },
  }
}

/** What was typed as an event, or what is wrong with the unit. */
export async function contentFrom(
  db: Reading,
  { audience, isPublic, capacity, minimum, hoursToAccept, ...input }: EventInput,
  event: EventRow | undefined,
  locale: Locale,
): Promise<EventContent | { readonly fault: string }> {
  const t = hostingWords(locale).make
  const isSame = event !== undefined && audience === (event.audienceUnitName ?? '')
  const units = !audience || isSame ? [] : await listUnitsNamed(db as never, audience)
  if (audience && !isSame && units.length === 0) return { fault: t.audienceNobody(audience) }
  if (units.length > 1) return { fault: t.audienceSeveral(audience) }
  return {
    ...input,
    audienceUnitId: isSame ? event.audienceUnitId : units[0]?.id,
    isPublic: isPublic.length > 0,
    ...{ capacity: capacity ? Number(capacity) : undefined, minimum: minimum ? Number(minimum) : undefined },
    hoursToAccept: Number(hoursToAccept),
  }
}

/** Everything that can be said about an event, what matters most first. */
export function EventFields({ form: state, locale }: { readonly form: FormState; readonly locale: Locale }) {
  const t = hostingWords(locale).make
  const same = { form: state, locale }
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  return (
    <>
      <Radios
        name="kind"
        fieldset={legend(t.kind)}
        value={state.value('kind')}
        errorMessage={state.error('kind')}
        items={eventKinds.map(kind => ({
          value: kind,
          text: words(locale).kinds[kind],
          hint: { text: t.kindHints[kind] },
        }))}
        locale={locale}
      />
      <Line name="title" label={t.titleLabel} hint={t.titleHint} {...same} />
      <Line name="summary" label={t.summary} {...same} />
      <Prose name="about" label={t.about} rows={6} {...same} />
      <Line name="speaker" label={t.speaker} {...same} />
      <Line name="neededBefore" label={t.neededBefore} {...same} />
      <Line name="placeAccess" label={t.placeAccess} hint={t.placeAccessHint} {...same} />
      <Line name="price" label={t.price} {...same} />
      <Radios
        name="language"
        fieldset={legend(t.language)}
        value={state.value('language') || locale}
        items={[
          { value: 'en', text: t.languages.en },
          { value: 'nb', text: t.languages.nb },
        ]}
        classes="govuk-radios--inline"
        locale={locale}
      />
      <Line name="audience" label={t.audience} hint={t.audienceHint} {...same} />
      <Checkboxes
        name="isPublic"
        items={[{ value: 'yes', text: t.public, hint: { text: t.publicHint } }]}
        values={[...state.list('isPublic')]}
        locale={locale}
      />
      <Radios
        name="booking"
        fieldset={legend(t.booking)}
        value={state.value('booking')}
        errorMessage={state.error('booking')}
        items={bookingWays.map(way => ({ value: way, text: t.bookingItems[way] }))}
        locale={locale}
      />
      <Line name="capacity" label={t.capacity} hint={t.capacityHint} width={5} inputmode="numeric" {...same} />
      <Line name="minimum" label={t.minimum} width={5} inputmode="numeric" {...same} />
      <Radios
        name="managerRule"
        fieldset={legend(t.manager)}
        value={state.value('managerRule')}
        items={managerRules.map(rule => ({ value: rule, text: t.managerItems[rule] }))}
        classes="govuk-radios--inline"
        locale={locale}
      />
      <Line name="hoursToAccept" label={t.hours} width={3} inputmode="numeric" {...same} />
    </>
  )
}
