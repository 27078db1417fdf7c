#!/usr/bin/env node
// `npm run types`: writes the types and the description of the schema that follow from the migrations.
import { ensureInstalled, root, runTool } from './bootstrap.mjs'

ensureInstalled()
process.exitCode = runTool('node', [`${root}src/platform/db/generate.main.ts`])
