#!/usr/bin/env node
// `npm run dev`: the program in development, built again and restarted whenever something it is made of changes.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, environment, pinned, root } from './bootstrap.mjs'
import { serverBuild } from './build.mjs'

ensureInstalled()
const bundle = '.build/server/dev.js'
let child
let wanted = false
let leaving = false

const { context } = await import('esbuild')
const build = serverBuild('src/main.ts', bundle)
const watching = await context({ ...build, plugins: [{ name: 'restart', setup: ({ onEnd }) => onEnd(afterBuild) }] })
await watching.watch()
// Styles and browser code are built by the program itself when it starts; migrations are run by it.
for (const folder of ['client', 'migrations']) watch(join(root, folder), { recursive: true }, soon(restart))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave)

function afterBuild({ errors }) {
  if (errors.length === 0) restart()
  else console.error('The version from before these errors keeps running.')
}

function restart() {
  if (leaving) return
  wanted = true
  if (child) child.kill('SIGTERM')
  else start()
}

function start() {
  wanted = false
  // A group of its own: Ctrl-C in the terminal then reaches it once, through us, and it can stop in order.
  child = spawn(pinned, ['--enable-source-maps', join(root, bundle), 'dev'], {
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  child.on('exit', code => {
    child = undefined
    if (leaving) return end()
    if (wanted) return start()
    console.error(`Capable stopped${code ? ` with code ${code}` : ''}. It starts again on the next change.`)
  })
}

function leave() {
  leaving = true
  if (child) child.kill('SIGTERM')
  else end()
}

async function end() {
  await watching.dispose()
  process.exit(0)
}

// An editor saves in several steps.
function soon(act) {
  let timer
  return () => {
    clearTimeout(timer)
    timer = setTimeout(act, 100)
  }
}
