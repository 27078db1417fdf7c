#!/usr/bin/env node
// `npm run bench [name]`: builds the program and the benchmarks, runs them on the pinned Node, one line a figure.
import { join } from 'node:path'
import { ensureInstalled, root, runPinned } from './bootstrap.mjs'

ensureInstalled()
const { buildServer } = await import('./build.mjs')
await buildServer()
await buildServer('bench/main.ts', '.build/bench/main.js')
// A house of a million people is held while it is filled; what is measured runs in a process of its own.
const flags = ['--max-old-space-size=10000']
runPinned(join(root, '.build', 'bench', 'main.js'), process.argv.slice(2), { flags })
