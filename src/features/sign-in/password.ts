import { hash, verify } from '@node-rs/argon2'
import { commonWords } from './common-passwords.ts'

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane (argon2id is the library's only default). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwordLength = { least: 12, most: 200 }
const leastUnguessable = 6

/** The hash that is stored. The same characters typed on another keyboard give the same hash (NFKC). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

let nobodysHash: Promise<string> | undefined

/** Whether this is the password. Takes as long when there is no account as when there is one. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await nobodysHash), password.normalize('NFKC').slice(0, 1000))
  return stored !== undefined && matches
}

export type PasswordFault = 'short' | 'long' | 'personal' | 'common'

/** What speaks against a new password; `about` are the words that anybody would try first: name, e-mail, organisation. */
export function findPasswordFault(password: string, about: readonly string[]): PasswordFault | undefined {
  const { length } = [...password]
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  const plain = simplify(password)
  const personal = about.flatMap(text => simplify(text).match(/\p{L}{3,}/gu) ?? [])
  if (unguessable(without(plain, personal)) < leastUnguessable)
    return personal.some(word => plain.includes(word)) ? 'personal' : 'common'
  if (unguessable(without(plain, [...personal, ...commonWords])) < leastUnguessable) return 'common'
  return undefined
}

export type PasswordStrength = 'good' | 'strong' | 'veryStrong'

/** For a password without fault: length counts most, so that four ordinary words do well. */
export function passwordStrength(password: string): PasswordStrength {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter(kind => kind.test(password)).length
  const points = unguessable(password.toLowerCase()) + 2 * kinds
  if (points >= 21) return 'veryStrong'
  return points >= 15 ? 'strong' : 'good'
}

// "P@ssw0rd" is "password" to everybody who guesses.
const disguises: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

function simplify(text: string): string {
  return text.toLowerCase().replace(/(?<=\p{L})[013457@$!](?=\p{L})/gu, sign => disguises[sign] ?? sign)
}

function without(text: string, words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ' '), text)
}

/** How many characters are left when years, repetitions and runs along the alphabet or the keyboard do not count. */
function unguessable(text: string): number {
  const runs = ['abcdefghijklmnopqrstuvwxyzæøå', '01234567890', 'qwertyuiopåasdfghjkløæzxcvbnm']
  const all = [...runs, ...runs.map(run => [...run].reverse().join(''))]
  const characters = [...text.replace(/(?:19|20)\d\d/g, ' ').replace(/(.{1,6}?)\1+/gu, '$1')]
  return characters.filter((character, place) => {
    const before = characters[place - 1] ?? ''
    return character.trim() !== '' && !(before && all.some(run => run.includes(before + character)))
  }).length
}
