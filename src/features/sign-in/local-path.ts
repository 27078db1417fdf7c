const here = 'http://here.invalid'

/** The path if it leads to a page of ours, otherwise the first page: a link to us must never send people elsewhere. */
export function localPath(path: string | null | undefined): string {
  if (!path?.startsWith('/') || path.length > 500 || path.includes('\\')) return '/'
  if (!URL.canParse(path, here)) return '/'
  const { origin, pathname, search, hash } = new URL(path, here)
  if (origin !== here || pathname.startsWith('//')) return '/'
  return pathname + search + hash
}
