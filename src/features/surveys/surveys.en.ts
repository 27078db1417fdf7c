/** Words of the feature as a whole; each room has its own beside it. */
export const en = {
  nav: 'Surveys',
  navHint: 'Ask everybody, and see what they say.',
  onlyRunners: 'Only programme leads and administrators can see this page. It shows no answers.',
  audit: {
    'surveys.made': 'Began a survey',
    'surveys.wave-made': 'Prepared a survey to be asked again',
    'surveys.thrown-away': 'Threw away a survey that had not begun',
    'surveys.put-away': 'Put a survey away',
    'surveys.brought-back': 'Brought a survey back',
    'surveys.opened': 'Opened a survey for answers',
    'surveys.paused': 'Paused a survey',
    'surveys.resumed': 'Went on with a survey',
    'surveys.extended': 'Gave a survey more time',
    'surveys.shortened': 'Gave a survey less time',
    'surveys.closed': 'Closed a survey',
    'surveys.reopened': 'Opened a survey again',
  },
}
