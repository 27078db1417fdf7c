export const en = {
  sharedDevice: {
    ask: 'Is this a shared tablet or computer?',
    noted: 'This is a shared device: we sign you out when the browser closes, or after 30 minutes without use.',
  },
  continueWith: (name: string) => `Continue with ${name}`,
  onlyYou: 'Only you can see this',

  notCompleted: {
    title: 'You are not signed in yet',
    notLinked: 'Nothing was linked',
    notProven: 'You have not shown yet that it is you',
    proveOtherWay: 'Show it another way',
    number: 'If it goes on like this, give your administrator this number:',
    again: (name: string) => `Try again with ${name}`,
    otherWay: 'Sign in another way',
    backToWays: 'Back to your ways to sign in',
    why: {
      expired: 'This attempt was begun too long ago, in another browser, or was used already. Begin once more.',
      declined: (name: string) => `${name} did not sign you in, or you changed your mind. Nothing was changed.`,
      unreachable: (name: string) =>
        `We cannot reach ${name} at the moment. This is not your mistake. Try again in a few minutes, or sign in another way.`,
      'not-trusted': (name: string) =>
        `What came back from ${name} did not fit together, so for safety we let nobody in. Try again; it is not your mistake.`,
      'not-allowed': (name: string) =>
        `Your account at ${name} is not one of those that your organisation lets in here. Choose your work account, or ask your administrator.`,
      'not-known': (name: string) =>
        `You are signed in at ${name}, but we do not know yet who that is here. If you have signed in here another way before, do that once more and link the accounts under “Ways to sign in”. Otherwise ask your administrator.`,
      'linked-elsewhere': (name: string) =>
        `This account at ${name} belongs to somebody else here already. Were you perhaps signed in there under another name?`,
      'has-another': (name: string) => `You have an account at ${name} here already. Unlink that first.`,
      'other-account': (name: string) =>
        `That was another account at ${name} than the one that is linked to you. Choose your own.`,
      closed: 'This way to sign in is turned off at the moment. Use another one.',
      paused: 'There were many tries in a short time, so we paused for safety. Try again in a quarter of an hour.',
    },
    theProvider: 'the other service',
  },

  signedOut: {
    title: 'You are signed out',
    here: (name: string) => `You are signed out here. At ${name} you may still be signed in.`,
    shared: 'On a shared tablet or computer, sign out there too, so that nobody can come in under your name.',
    there: (name: string) => `Sign out of ${name} too`,
    done: 'You can close this window now.',
    again: 'Sign in again',
  },

  ways: {
    title: 'Ways to sign in',
    lookAt: 'Link or unlink an account at another service',
    lead: 'Which accounts let you in here. At least one way always stays.',
    linked: (when: string) => `Linked on ${when}`,
    used: (when: string) => `last used on ${when}`,
    unlink: 'Unlink',
    link: (name: string) => `Link ${name}`,
    notLinked: 'Not linked to you yet',
    others: 'Other ways',
    names: {
      link: 'A link by e-mail',
      password: 'Your password',
      passkey: 'Your passkeys',
      'single-sign-on': 'An account at another service',
    },
    manage: 'Change your password and passkeys under “Sign-in and security”',
    none: 'Your organisation uses no other service to sign in with.',
    unlinkTitle: (name: string) => `Unlink ${name}?`,
    unlinkLead: (label: string) =>
      `You can no longer come in as ${label}, and are signed out wherever you did. You can link it again at any time.`,
    unlinkSubmit: 'Unlink',
    keep: 'No, keep it',
    unlinked: (name: string) => `${name} is unlinked.`,
    lastOne: 'This is your only way in. Choose a password or add a passkey first, or you could not come back.',
  },
  confirm: {
    title: (name: string) => `Is this your account at ${name}?`,
    lead: (label: string) =>
      `You came back as ${label}. From now on whoever signs in there as ${label} comes in here as you.`,
    you: (name: string) => `Here you are signed in as ${name}.`,
    submit: 'Yes, link it to me',
    cancel: 'No, do not link it',
    linked: (name: string) => `${name} is linked. You can sign in with it from now on.`,
    gone: 'This account is no longer waiting',
    goneLead: 'Perhaps it was linked already, or more than 15 minutes have passed. Begin once more.',
  },

  mails: {
    action: 'Look at your ways to sign in',
    because: 'You get this mail because it is about the safety of your account.',
    linked: {
      subject: (provider: string) => `You can now sign in with ${provider}`,
      paragraphs: (name: string, provider: string) => [
        `Hello ${name},`,
        `An account at ${provider} was just linked to you. From now on it lets you in.`,
        'Was it not you? Unlink it and tell your administrator.',
      ],
    },
    unlinked: {
      subject: (provider: string) => `${provider} is no longer linked to you`,
      paragraphs: (name: string, provider: string) => [
        `Hello ${name},`,
        `Your account at ${provider} no longer lets you in here.`,
        'Was it not you? Tell your administrator.',
      ],
    },
  },
  removal: {
    about: {
      title: 'A way to sign in is gone',
      because: 'You get this because it is about how you sign in.',
    },
    title: (provider: string) => `You can no longer sign in with ${provider}`,
    text: (provider: string) =>
      `Your organisation does not use ${provider} here any more. Sign in another way: the page for signing in shows what there is, such as a link by e-mail. Everything you have here stays.`,
  },
  audit: {
    'single-sign-on.refused': 'Did not let somebody in from another service',
    'single-sign-on.linked': 'Linked an account at another service',
    'single-sign-on.unlinked': 'Unlinked an account at another service',
    'single-sign-on.person-added': 'Added a person who came from another service',
    'single-sign-on.signed-out-there': 'Signed out because the other service said so',
    'single-sign-on.last-administrator-kept': 'Kept the last administrator, whose group is gone',
    'single-sign-on.provider-added': 'Added a provider of single sign-on',
    'single-sign-on.provider-changed': 'Changed a provider of single sign-on',
    'single-sign-on.provider-turned-on': 'Turned a provider of single sign-on on',
    'single-sign-on.provider-turned-off': 'Turned a provider of single sign-on off',
    'single-sign-on.provider-removed': 'Removed a provider of single sign-on',
    'single-sign-on.provider-moved': 'Changed the order of the providers',
    'single-sign-on.domain-added': 'Added an e-mail domain to a provider',
    'single-sign-on.domain-verified': 'Verified an e-mail domain of a provider',
    'single-sign-on.domain-removed': 'Removed an e-mail domain from a provider',
    'single-sign-on.group-added': 'Let a group give a role',
    'single-sign-on.group-removed': 'Stopped a group from giving a role',
  },
}
