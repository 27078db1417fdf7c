const families = ['Smith', 'Patel', 'Okafor', 'Jones', 'Khan', 'Nowak', 'Hansen', 'Adeyemi', 'Begum', 'Williams']
const given = ['Grace', 'Tom', 'Karen', 'Yusuf', 'Priya', 'Amara', 'Marek', 'Anna', 'David', 'Fatima']
const jobs = [
  'care worker',
  'planning officer',
  'social worker',
  'librarian',
  'team manager',
  'driver',
  'solicitor',
  'teacher',
]
const units = ['libraries', 'housing', 'planning', 'adult social care', 'revenues', 'highways', 'legal', 'night']

/** Letters that fingers swap, double or forget. */
const misspelt = (word: string, index: number): string => {
  const at = 1 + (index % Math.max(1, word.length - 2))
  if (index % 3 === 0) return word.slice(0, at) + word.slice(at + 1)
  if (index % 3 === 1) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  return word.slice(0, at) + word.charAt(at) + word.slice(at)
}

/** A mix of what people type: names, halves of names, jobs, units, typing mistakes, and words that find nobody. */
export const searches: readonly string[] = [
  ...families,
  ...given,
  ...given.flatMap((first, index) => [`${first} ${families[index]}`, `${families[index]} ${first}`]),
  ...families.map(name => name.slice(0, 4)),
  ...jobs,
  ...units,
  ...jobs.map((job, index) => `${families[index % families.length]} ${job}`),
  ...units.map((unit, index) => `${given[index % given.length]} ${unit}`),
  ...families.map(misspelt),
  ...given.map((name, index) => misspelt(name, index + 1)),
  ...jobs.map((job, index) => misspelt(job, index)),
  ...['zzzzz', 'qxqxqx', 'nobody at all', '12345678', 'å', 'an', 'b'],
]
