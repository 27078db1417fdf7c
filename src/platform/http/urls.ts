type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

export type Params<P extends string> = { readonly [K in ParamNames<P>]: string }
export type QueryValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

export interface Url<P extends string = string> {
  readonly pattern: P
  /** The address with its parameters filled in; empty query values are left out. */
  href: [ParamNames<P>] extends [never]
    ? (params?: Record<never, string>, query?: QueryValues) => string
    : (params: Params<P>, query?: QueryValues) => string
}

/** Declares an address once. `url('/people/:personId').href({ personId })` — no URL is written twice. */
export function url<const P extends string>(pattern: P): Url<P> {
  const href = (params: Record<string, string> = {}, query: QueryValues = {}) =>
    pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`The address ${pattern} needs ${name}`)
      return encodeURIComponent(value)
    }) + queryString(query)
  return { pattern, href: href as Url<P>['href'] }
}

export function queryString(query: QueryValues): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '' || value === false) continue
    if (Array.isArray(value)) for (const one of value) search.append(name, one)
    else search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
