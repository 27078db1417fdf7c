import type { FullConfig } from '@playwright/test'
import { handOver } from './demonstrations.ts'
import { type Product, startProduct } from './product.ts'

/**
 * One demonstration for each project, so that what people do without JavaScript meets what nobody has done before.
 * Every start bundles the program anew, so the next one waits until the one before has loaded its bundle.
 */
export default async function startDemonstrations({ projects }: FullConfig): Promise<() => Promise<void>> {
  const running: { readonly project: string; readonly ready: Promise<Product> }[] = []
  const stop = async () => {
    const products = await Promise.allSettled(running.map(({ ready }) => ready))
    await Promise.all(products.map(one => one.status === 'fulfilled' && one.value.stop()))
  }
  try {
    for (const { name } of projects) {
      const { begun, ready } = await startProduct('demo')
      running.push({ project: name, ready })
      await begun
    }
    const all = running.map(async ({ project, ready }) => [project, await ready] as const)
    handOver(
      Object.fromEntries(
        (await Promise.all(all)).map(([project, { origin, dataDir }]) => [project, { origin, dataDir }]),
      ),
    )
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
