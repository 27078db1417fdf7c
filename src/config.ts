import { z } from 'zod'

const databaseAddress = z.string().regex(/^(postgres(ql)?:\/\/|socket:|\/)/)
// An address has 64 letters before the @, most of which name what is answered.
const mailAddress = z.string().regex(/^[\w.-]{1,12}@[\w.-]+$/)

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type; links in mails start with it. Worked out from HOST and PORT when left out. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./.data'),
  /** Without it the program starts its own PostgreSQL in DATA_DIR. */
  DATABASE_URL: z.optional(databaseAddress),
  /** Without it mails wait in an outbox that administrators can read. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Capable <no-reply@localhost>'),
  /** Where answers to mails arrive, such as reply@capable.example.org; `+…` is put in before the @. */
  MAIL_IN_ADDRESS: z.optional(mailAddress),
  /** What the mail gateway shows when it brings mails to /mail-in. Without it and the address no mail comes in. */
  MAIL_IN_SECRET: z.string().min(32).optional(),
  /** The name under which the gateway writes down what it found out about senders (RFC 8601); it alone is believed. */
  MAIL_IN_CHECKED_BY: z.string().min(1).optional(),
  /** Lets a monitoring system read /metrics from elsewhere with `Authorization: Bearer …`. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Seals what others gave us to keep, such as client secrets; without it a key is made in DATA_DIR. */
  SECRET_KEY: z.string().min(32).optional(),
  /** Requests a minute from one address or one session; 0 switches the limit off (behind a proxy that has its own). */
  RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  /** How many proxies in front may be believed about the caller's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** Lets programs with a token issue and verify credentials through the W3C VC-API; the demonstration does. */
  VC_API: z.stringbool().optional(),
  /** Hosts and networks inside the house that may be called all the same, such as a webhook on the intranet. */
  OUTGOING_ALLOW: z.string().optional(),
  MAINTENANCE: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
})

const mustBe: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  PUBLIC_URL: 'an address such as https://capable.example.org',
  DATABASE_URL: 'an address such as postgres://capable:password@db.example.org/capable',
  SMTP_URL: 'an address such as smtp://user:password@mail.example.org:587',
  MAIL_FROM: 'an e-mail address, with a name before it if you like',
  MAIL_IN_ADDRESS: 'an address of at most 12 letters before the @, such as reply@capable.example.org',
  MAIL_IN_SECRET: 'at least 32 letters or figures',
  MAIL_IN_CHECKED_BY: 'the name of the mail gateway, such as mx.example.org',
  METRICS_TOKEN: 'at least 16 letters or figures',
  SECRET_KEY: 'at least 32 letters or figures',
  RATE_LIMIT: 'a whole number; 0 is no limit',
  TRUST_PROXY: 'a whole number',
  VC_API: 'true or false',
  OUTGOING_ALLOW: 'hosts and networks with commas between, such as hooks.example.org,10.20.0.0/16',
  MAINTENANCE: 'true or false',
  LOG_LEVEL: 'debug, info, warn, error or silent',
  DATABASE_POOL: 'a whole number from 2 to 200',
}

export interface Config extends z.infer<typeof schema> {
  readonly PUBLIC_URL: string
  readonly mode: 'production' | 'demo' | 'development' | 'test'
}

/** Reads the environment, once. Throws one readable error, with `advice`, that names every wrong setting and no value. */
export function readConfig(environment: Record<string, string | undefined>, mode: Config['mode']): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(issue => issue.path.join('.')))
    const advice = [...names].map(name => `  ${name} must be ${mustBe[name] ?? 'filled in'}`).join('\n')
    throw Object.assign(new Error('These settings in the environment cannot be used:'), { advice })
  }
  const { HOST, PORT } = parsed.data
  const host = HOST.includes(':') ? `[${HOST}]` : HOST
  return { ...parsed.data, PUBLIC_URL: (parsed.data.PUBLIC_URL ?? `http://${host}:${PORT}`).replace(/\/$/, ''), mode }
}
