/** A time as people write it: 9, 09.30, 9:30, 0930, kl. 9, 9 am, 1.30pm. */
const written = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.]?([0-5]\d))?\s*(?:([ap])\.?m\.?)?$/i

/** The time of day that somebody typed; nothing when it is none. */
export function readClockTime(typed: string): { readonly hour: number; readonly minute: number } | undefined {
  const [, hours, minutes = '0', half] = written.exec(typed.trim()) ?? []
  if (!hours) return undefined
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (!half) return hour < 24 ? { hour, minute } : undefined
  if (hour < 1 || hour > 12) return undefined
  return { hour: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute }
}
