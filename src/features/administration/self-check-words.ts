import { formatDateTime, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { type CheckName, type Facts, isProtected } from './self-check.ts'
import { words } from './words.ts'

/** What was found, in one or two sentences a check. */
export function findingsOf(facts: Facts, locale: Locale, timeZone: string): Readonly<Record<CheckName, string>> {
  const t = words(locale).selfCheck
  const number = (value: number) => formatNumber(locale, value)
  const { migrations, disk } = facts
  return {
    database: t.databaseIs(facts.databaseVersion, formatBytes(locale, facts.databaseBytes)),
    migrations:
      migrations.missing > 0
        ? t.migrationsMissing(migrations.missing)
        : t.migrationsFine(number(migrations.landed), migrations.latest),
    mail: mailFinding(facts, locale),
    worker: workerFinding(facts, locale, timeZone),
    disk: disk ? t.diskFree(formatBytes(locale, disk.freeBytes), formatPercent(locale, disk.share)) : '–',
    address: isProtected(facts.publicUrl) ? t.addressFine(facts.publicUrl) : t.addressPlain(facts.publicUrl),
    administrators: facts.administrators > 1 ? t.administratorsAre(number(facts.administrators)) : t.administratorsOne,
    backup: t.backupHint,
  }
}

function mailFinding({ hasMailServer, lateMails }: Facts, locale: Locale): string {
  const t = words(locale).selfCheck
  if (!hasMailServer) return t.mailNone
  return lateMails > 0 ? t.mailWaiting(lateMails) : t.mailFine
}

function workerFinding({ worker, now }: Facts, locale: Locale, timeZone: string): string {
  const t = words(locale).selfCheck
  const when = (date: Date) => formatDateTime(locale, date, timeZone)
  const late = now.getTime() - 15 * 60_000
  if (worker.oldestOverdueAt && worker.oldestOverdueAt.getTime() < late)
    return t.workerStuck(when(worker.oldestOverdueAt))
  if (!worker.lastScheduledAt) return t.workerNever
  const last = when(worker.lastScheduledAt)
  return worker.lastScheduledAt.getTime() < late ? t.workerLate(last) : t.workerFine(last)
}

/** “1.4 GB”, “1,4 GB”. */
export function formatBytes(locale: Locale, bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const value = Math.round((bytes / 1000 ** step) * 10) / 10
  return `${formatNumber(locale, value)} ${units[step]}`
}
