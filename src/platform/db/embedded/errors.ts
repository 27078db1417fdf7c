/** The embedded database could not be started. `message` says what is wrong, `advice` what to do about it. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError'
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.advice = advice
  }
}

type Explanation = readonly [sign: RegExp, message: string, advice: string]

const explanations: readonly Explanation[] = [
  [
    /spawn .*(EPERM|EINVAL)|EPERM.*chown|setgid|setuid/,
    'Capable runs as root here, but may not lend PostgreSQL another account, and PostgreSQL refuses to be root.',
    'Start Capable as an ordinary user, or allow this container to change accounts (SETUID, SETGID, CHOWN).',
  ],
  [
    /No space left on device|Disk quota exceeded/i,
    'The disk that holds the database is full.',
    'Free some space, or set DATA_DIR to a folder on another disk. Nothing that was saved is lost.',
  ],
  [
    /Read-only file system/i,
    'The disk that holds the database cannot be written to.',
    'Mount it for writing, or set DATA_DIR to a folder that can be written to.',
  ],
  [
    /lock file ".*" already exists|pre-existing shared memory block/i,
    'Another database server already runs on this data folder.',
    'Stop it first, or set DATA_DIR to another folder.',
  ],
  [
    /not compatible with this version|initialized by PostgreSQL version|database files are incompatible/i,
    'The data folder was made by another version of PostgreSQL.',
    'Start the Capable that wrote it, take a backup with bin/backup, and restore that with this one.',
  ],
  [
    /wrong ownership|invalid permissions|permission denied|not permitted|unable to open database file|readonly database/i,
    'The database may not use its own folder.',
    'Give the folder back to the account that made it, or set DATA_DIR to a folder of your own.',
  ],
  [
    /checkpoint record|invalid page|page verification failed|calculated CRC checksum|incorrect checksum|could not read file|is not a valid|could not open file "global/i,
    'The files of the database are damaged.',
    'Check the disk, keep a copy of the data folder, and restore your last backup into an empty one with bin/restore.',
  ],
  [
    /could not (create|map|resize) (anonymous )?shared memory|Cannot allocate memory|out of memory/i,
    'There is not enough memory to start the database.',
    'Stop other programs, or give this machine or container at least 512 MB.',
  ],
  [
    /could not create any Unix-domain sockets|could not bind Unix|Unix-domain socket path/i,
    'The database could not open its socket in the folder for temporary files.',
    'Set TMPDIR to a folder with a short name that can be written to.',
  ],
  [
    /error while loading shared libraries|cannot open shared object|GLIBC/i,
    'The database that Capable brings along does not run on this system.',
    'Install PostgreSQL 15 or newer and set DATABASE_URL, or use a Linux with glibc 2.28 or newer.',
  ],
]

/** Turns what PostgreSQL printed before it gave up into one clear sentence and advice. */
export function explainStartFailure(output: string, cause?: unknown): DatabaseStartError {
  const known = explanations.find(([sign]) => sign.test(output))
  if (known) return new DatabaseStartError(known[1], known[2], { cause: cause ?? lastLines(output) })
  return new DatabaseStartError(
    'The database did not start.',
    `PostgreSQL said: ${lastLines(output) || 'nothing'}. If this does not help, set DATABASE_URL to a PostgreSQL server of your own.`,
    { cause },
  )
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-4).join(' ')
}
