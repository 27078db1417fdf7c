const titles = /^(dr|mr|mrs|ms|miss|mx|prof|professor|sir|dame|lord|lady|baroness|cllr|rev)\.?$/i

/** What to call somebody: the first name of "Asha Patel" and of "Patel, Asha"; with a title, the name as it stands. */
export function greetingName(name: string): string {
  const [family = '', given] = name.split(',').map(part => part.trim())
  const [first = ''] = (given || family).split(/\s+/)
  return titles.test(first) || first.replace('.', '').length < 2 ? name : first
}

/** A year later, on the same day: when it is good to look at one's passport again. */
export function nextLook(finishedAt: Date): Date {
  const later = new Date(finishedAt)
  later.setUTCFullYear(later.getUTCFullYear() + 1)
  return later
}
