/** What is said before words that may be about a resident are read by others. */
export const en = {
  title: 'This may be about a resident',
  found: 'We found what looks like details of a person:',
  kinds: {
    email: 'e-mail address',
    telephone: 'phone number',
    'national-number': 'national number',
    address: 'address',
  },
  instead:
    'What is needed can nearly always be asked without them. Write “a resident” instead; who helps gets the rest from you.',
  tick: 'It says nothing about a resident',
  missing: 'Change the words, or tick that it says nothing about a resident',
}
