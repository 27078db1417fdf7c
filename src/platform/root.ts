import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, the same whether the program runs from its sources or from the bundle in `.build`. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder
  if (folder === dirname(folder)) throw new Error('Capable cannot find its own folder: package.json is missing')
  return findRoot(dirname(folder))
}
