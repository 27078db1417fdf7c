export const en = {
  sharedDevice: {
    ask: 'Is this a shared tablet or computer?',
    noted: 'This is a shared device: we sign you out when the browser closes, or after 30 minutes without use.',
  },
  ways: { title: 'Ways to sign in' },
}
