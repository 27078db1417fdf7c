import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownWords } from './own-words.ts'
import { readMail } from './read-mail.ts'
import { isAutomatic, isSenderChecked } from './sender-check.ts'
import { wordsOfHtml } from './words-of-html.ts'

describe('what somebody newly wrote', () => {
  test.each([
    ['Yes!\n\nOn Sun, 22 Nov 2026 at 09:12, Capable <no-reply@x.example> wrote:\n\n> Ben asks', 'Yes!'],
    ['Ja.\n\nDen søn. 22. nov. 2026 kl. 09:12 skrev Capable <no-reply@x.example>:\n> Ben spør', 'Ja.'],
    ['Yes\n\nOn Sun, 22 Nov 2026 at 09:12, Capable\n<no-reply@x.example> wrote:\n> Ben asks\n> more', 'Yes'],
    ['Fine\n\n________________________________\nFrom: Capable\nSent: today', 'Fine'],
    ['Fine\n\nFra: Capable <x@y.example>\nSendt: i dag\nTil: Asha\nEmne: Noe\n\nHei', 'Fine'],
    ['Fine\n-----Original Message-----\nFrom: x', 'Fine'],
    ['Fine\n-----Opprinnelig melding-----\nFra: x', 'Fine'],
    ['Fine\n-- \nAsha Patel\nNight team', 'Fine'],
    ['Fine\n\nSent from my iPhone', 'Fine'],
    ['Bra\n\nSendt fra min iPhone\n\n> gammelt', 'Bra'],
    ['On Friday wrote:\n> Shall we meet?\nYes, at ten.\n> Where?\nIn the hall.', 'Yes, at ten.\nIn the hall.'],
    ['From: the beginning it was hard', 'From: the beginning it was hard'],
    ['She wrote:\nthe plan is good\nand I agree', 'She wrote:\nthe plan is good\nand I agree'],
    ['> only\n> quotes', ''],
    ['\r\n\r\nTwo\r\n\r\n\r\n\r\nlines\r\n', 'Two\n\nlines'],
  ])('of %j is %j', (mail, own) => expect(ownWords(mail)).toBe(own))

  // As mail programs write it, in English and Norwegian; each in its own way.
  const from = 'Capable <reply+n-abcdefgh-a@mail.example>'
  const head = (words: readonly string[]) =>
    words.map((word, at) => `${word}: ${[from, '22.11.2026 09:12', 'Kari', 'Files'][at]}`).join('\n')
  test.each([
    ['Gmail', `Yes\n\nOn Sun, Nov 22, 2026 at 9:12 AM ${from} wrote:\n\n> Hello`, 'Yes'],
    ['Gmail, norsk', `Ja\n\nsøn. 22. nov. 2026 kl. 09:12 skrev ${from}:\n\n> Hei`, 'Ja'],
    [
      'Gmail, norsk, brutt',
      'Ja\n\nsøn. 22. nov. 2026 kl. 09:12 Ola Nordmann i Bjørkvåg\n<ola@x.example> skrev:\n> Hei',
      'Ja',
    ],
    ['Apple Mail', `Yes\n\n> On 22 Nov 2026, at 09:12, ${from} wrote:\n> \n> Hello`, 'Yes'],
    ['Apple Mail, norsk', `Ja\n\n22. nov. 2026 kl. 09:12 skrev ${from}:\n\n> Hei`, 'Ja'],
    ['iPhone, norsk', `Ja\n\nSendt fra min iPhone\n\n> 22. nov. 2026 kl. 09:12 skrev ${from}:\n> \n> Hei`, 'Ja'],
    ['Outlook', `Yes\n\n${head(['From', 'Sent', 'To', 'Subject'])}\n\nHello`, 'Yes'],
    ['Outlook, norsk', `Ja\n\n${head(['Fra', 'Sendt', 'Til', 'Emne'])}\n\nHei`, 'Ja'],
    ['Outlook for Mac', `Yes\n\n${head(['*From', '*Date', '*To', '*Subject'])}\n\nHello`, 'Yes'],
    ['Outlook on a phone', `Yes\n\nGet Outlook for Android<https://aka.example/x>\n${'_'.repeat(32)}\nFrom: x`, 'Yes'],
    ['Outlook på telefon', `Ja\n\nFå Outlook for iOS<https://aka.example/x>\n${'_'.repeat(32)}\nFra: x`, 'Ja'],
    ['Windows', 'Ja\n\nSendt fra E-post for Windows\n\nFra: x', 'Ja'],
    ['Samsung', `Yes\n\n\n-------- Original message --------\n${head(['From', 'Date', 'To', 'Subject'])}`, 'Yes'],
    ['Thunderbird', 'Yes\n\nOn 22/11/2026 09:12, Capable wrote:\n> Hello', 'Yes'],
    ['Thunderbird, norsk', 'Ja\n\nCapable skrev den 22.11.2026 09:12:\n> Hei', 'Ja'],
    ['somebody who ends with a colon', 'Se på denne. Dette skrev jeg i går:', 'Se på denne. Dette skrev jeg i går:'],
    ['somebody who tells of a letter', 'Hun skrev et brev:\nKom i morgen.', 'Hun skrev et brev:\nKom i morgen.'],
  ])('is found under what %s repeats', (_, mail, own) => expect(ownWords(mail)).toBe(own))

  test('never grows, whatever is in the mail', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('> quote', 'On Monday X wrote:', 'skrev:', '-- ', 'From: a', 'Sent: b', 'To: c', ''),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        const mail = lines.join('\n')
        const own = ownWords(mail)
        expect(own.length).toBeLessThanOrEqual(mail.length)
        expect(own.split('\n').some(one => /^\s{0,3}>/.test(one))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the words of an HTML mail', () => {
  test('are its text, without styles, scripts and what it quotes', () => {
    const html = '<style>p{}</style><p>Ja &amp; ja, bl&aring;b&aelig;r&#33;</p><blockquote>Gammelt</blockquote>'
    expect(ownWords(wordsOfHtml(html))).toBe('Ja & ja, blåbær!')
    expect(ownWords(wordsOfHtml('<div>Yes</div><div class="gmail_quote">On … wrote <p>old</p></div>'))).toBe('Yes')
  })

  test('hold no tag that was open in them, however they are mangled', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<p',
      '<script>',
      '</script>',
      'alert(1)',
      '<!--',
      '-->',
      '&lt;',
      '&#x0;',
      ' a ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        expect(typeof wordsOfHtml(pieces.join(''))).toBe('string')
      }),
      { numRuns: 200 },
    )
  })
})

describe('who sent it', () => {
  const from = 'asha@care.northshire.example'
  const says = (value: string, ...more: string[]) =>
    isSenderChecked(
      [value, ...more].map(one => ({ key: 'authentication-results', value: one })),
      from,
      'mx.northshire.example',
    )

  test('is believed where the gateway’s own first line passes it', () => {
    expect(says('mx.northshire.example; dmarc=pass header.from=care.northshire.example')).toBe(true)
    expect(says('mx.northshire.example 1; spf=none; dkim=pass (good) header.d=northshire.example')).toBe(true)
    expect(says('mx.northshire.example; spf=pass smtp.mailfrom=asha@care.northshire.example')).toBe(true)
  })

  test('is not believed on the word of anybody else, for another domain, or a failed check', () => {
    expect(says('evil.example; dmarc=pass header.from=care.northshire.example')).toBe(false)
    expect(
      says('evil.example; dmarc=fail', 'mx.northshire.example; dmarc=pass header.from=care.northshire.example'),
    ).toBe(false)
    expect(says('mx.northshire.example; dmarc=fail header.from=care.northshire.example')).toBe(false)
    expect(says('mx.northshire.example; dkim=pass header.d=evil.example')).toBe(false)
    expect(says('mx.northshire.example; dkim=pass header.d=example')).toBe(false)
    expect(says('mx.northshire.example; spf=fail smtp.mailfrom=asha@care.northshire.example; x=dmarc=pass')).toBe(false)
    expect(isSenderChecked([], from, undefined)).toBe(false)
  })

  test('is a machine when it says so', () => {
    const header = (key: string, value: string) => isAutomatic([{ key, value }], from)
    expect(header('auto-submitted', 'auto-replied')).toBe(true)
    expect(header('auto-submitted', 'no')).toBe(false)
    expect(header('precedence', 'bulk')).toBe(true)
    expect(header('return-path', '<>')).toBe(true)
    expect(header('content-type', 'multipart/report; report-type=delivery-status')).toBe(true)
    expect(isAutomatic([], 'mailer-daemon@x.example')).toBe(true)
    expect(isAutomatic([], from)).toBe(false)
  })
})

describe('a raw mail', () => {
  const mail = (head: readonly string[], body: string) => Buffer.from([...head, '', body].join('\r\n'))

  test('is read with its words, its files and its calendar part', async () => {
    const raw = mail(
      [
        'From: Asha <Asha@X.example>',
        'To: reply+n-abc@x.example',
        'Subject: =?utf-8?q?Sv=3A_Bl=C3=A5b=C3=A6r?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
      ],
      [
        '--b',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Bl=E5b=E6r',
        '',
        '> gammelt',
        '--b',
        'Content-Type: text/calendar; method=REPLY',
        '',
        'BEGIN:VCALENDAR',
        '--b',
        'Content-Type: application/pdf; name=a.pdf',
        'Content-Disposition: attachment; filename=a.pdf',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('%PDF-1.7').toString('base64'),
        '--b--',
        '',
      ].join('\r\n'),
    )
    const read = await readMail(raw, undefined)
    expect(read).toMatchObject({ from: 'asha@x.example', to: ['reply+n-abc@x.example'], subject: 'Sv: Blåbær' })
    expect(read?.text).toBe('Blåbær')
    expect(read?.calendar).toContain('BEGIN:VCALENDAR')
    expect(read?.files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['a.pdf', '%PDF-1.7'],
    ])
  })

  test('with nobody, or several, or two lines in From is none', async () => {
    expect(await readMail(mail(['To: a@b.example'], 'Hi'), undefined)).toBeUndefined()
    expect(await readMail(mail(['From: a@b.example, c@d.example'], 'Hi'), undefined)).toBeUndefined()
    expect(await readMail(mail(['From: a@b.example', 'From: c@d.example'], 'Hi'), undefined)).toBeUndefined()
  })

  test('is read or refused, and never breaks us, however it is mangled', async () => {
    const whole = mail(
      ['From: a@b.example', 'To: reply+n-x@y.example', 'Content-Type: multipart/mixed; boundary="b"'],
      '--b\r\nContent-Type: text/html\r\n\r\n<p>Hi\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y\r\n\r\nz\r\n--b--',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 6 })), { maxLength: 8 }),
        async changes => {
          const raw = changes.reduce(
            (bytes, [at, put]) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]),
            whole,
          )
          const read = await readMail(raw, 'mx.example')
          if (!read) return
          expect(read.isSenderChecked).toBe(false)
          expect(read.text.includes('\0')).toBe(false)
          expect(read.text.isWellFormed()).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})
