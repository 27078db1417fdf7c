// Bundling takes seconds on a busy machine, and most starts find what the last one bundled.
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './bootstrap.mjs'

// File systems tell the time in steps of some milliseconds.
const clockStep = 20
// What decides about a bundle beside the sources in it.
const always = ['bin/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Whether these bundles and everything that went into them are as they were when `note` was written. */
export async function isUnchanged(note) {
  try {
    const known = JSON.parse(await readFile(note, 'utf8'))
    return (await Promise.all(known.map(async ([file, print]) => (await printOf(file)) === print))).every(Boolean)
  } catch {
    return false
  }
}

/** Writes down what bundles and their sources are now, unless one of the sources was changed since `began`. */
export async function noteState(note, { sources, bundles, began }) {
  const inputs = [...always, ...sources]
  const stats = await Promise.all(inputs.map(file => stat(join(root, file))))
  if (stats.some(({ ctimeMs }) => ctimeMs >= began - clockStep)) return
  const files = [...inputs, ...bundles]
  await writeFile(note, JSON.stringify(await Promise.all(files.map(async file => [file, await printOf(file)]))))
}

// No program can set the time of a file's last change of state, so a file put back from elsewhere counts as changed.
async function printOf(file) {
  const { size, mtimeMs, ctimeMs, ino } = await stat(join(root, file))
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`
}
