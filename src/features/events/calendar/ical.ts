/** How long a line may be, in bytes of UTF-8 (RFC 5545, 3.1). */
const longestLine = 75

export interface CalendarEntry {
  /** The same for ever, however often the entry changes. */
  readonly uid: string
  readonly sequence: number
  readonly stamp: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly title: string
  readonly text?: string | undefined
  readonly place?: string | undefined
  /** Absolute. */
  readonly href?: string | undefined
  readonly isCancelled?: boolean | undefined
  readonly organiser?: Party | undefined
  readonly attendee?: (Party & { readonly isTentative: boolean; readonly mayReply: boolean }) | undefined
  /** Minutes before it begins at which the calendar may remind. */
  readonly remindMinutes?: number | undefined
}

export interface Party {
  readonly name: string
  readonly email: string
}

export interface CalendarParts {
  readonly name: string
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** IANA, such as `Europe/Oslo`; times are written as its clocks show them, with its rules beside them. */
  readonly timeZone: string
  readonly entries: readonly CalendarEntry[]
}

/**
 * A calendar as RFC 5545 wants it: CRLF, lines of at most 75 bytes, DTSTAMP in UTC, and the rules of the time zone, so
 * that an entry stays at the same hour of the day whatever a client knows of summer time.
 */
export async function calendarText({ name, method, timeZone, entries }: CalendarParts): Promise<string> {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Capable//Events//EN', 'CALSCALE:GREGORIAN', `METHOD:${method}`],
    // What an invitation is called is up to the client.
    ...(method === 'PUBLISH' ? [`X-WR-CALNAME:${escaped(name)}`, `NAME:${escaped(name)}`] : []),
    ...(method === 'PUBLISH' ? ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'] : []),
    ...(await zoneRules(timeZone)),
  ]
  const clock = clockOf(timeZone)
  for (const entry of entries) pushEntry(lines, entry, method, timeZone, clock)
  lines.push('END:VCALENDAR', '')
  return lines.map(folded).join('\r\n')
}

function pushEntry(
  lines: string[],
  entry: CalendarEntry,
  method: CalendarParts['method'],
  timeZone: string,
  clock: (moment: Date) => string,
): void {
  const { organiser, attendee, remindMinutes } = entry
  const isOff = entry.isCancelled || method === 'CANCEL'
  lines.push('BEGIN:VEVENT', `UID:${escaped(entry.uid)}`, `SEQUENCE:${entry.sequence}`, `DTSTAMP:${utc(entry.stamp)}`)
  lines.push(`DTSTART;TZID=${timeZone}:${clock(entry.startsAt)}`, `DTEND;TZID=${timeZone}:${clock(entry.endsAt)}`)
  lines.push(`SUMMARY:${escaped(entry.title)}`)
  if (entry.text) lines.push(`DESCRIPTION:${escaped(entry.text)}`)
  if (entry.place) lines.push(`LOCATION:${escaped(entry.place)}`)
  if (entry.href) lines.push(`URL:${entry.href.replace(/[\r\n]/g, '')}`)
  if (organiser) lines.push(`ORGANIZER;CN=${parameter(organiser.name)}:mailto:${address(organiser.email)}`)
  if (attendee)
    lines.push(
      `ATTENDEE;CN=${parameter(attendee.name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${
        attendee.isTentative ? 'TENTATIVE' : 'ACCEPTED'
      };RSVP=${attendee.mayReply && !isOff ? 'TRUE' : 'FALSE'}:mailto:${address(attendee.email)}`,
    )
  lines.push(`STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`, 'TRANSP:OPAQUE')
  if (remindMinutes && !isOff) {
    const trigger = `TRIGGER:-PT${remindMinutes}M`
    lines.push('BEGIN:VALARM', 'ACTION:DISPLAY', trigger, `DESCRIPTION:${escaped(entry.title)}`, 'END:VALARM')
  }
  lines.push('END:VEVENT')
}

const known = new Map<string, readonly string[]>()

async function zoneRules(timeZone: string): Promise<readonly string[]> {
  const remembered = known.get(timeZone)
  if (remembered) return remembered
  const { tzlib_get_ical_block: block } = await import('timezones-ical-library')
  const [rules = ''] = block(timeZone)
  // Some zones are kept under another's name (Oslo under Berlin); entries must find the rules under the one that they name.
  const lines = rules
    .split(/\r?\n/)
    .filter(Boolean)
    .map(line => line.replace(/^(TZID|X-LIC-LOCATION):.*/, `$1:${timeZone}`))
  known.set(timeZone, lines)
  return lines
}

const clocks = new Map<string, (moment: Date) => string>()
/** Of one zone; the same times stand in many calendars, and asking what a clock shows is the dearest part of an entry. */
const mostRemembered = 20_000

function clockOf(timeZone: string): (moment: Date) => string {
  const before = clocks.get(timeZone)
  if (before) return before
  const two = '2-digit' as const
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
  })
  const remembered = new Map<number, string>()
  const clock = (moment: Date): string => {
    const at = moment.getTime()
    const shown = remembered.get(at) ?? format.format(moment).replace(/[-:]/g, '').replace(' ', 'T')
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(at, shown)
    return shown
  }
  clocks.set(timeZone, clock)
  return clock
}

const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

const escaped = (text: string): string =>
  clean(text)
    .replace(/[\\;,]/g, found => `\\${found}`)
    .replace(/\r\n|\r|\n/g, '\\n')

// A parameter has no way to escape a quotation mark but RFC 6868, which old clients show as it is.
const parameter = (text: string): string =>
  `"${clean(text)
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('"', "'")}"`

const address = (email: string): string => email.replace(/[\s"<>;:,]/g, '')

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

/** Breaks a line between characters, never inside of one. */
function folded(line: string): string {
  // No character takes more than three bytes for each of its places.
  if (line.length * 3 <= longestLine) return line
  const length = Buffer.byteLength(line)
  if (length <= longestLine) return line
  if (length === line.length) return foldedEvenly(line)
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    // What follows begins with a space, which counts.
    if (bytes + size > longestLine) {
      parts.push(part)
      part = ''
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

// Where each character is one byte – most lines – there is nothing to look at: looking took a third of the time of a calendar of 500 entries.
function foldedEvenly(line: string): string {
  const parts = [line.slice(0, longestLine)]
  for (let from = longestLine; from < line.length; from += longestLine - 1)
    parts.push(line.slice(from, from + longestLine - 1))
  return parts.join('\r\n ')
}
