export const en = {
  about: {
    mention: { title: 'Somebody mentions you in a space', because: 'You get this because somebody mentioned you.' },
    reply: {
      title: 'Replies in topics that you follow',
      because: 'You get this because you opened this topic, wrote in it, or chose to follow it.',
    },
    topic: {
      title: 'New topics in your spaces',
      because: 'You get this because you are in this space. You can mute it on its page.',
    },
    moderated: {
      title: 'What moderators do with what you wrote',
      because: 'You get this because a moderator did something with what you wrote.',
    },
    reported: {
      title: 'Reports to moderators of spaces',
      because: 'You get this because you look after this space.',
    },
    invitation: { title: 'Invitations into spaces', because: 'You get this because somebody invites you.' },
    mail: {
      title: 'What we could not post of your answers by e-mail',
      because: 'You get this because you answered one of our e-mails.',
    },
  },
  somebody: 'Somebody',
  read: 'Read and reply',
  look: 'Have a look',
  answer: 'Say yes or no',
  mention: (name: string, title: string) => `${name} mentions you in “${title}”`,
  reply: (name: string, title: string) => `${name} replied in “${title}”`,
  topic: (name: string, space: string, title: string) => `${name} opened a topic in ${space}: ${title}`,
  why: (why: string) => `The reason: ${why}`,
  moderated: {
    hidden: {
      title: (title: string) => `A moderator has hidden what you wrote in “${title}”`,
      text: 'You and the moderators can still read it. If you see it differently, write to a moderator: their names stand on the page of the space.',
    },
    shown: {
      title: (title: string) => `What you wrote in “${title}” can be read by others again`,
      text: 'A moderator has looked at it again.',
    },
    locked: {
      title: (title: string) => `A moderator has closed your topic “${title}”`,
      text: 'It can be read, but nobody can reply any more.',
    },
    moved: {
      title: (title: string) => `A moderator has moved your topic “${title}”`,
      text: 'It stands in another space now, with everything in it.',
    },
  },
  reported: (title: string, space: string) => `Somebody asks you to look at a post in “${title}” (${space})`,
  invitation: (name: string, space: string) => `${name} invites you into the space ${space}`,
  mail: {
    title: (title: string) => `Your answer in “${title}” is posted, but not all of it`,
    files: (names: string) =>
      `We could not take these files: ${names}. We take PDF, pictures, Word, Excel, OpenDocument and plain text, without macros, up to 10 MB each and five at a time.`,
    cut: 'Your text was too long, so its end is missing.',
  },
}
