import { plural } from '../i18n/index.ts'

export const en = {
  channel: {
    test: 'It works',
    testText: (name: string) => `This is a test of “${name}”. News will arrive here like this.`,
    from: (organisation: string) => `From Capable at ${organisation}`,
  },
  mail: {
    open: 'Open',
    answerHere: 'You can answer this e-mail. What you write above this text is posted under your name.',
    inbox: 'Open your inbox',
    settings: 'Choose what reaches you, and when',
    stop: 'Stop e-mails about this',
    stopDigest: 'Stop these e-mails',
    digestSubject: (first: string, more: number) =>
      `${first}, and ${plural('en', more, { one: '1 more', other: '# more' })}`,
    digestLead: (count: number, organisation: string) => `${count} things for you at ${organisation}.`,
    digestRest: (count: number) => `${plural('en', count, { one: 'One more is', other: '# more are' })} in your inbox.`,
    because: {
      daily: 'You get this because you chose a daily e-mail, and something has happened since the last one.',
      weekly: 'You get this because you chose a weekly e-mail, and something has happened since the last one.',
      digests:
        'You get this because you chose daily and weekly e-mails, and something has happened since the last ones.',
    },
    becauseQuiet: 'You get this now because we waited until your quiet hours were over.',
  },
}
