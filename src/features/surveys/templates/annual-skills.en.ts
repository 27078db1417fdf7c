/** The annual digital skills survey in our own words. Keys are kept with answers: never rename or reuse one. */
export const en = {
  title: 'Digital skills survey',
  about: 'How everybody stands in Digital basics, how sure they feel and what gets in the way. About 15 minutes.',
  introduction:
    'Once a year we ask everybody how the digital side of the job is going. Nobody is tested and nobody is ranked. ' +
    'What you say decides what training, time and equipment we spend money on.',
  areaIntro: 'Choose the sentence that fits you best today. There is no wrong one.',
  sections: {
    you: {
      title: 'You and your work',
      intro: 'So that we can see what different kinds of work need.',
    },
    confidence: { title: 'How sure you feel', intro: 'Think of the last few weeks at work.' },
    way: {
      title: 'What helps and what gets in the way',
      intro: 'What would make the digital side of your job easier?',
    },
  },
  questions: {
    'work-setting': {
      text: 'Where do you mostly work?',
      options: {
        desk: 'At a desk',
        'with-people': 'With residents, patients, pupils or children',
        'out-and-about': 'Out and about, in a vehicle or outdoors',
        premises: 'In a kitchen, workshop or building',
        mixed: 'It changes from day to day',
      },
    },
    equipment: {
      text: 'What do you use for your work?',
      help: 'Choose all that fit.',
      options: {
        'own-computer': 'A computer of my own from work',
        'shared-computer': 'A computer that I share',
        'work-phone': 'A phone or tablet of my own from work',
        'shared-tablet': 'A phone or tablet that I share',
        'private-device': 'My private phone or computer',
        none: 'None of these',
      },
    },
    'basic-confidence': {
      text: 'How confident do you feel in your own basic digital skills?',
      help: 'Such as signing in safely, sending messages, finding information and filling in forms.',
    },
    'change-confidence': { text: 'How confident do you feel when a new digital tool comes to your work?' },
    'system-frequency': { text: 'How often does a digital tool stop you from doing your job well?' },
    'what-stops': {
      text: 'What stops you most?',
      options: {
        'too-slow': 'It is slow or breaks down',
        'too-many': 'There are too many systems',
        'hard-to-use': 'It is hard to see how it works',
        'no-access': 'I do not have access, or the access is complicated',
        'no-time': 'I do not have time to learn it',
        'nobody-to-ask': 'I do not know whom to ask',
      },
    },
    'learning-time': { text: 'I can find time at work to learn digital skills.' },
    'somebody-to-ask': { text: 'I know whom to ask when I am stuck.' },
    'manager-supports': { text: 'My manager encourages me to learn digital skills.' },
    'support-wanted': {
      text: 'What would help you learn?',
      help: 'Put up to three in order: 1 is what would help most.',
      options: {
        'somebody-beside-me': 'Somebody who sits down beside me',
        'short-films': 'Short films or cards, five minutes at a time',
        course: 'A course with others',
        'in-team': 'Learning together in my team',
        written: 'Good written guidance',
        'time-to-try': 'Time to try on my own',
      },
    },
    helps: {
      text: 'Do you help colleagues with digital tools?',
      options: { often: 'Yes, often', sometimes: 'Yes, now and then', no: 'No' },
    },
    'help-hours': {
      text: 'About how many hours did you help others last month?',
    },
    'tell-us': {
      text: 'Is there anything else that we should know?',
      help: 'Leave out names and anything else that shows who somebody is.',
    },
  },
}
