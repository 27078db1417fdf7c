import type { AnyRoute } from '#platform/http/page.ts'
import type { World } from '#platform/testing/world.ts'
import { aids, features } from '../src/app.ts'

/** Every address of the product that a person can open or send something to. */
export const routes: readonly AnyRoute[] = [...features, ...aids].flatMap(feature => feature.pages ?? [])

/** Values for the parameters of addresses, taken from a world that exists. A parameter nobody knows fails the test. */
export type Examples = Readonly<Record<string, string>>

/**
 * The address of a route with its parameters filled in: `pattern` first, then the parameter's own name.
 * @throws when a parameter has no example, so that a new page cannot be forgotten.
 */
export function exampleHref(pattern: string, examples: Examples): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = examples[`${pattern} ${name}`] ?? examples[name]
    if (value === undefined) throw new Error(`test/routes.ts: no example for :${name} of ${pattern}`)
    return encodeURIComponent(value)
  })
}

/** People from the least to the most powerful; a route is visited by the first whom it lets in. */
export const visitors = (world: World) => {
  const { asha, carol, dag, elin, farah } = world.people
  return [asha, carol, dag, elin, farah]
}
