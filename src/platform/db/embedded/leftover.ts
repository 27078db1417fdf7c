import { readFile, readlink, rm } from 'node:fs/promises'
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

/** Ends the server, and removes the socket, that a killed Capable left behind on this cluster. Call only with the lock. */
export async function endLeftover(clusterDir: string): Promise<boolean> {
  const note = await readServerNote(clusterDir)
  if (!note) return false
  const lives = await servesCluster(note.pid, clusterDir)
  if (lives) await end(note.pid, clusterDir)
  if (basename(note.socketDir).startsWith('capable-')) await rm(note.socketDir, { recursive: true, force: true })
  return lives
}

async function end(pid: number, clusterDir: string): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 8000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 2000],
  ] as const) {
    signal(pid, name)
    for (let waited = 0; waited < patience; waited += 20) {
      if (!(await servesCluster(pid, clusterDir))) return
      await pause(20)
    }
  }
  throw new DatabaseStartError(
    `A database server (process ${pid}) still runs on ${clusterDir} and does not stop.`,
    `End process ${pid}, then start Capable again.`,
  )
}

// After a restart of the machine the number may belong to any program: only one that works in this folder is ours.
async function servesCluster(pid: number, clusterDir: string): Promise<boolean> {
  if (!signal(pid, 0)) return false
  if (process.platform !== 'linux') return true
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === clusterDir
}
