import type { CollectionTexts } from '../collecting/collections.queries.ts'

interface BuiltInCollection {
  /** Stored: never rename or reuse one. */
  readonly key: string
  readonly kind: 'collection' | 'path'
  readonly texts: CollectionTexts
  readonly cards: readonly string[]
}

/** Cards that belong together, as they come with the program. An organisation may change or withdraw each of them. */
export const builtInCollections: readonly BuiltInCollection[] = [
  {
    key: 'first-week',
    kind: 'path',
    texts: {
      en: { title: 'Your first week', text: 'Five small things that make everything after them easier. One a day.' },
      nb: { title: 'Den første uka di', text: 'Fem små ting som gjør alt det andre lettere. Én om dagen.' },
    },
    cards: ['bigger-text', 'lock-and-update', 'three-words', 'ten-minutes-unstuck', 'sound-before-picture'],
  },
  {
    key: 'words-that-work',
    kind: 'path',
    texts: {
      en: { title: 'Words that work', text: 'From the first sentence to a page that everybody can use.' },
      nb: { title: 'Ord som virker', text: 'Fra den første setningen til en side alle kan bruke.' },
    },
    cards: ['first-things-first', 'shorter-sentences', 'headings-that-help', 'say-the-picture', 'five-minute-test'],
  },
  {
    key: 'safe-every-day',
    kind: 'collection',
    texts: {
      en: { title: 'Safe every day', text: 'Short habits that protect the people we are here for, and you.' },
      nb: { title: 'Trygg hver dag', text: 'Korte vaner som verner dem vi er til for, og deg selv.' },
    },
    cards: ['stop-look-call', 'i-clicked', 'the-right-person', 'three-words', 'a-key-instead', 'lock-and-update'],
  },
  {
    key: 'with-ai',
    kind: 'collection',
    texts: {
      en: { title: 'Working with AI', text: 'Ask well, check what comes back, and stay the one who decides.' },
      nb: { title: 'Å jobbe med KI', text: 'Spør godt, sjekk det du får, og vær den som bestemmer.' },
    },
    cards: ['ask-ai-well', 'check-the-machine', 'who-says-so', 'the-right-person'],
  },
]
