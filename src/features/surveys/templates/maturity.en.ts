/** Digital maturity in our own words. Keys are kept with answers: never rename or reuse one. */
export const en = {
  title: 'Digital maturity',
  about: 'Eight sides of working digitally, answered by leaders, staff representatives and staff. About 10 minutes.',
  introduction:
    'We want to know how far we have come in working digitally, seen from where you stand. There are no right answers. ' +
    'What leaders, staff representatives and staff say is shown side by side, so that we can talk about where we see things differently.',
  statementsIntro: 'Think of the place where you work. How far do you agree?',
  rate: 'How far do you agree with each of these?',
  groups: { leaders: 'Leaders', representatives: 'Staff representatives', staff: 'Staff' },
  dimensions: {
    leadership: {
      title: 'Leadership and vision',
      statements: {
        'clear-why': 'I know why we are making our services more digital.',
        'leaders-use': 'Our leaders use the same digital tools that they ask the rest of us to use.',
        'time-given': 'When something new comes, we are given time to learn it.',
        'stop-old': 'We stop doing things the old way once the new way works.',
      },
    },
    culture: {
      title: 'Culture and openness to try',
      statements: {
        'safe-to-try': 'I can try a new digital way of working without being afraid to get it wrong.',
        'say-not-working': 'It is fine to say that a system does not work well.',
        'share-learning': 'We tell each other what we have learned, also when it went wrong.',
        'good-ideas': 'A good idea is followed up, whoever it comes from.',
      },
    },
    skills: {
      title: 'Skills',
      statements: {
        'own-skills': 'I have the digital skills that my work needs today.',
        'know-next': 'I know which digital skills I will need next.',
        'help-near': 'There is somebody near me whom I can ask.',
        'learn-at-work': 'I can learn digital skills during working hours.',
      },
    },
    users: {
      title: 'The people we serve',
      statements: {
        'ask-users': 'We ask the people who use our services before we change them.',
        'other-ways': 'Those who cannot or will not use digital services get good help another way.',
        'tell-once': 'People do not have to tell us the same thing several times.',
        'works-for-all': 'Our digital services can be used by people with a disability.',
      },
    },
    technology: {
      title: 'Technology and data',
      statements: {
        'tools-work': 'The equipment and systems I use work well enough to do a good job.',
        'systems-talk': 'I seldom have to type the same information into more than one system.',
        'data-trust': 'I can trust the figures and registers that we work with.',
        'data-used': 'We use what we know from our data to decide what to do.',
      },
    },
    security: {
      title: 'Security and privacy',
      statements: {
        'know-rules': 'I know what I may and may not do with information about people.',
        'easy-to-be-safe': 'It is easy to do things the safe way in my working day.',
        'report-without-blame': 'I can report a mistake or something suspicious without being blamed.',
        'ready-for-outage': 'We know what to do when the systems are down.',
      },
    },
    together: {
      title: 'Working across services',
      statements: {
        'across-units': 'It is easy to work digitally with colleagues in other units.',
        'one-way': 'We know who decides when a service involves several units.',
        'reuse-first': 'We find out what others already have before we buy or build.',
        'whole-journey': 'Somebody looks at the whole of what a person goes through, not only our part.',
      },
    },
    involvement: {
      title: 'Involving staff',
      statements: {
        'asked-early': 'Those who will use a new system are asked before it is chosen.',
        'representatives-early': 'Staff representatives are involved early in digital changes.',
        'told-what-happened': 'We are told what our views led to, and why.',
        'workload-considered': 'What a change means for our workload is thought through beforehand.',
      },
    },
  },
  closing: {
    title: 'At the end',
    'one-thing': 'What is the one thing that would help us most?',
    'one-thing-help': 'Leave out names and anything else that shows who somebody is.',
    'going-well': 'What are we doing well, and should go on with?',
  },
}
