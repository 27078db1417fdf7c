export const en = {
  nav: 'Who can help?',
}
