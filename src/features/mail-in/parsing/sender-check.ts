export interface MailHeader {
  readonly key: string
  readonly value: string
}

/**
 * Whether the gateway found out that a mail comes from the domain it says (RFC 8601). Only the first line under the
 * gateway's own name counts, because it puts that on top; all others may have been written by the sender.
 */
export function isSenderChecked(headers: readonly MailHeader[], from: string, checkedBy: string | undefined): boolean {
  if (!checkedBy) return false
  const [first] = headers.filter(({ key }) => key === 'authentication-results')
  const [name = '', ...results] = (first?.value ?? '').replace(/\([^()]*\)/g, ' ').split(';')
  if (name.trim().split(/\s+/)[0]?.toLowerCase() !== checkedBy.toLowerCase()) return false
  const domain = from.split('@').at(-1)?.toLowerCase() ?? ''
  return results.some(result => says(result.trim().toLowerCase(), domain))
}

function says(result: string, domain: string): boolean {
  const of = (property: string) => new RegExp(`\\b${property}=["']?(?:[^\\s"'@]*@)?([^\\s"';]+)`).exec(result)?.[1]
  if (/^dmarc=pass\b/.test(result)) return of('header\\.from') === domain
  if (/^dkim=pass\b/.test(result)) return isAligned(of('header\\.d') ?? of('header\\.i'), domain)
  return /^spf=pass\b/.test(result) && isAligned(of('smtp\\.mailfrom'), domain)
}

// The same domain, or one above it: mail of care.northshire.example may be signed by northshire.example.
const isAligned = (signed: string | undefined, domain: string): boolean =>
  signed !== undefined && /\./.test(signed) && (domain === signed || domain.endsWith(`.${signed}`))

/** A machine wrote it, and it must not be answered by another (RFC 3834). */
export function isAutomatic(headers: readonly MailHeader[], from: string): boolean {
  const value = (key: string) =>
    headers
      .find(header => header.key === key)
      ?.value.trim()
      .toLowerCase()
  const submitted = value('auto-submitted')
  return (
    (submitted !== undefined && submitted !== 'no') ||
    /^(bulk|junk|list|auto_reply)\b/.test(value('precedence') ?? '') ||
    value('return-path') === '<>' ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response', 'list-id', 'x-failed-recipients'].some(
      key => value(key) !== undefined,
    ) ||
    /^multipart\/report\b/.test(value('content-type') ?? '') ||
    /^(mailer-daemon|postmaster|no-?reply|bounces?)\b/.test(from)
  )
}
