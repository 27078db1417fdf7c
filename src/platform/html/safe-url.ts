declare const safeUrl: unique symbol

/** An address that may stand in an `href`: it can be followed but never run. */
export type SafeUrl = string & { readonly [safeUrl]: true }

const followable = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The address if it is a path of ours or uses http, https, mailto or tel; otherwise undefined (`javascript:`, `data:`,
 * protocol-relative, control characters). Browsers drop tabs and newlines inside an address, so those are refused too.
 */
export function findSafeUrl(address: string): SafeUrl | undefined {
  const trimmed = address.trim()
  if (trimmed === '' || hasControlCharacter(trimmed)) return undefined
  if (/^[?#]/.test(trimmed) || /^\/(?![/\\])/.test(trimmed)) return trimmed as SafeUrl
  if (!URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  if (!followable.has(url.protocol)) return undefined
  if (url.protocol.startsWith('http') && !/^https?:\/\//i.test(trimmed)) return undefined
  return trimmed as SafeUrl
}

/** Like `findSafeUrl`, for addresses that were checked when they were saved. Throws on one that is not safe. */
export function safeUrlOf(address: string): SafeUrl {
  const found = findSafeUrl(address)
  if (found === undefined) throw new Error('This address cannot be used as a link')
  return found
}

function hasControlCharacter(text: string): boolean {
  for (const character of text) if (character < ' ' || character === '\u007f') return true
  return false
}
