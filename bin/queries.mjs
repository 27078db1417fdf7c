#!/usr/bin/env node
// `npm run queries`: writes the SQL of every exported query beside it, for reviewers.
import { ensureInstalled, runTool } from './bootstrap.mjs'

ensureInstalled()
process.exitCode = runTool('vitest', ['run', 'test/queries.test.ts', '--update'])
