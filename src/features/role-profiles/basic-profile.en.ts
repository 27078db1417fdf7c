/** The basic profile has no row of its own, so its words stand here. */
export const en = {
  name: 'The basic profile',
  description: 'What everybody who works here is expected to manage, whatever their job.',
  family: '',
}
