/** Scales that come with the product, lowest first. The keys are kept with answers: never rename or reuse one. */
export const en = {
  agreement: {
    name: 'How far you agree',
    points: {
      'strongly-disagree': 'Strongly disagree',
      disagree: 'Disagree',
      neither: 'Neither agree nor disagree',
      agree: 'Agree',
      'strongly-agree': 'Strongly agree',
    },
  },
  confidence: {
    name: 'How confident you feel',
    points: { not: 'Not confident', little: 'A little confident', quite: 'Quite confident', very: 'Very confident' },
  },
  frequency: {
    name: 'How often',
    points: {
      never: 'Never',
      'some-months': 'A few times a year',
      monthly: 'About every month',
      weekly: 'About every week',
      daily: 'Every day',
    },
  },
  ease: {
    name: 'How easy it is',
    points: {
      'very-hard': 'Very hard',
      hard: 'Hard',
      between: 'Neither hard nor easy',
      easy: 'Easy',
      'very-easy': 'Very easy',
    },
  },
  extent: {
    name: 'How much of it is so',
    points: { 'not-at-all': 'Not at all', little: 'A little', half: 'About half', mostly: 'Mostly', fully: 'Fully' },
  },
}
