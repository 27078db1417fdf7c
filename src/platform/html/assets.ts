import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { root } from '../root.ts'

/** Addresses for `<head>`. */
export interface AssetHrefs {
  styleHref: string
  scriptHref: string
  iconHref: string
  /** Fetched early, so that the first page is already set in them. */
  fontHrefs: readonly string[]
}

export interface Assets extends AssetHrefs {
  /** What is served at `/assets/`: names carry a hash, so they can be kept for ever; `.br` files stand beside them. */
  directory: string
}

const clientFolder = join(root, 'client')
const builtFolder = join(root, '.build/assets')
const builds = new Map<string, Promise<Assets>>()

/**
 * The client assets, built first if any of their inputs has changed since the last build. Each set of inputs has a
 * folder of its own, moved into place whole, so that two processes starting together cannot harm each other.
 */
export async function prepareAssets(): Promise<Assets> {
  const inputs = await hashOfInputs()
  const known = builds.get(inputs) ?? readOrBuild(join(builtFolder, inputs))
  builds.set(inputs, known)
  return known
}

async function readOrBuild(directory: string): Promise<Assets> {
  if (!(await exists(join(directory, 'manifest.json')))) await build(directory)
  return readManifest(directory)
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await filesIn(clientFolder)) hash.update(file).update(await readFile(file))
  for (const tool of ['govuk-frontend', 'vite', 'sass']) {
    hash.update(await readFile(join(root, 'node_modules', tool, 'package.json')))
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return files.filter(file => !file.endsWith('tsconfig.json')).sort()
}

async function build(directory: string): Promise<void> {
  // Loaded only here: a start that finds its assets built needs no bundler.
  const { build: viteBuild } = await import('vite')
  const unfinished = join(builtFolder, `unfinished-${randomUUID()}`)
  await mkdir(unfinished, { recursive: true })
  try {
    await viteBuild({
      configFile: join(clientFolder, 'vite.config.ts'),
      build: { outDir: unfinished, emptyOutDir: true },
    })
    await compressAll(unfinished)
    await rename(unfinished, directory)
    await forgetOldBuilds()
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(join(directory, 'manifest.json')))) throw error
  }
}

/** Another process may still serve an older build, so only those of another day go. */
async function forgetOldBuilds(): Promise<void> {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000
  for (const name of await readdir(builtFolder)) {
    const folder = join(builtFolder, name)
    if ((await stat(folder)).mtimeMs < dayAgo) await rm(folder, { recursive: true, force: true })
  }
}

async function compressAll(directory: string): Promise<void> {
  const compress = promisify(brotliCompress)
  for (const name of await readdir(directory)) {
    if (!/\.(css|js|svg)$/.test(name)) continue
    await writeFile(join(directory, `${name}.br`), await compress(await readFile(join(directory, name))))
  }
}

async function readManifest(directory: string): Promise<Assets> {
  const manifest: Record<string, { file: string }> = JSON.parse(
    await readFile(join(directory, 'manifest.json'), 'utf8'),
  )
  return {
    directory,
    styleHref: hrefOf(manifest, 'style.css'),
    scriptHref: hrefOf(manifest, 'main.ts'),
    iconHref: hrefOf(manifest, 'icon.svg'),
    fontHrefs: Object.keys(manifest)
      .filter(source => /-latin-\d+-normal\.woff2$/.test(source))
      .map(source => hrefOf(manifest, source)),
  }
}

function hrefOf(manifest: Record<string, { file: string }>, source: string): string {
  const entry = manifest[source]
  if (entry === undefined)
    throw new Error(`The built client assets lack ${source}: delete .build/assets and start again.`)
  return `/assets/${entry.file}`
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
