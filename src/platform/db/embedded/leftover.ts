import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseStartError } from './errors.ts'
import { signal } from './server.ts'

/** What the server wrote about itself: its process, and where its socket is. */
export async function readServerNote(clusterDir: string): Promise<{ pid: number; socketDir: string } | undefined> {
  const note = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = '', , , , socketDir = ''] = note.split('\n')
  return /^\d+$/.test(pid) ? { pid: Number(pid), socketDir } : undefined
}

/**
 * Ends the server, and removes the socket, that a killed Capable left behind on this cluster. Call only with the lock.
 * @throws {DatabaseStartError} when that server does not end, so that two never write to one folder.
 */
export async function endLeftover(clusterDir: string): Promise<boolean> {
  const note = await readServerNote(clusterDir)
  if (!note) return false
  const found = await serversOf(clusterDir, note.pid)
  if (found.length > 0) await end(clusterDir, note.pid)
  // PostgreSQL would take any program that got the old number since for its predecessor, and refuse to start.
  if (process.platform === 'linux') await rm(join(clusterDir, 'postmaster.pid'), { force: true })
  if (basename(note.socketDir).startsWith('capable-')) await rm(note.socketDir, { recursive: true, force: true })
  return found.length > 0
}

async function end(clusterDir: string, postmaster: number): Promise<void> {
  const steps = [
    ['SIGINT', 8000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ] as const
  for (const [name, patience] of steps) {
    const found = await serversOf(clusterDir, postmaster)
    // The first process ends the others in good order; without it they are on their own.
    for (const pid of found.includes(postmaster) ? [postmaster] : found) signal(pid, name)
    for (let waited = 0; waited < patience; waited += 20) {
      if ((await serversOf(clusterDir, postmaster)).length === 0) return
      await pause(20)
    }
  }
  throw new DatabaseStartError(
    `A database server (process ${postmaster}) still runs on ${clusterDir} and does not stop.`,
    `End process ${postmaster}, then start Capable again.`,
  )
}

// After a restart of the machine a number may belong to any program: only PostgreSQL at work in this folder counts.
async function serversOf(clusterDir: string, postmaster: number): Promise<number[]> {
  if (process.platform !== 'linux') return signal(postmaster, 0) ? [postmaster] : []
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const found = await Promise.all(pids.map(async pid => ((await servesCluster(pid, clusterDir)) ? [Number(pid)] : [])))
  return found.flat()
}

async function servesCluster(pid: string, clusterDir: string): Promise<boolean> {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== clusterDir) return false
    return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim() === 'postgres'
  } catch {
    return false
  }
}
