import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('somebody who mistypes settings is told all of them in words, and no secret is repeated', () => {
  const read = () =>
    readConfig(
      { PORT: 'abc', LOG_LEVEL: 'loud', DATABASE_URL: 'secret', SMTP_URL: 'secret', METRICS_TOKEN: 'short' },
      'production',
    )
  const advice = [
    '  PORT must be a whole number from 0 to 65535',
    '  DATABASE_URL must be an address such as postgres://capable:password@db.example.org/capable',
    '  SMTP_URL must be an address such as smtp://user:password@mail.example.org:587',
    '  METRICS_TOKEN must be at least 16 letters or figures',
    '  LOG_LEVEL must be debug, info, warn, error or silent',
  ].join('\n')
  expect(read).toThrow(expect.objectContaining({ advice }))
  expect(read).not.toThrow(/secret|short/)
})
