export const en = {
  notFound: {
    title: 'Page not found',
    lead: 'There is nothing at this address, or you do not have access to it.',
    next: 'Check the address, or start again from the first page.',
  },
  signedOutNotFound: 'You are not signed in. Perhaps the page is there once you are.',
  forbidden: {
    title: 'We did not accept that',
    lead: 'The form came from another site or an old page, so nothing was changed.',
    next: 'Go back, reload the page and try again.',
  },
  tooMany: {
    title: 'That was a lot at once',
    lead: 'Too many requests came from here in a short time.',
    next: 'Wait a minute, then try again. Nothing you saved is lost.',
  },
  tooLarge: {
    title: 'That is too large',
    lead: 'We could not take in what was sent, because it is larger than this page allows.',
    next: 'Go back and choose a smaller file, or send a shorter text.',
  },
  bad: {
    title: 'We could not understand that',
    lead: 'Something in what was sent does not fit, so nothing was changed.',
    next: 'Go back and try again.',
  },
  conflict: {
    title: 'Somebody was faster',
    lead: 'This was changed by somebody else in the meantime, so we did not overwrite it.',
    next: 'Go back, reload the page and try again.',
  },
  broken: {
    title: 'Something went wrong here',
    lead: 'The mistake is ours, not yours. What you had saved before is safe.',
    next: 'Try again in a minute. If it happens again, tell your administrator this number:',
  },
  maintenance: {
    title: 'We are looking after the service',
    lead: 'It will be back soon. What you have saved is safe.',
    next: 'Try again in about ten minutes.',
  },
  proveAgain: {
    lead: 'Nothing was changed yet: it is more than 15 minutes since you showed that it is you. What you typed is still here.',
    file: 'Only a file must be chosen once more.',
    link: 'Show that it is you (opens in a new tab)',
    next: 'Then come back and send it again.',
  },
  stuck: 'Are you stuck? A digital champion can help you.',
  somebodyToAsk: 'Find my champion',
  startAgain: 'Go to the first page',
  signIn: 'Sign in',
  errorPrefix: 'Error: ',
  retryIn: (seconds: number) => `Try again in ${seconds} seconds.`,
}
