import { plural } from '#platform/i18n/index.ts'

export const en = {
  title: 'Mails that come in',
  lead: 'Colleagues can answer some of our e-mails. Here you see whether that works, and what becomes of the answers.',
  who: 'Only administrators can see this page. It counts mails and says nothing of what is in them.',
  isOn: 'Answers come in',
  isOff: 'No mail comes in yet',
  address: 'Address',
  addressText: (address: string) => `${address}, with a part of its own for each mail before the @`,
  sender: 'Who sent it',
  senderChecked: (name: string) =>
    `The sender’s address must be that of the person we wrote to, and ${name} must have found out that it is real.`,
  senderUnchecked:
    'The sender’s address must be that of the person we wrote to. Nobody checks that the address is real: set MAIL_IN_CHECKED_BY if your mail gateway does.',
  off: 'Set MAIL_IN_ADDRESS and MAIL_IN_SECRET, and let your mail server bring mails here. The guide is called “Let people answer by e-mail”.',
  counts: 'The last 30 days',
  none: 'No mail has come in during the last 30 days.',
  what: 'What became of them',
  mails: 'Mails',
  last: 'Latest',
  verdicts: {
    taken: 'Taken in',
    'unknown-address': 'Sent to an address that we never gave out',
    expired: 'Too late: the matter is gone, or its sender has left',
    'wrong-sender': 'From another address than the one we wrote to, perhaps forged',
    'unchecked-sender': 'The mail gateway could not confirm the sender',
    automatic: 'Written by a machine, such as an absence note',
    empty: 'Nothing new in them',
    closed: 'The conversation is closed, or its sender may no longer read it',
    'too-many': 'Too many from one person at once',
    'not-understood': 'We could not make sense of them',
  },
  back: {
    subject: 'We could not use your answer',
    lead: (subject: string) =>
      subject ? `You answered “${subject}”. We could not use your answer.` : 'We could not use your answer by e-mail.',
    why: {
      'unknown-address': 'The address is not one of ours.',
      expired: 'The e-mail that you answered is too old.',
      'wrong-sender': 'It came from another address than the one we wrote to.',
      'unchecked-sender': 'Your mail server could not confirm that it was you.',
      automatic: 'A machine wrote it.',
      empty: 'We found nothing new in it. Write above the text that your mail program repeats.',
      closed: 'The conversation is closed, or you can no longer read it.',
      'too-many': 'You have sent many answers in a short time. Wait an hour.',
      'not-understood': 'We could not make sense of it.',
    },
    yours: 'This is what you wrote, so that nothing is lost:',
    open: 'Open Capable',
    because: 'You get this because you answered one of our e-mails.',
  },
  count: (mails: number) => plural('en', mails, { one: '# mail', other: '# mails' }),
}
