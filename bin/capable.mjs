#!/usr/bin/env node
// `npm start`, `npm run demo`, `npm run dev` and every other command of the program: install, build, run.
import { join } from 'node:path'
import { ensureInstalled, root, runPinned } from './bootstrap.mjs'

ensureInstalled()
const { buildServer } = await import('./build.mjs')
await buildServer()
const [command = 'serve', ...rest] = process.argv.slice(2)
runPinned(join(root, '.build', 'server', 'main.js'), [command, ...rest])
