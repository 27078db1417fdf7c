import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose, type OutgoingMail } from './mail-server.ts'
import { bytesOf } from './message-bytes.ts'

const config = {
  SMTP_URL: undefined,
  MAIL_FROM: 'Kåre <no-reply@northshire.example>',
  PUBLIC_URL: 'http://capable.test',
}
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', '.', '..', ' ', '=C3=A5', 'Kaken står på bordet. '.repeat(12), 'x'.repeat(1200)),
)
const text = fc.array(line, { maxLength: 12 }).map(lines => lines.join('\n'))
const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Kake på bordet\r\nEND:VCALENDAR\r\n'
const mail: fc.Arbitrary<OutgoingMail> = fc.record({
  id: fc.uuid(),
  to_address: fc.emailAddress(),
  locale: fc.constantFrom('en', 'nb'),
  subject: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  text_body: fc.option(text),
  html_body: fc.option(text),
  unsubscribe_url: fc.option(fc.webUrl()),
  list_id: fc.option(fc.constant('cakes.northshire')),
  reply_to: fc.option(fc.emailAddress()),
  calendar_method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const),
  calendar_body: fc.option(fc.constant(calendar)),
  created_at: fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
})

/** Where a long line is broken for the way only is a matter of taste (RFC 2045, 6.7). */
const unbroken = (message: Buffer) => message.toString().replaceAll('=\r\n', '')

test('a message is what the library that puts mails together would have sent', async () => {
  await fc.assert(
    fc.asyncProperty(mail, async one => {
      const message = compose(one, config)
      const ours = unbroken(bytesOf(message))
      expect(ours).toBe(unbroken(await message.build()))
    }),
    { numRuns: 200 },
  )
})
