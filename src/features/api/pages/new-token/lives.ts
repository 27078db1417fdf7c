/** How long a token may work, in days; the words for them are `lives` in the feature's words. */
export const lives = ['30', '90', '180', '365'] as const
