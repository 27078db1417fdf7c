import { z } from 'zod'

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type; links in mails start with it. Worked out from HOST and PORT when left out. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./.data'),
  /** Without it the program starts its own PostgreSQL in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  /** Without it mails wait in an outbox that administrators can read. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().min(3).default('Capable <no-reply@localhost>'),
  /** Lets a monitoring system read /metrics from elsewhere with `Authorization: Bearer …`. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Requests a minute from one address or one session; 0 switches the limit off (behind a proxy that has its own). */
  RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  /** How many proxies in front may be believed about the caller's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  MAINTENANCE: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
})

export interface Config extends z.infer<typeof schema> {
  readonly PUBLIC_URL: string
  readonly mode: 'production' | 'demo' | 'development' | 'test'
}

/** Reads the environment, once. Throws one readable error that names every wrong setting. */
export function readConfig(environment: Record<string, string | undefined>, mode: Config['mode']): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings in the environment cannot be used:\n${lines.join('\n')}`)
  }
  const { HOST, PORT } = parsed.data
  const host = HOST.includes(':') ? `[${HOST}]` : HOST
  return { ...parsed.data, PUBLIC_URL: (parsed.data.PUBLIC_URL ?? `http://${host}:${PORT}`).replace(/\/$/, ''), mode }
}
