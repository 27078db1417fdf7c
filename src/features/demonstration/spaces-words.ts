import type { PersonaKey } from './personas.ts'

interface Talk {
  readonly title: string
  readonly first: string
  readonly replies: readonly string[]
  readonly summary?: string
}

/** A topic of the demonstration: who opened it, how many days ago, and what was said. */
export interface DemoTopic {
  readonly space: 'champions' | 'everyone' | 'pilot'
  readonly by?: PersonaKey
  /** Who replied first, where that is somebody whom visitors can be. */
  readonly answeredBy?: PersonaKey
  readonly age: number
  readonly isPinned?: true
  readonly isLocked?: true
  /** Which reply answered it best, from 1. */
  readonly best?: number
  /** Which reply came by mail, from 1. */
  readonly mailed?: number
  readonly en: Talk
  readonly nb: Talk
}

export const demoTopics: readonly DemoTopic[] = [
  {
    ...{ space: 'champions', by: 'programme-lead', age: 160, isPinned: true },
    en: {
      title: 'Start here: what this space is for',
      first:
        'Hello to all of you who support colleagues.\n\n- Ask what you do not know. Nobody knows it all.\n- Tell what worked, also when it is small.\n- Never write about a resident, and never about a colleague by name unless they said yes.\n\nIf something is urgent, call the IT desk.',
      replies: ['Thank you for setting this up. I felt rather alone with it so far.', 'Good idea about the names.'],
    },
    nb: {
      title: 'Begynn her: hva dette rommet er til',
      first:
        'Hei til alle dere som hjelper kolleger.\n\n- Spør om det du ikke kan. Ingen kan alt.\n- Fortell hva som virket, også når det er lite.\n- Skriv aldri om en innbygger, og aldri om en kollega med navn uten at vedkommende har sagt ja.\n\nHaster det, ringer du IT-hjelpen.',
      replies: ['Takk for at du laget dette. Jeg har følt meg ganske alene om det.', 'Godt tenkt med navnene.'],
    },
  },
  {
    ...{ space: 'champions', by: 'champion', age: 41, best: 2 },
    en: {
      title: 'Nobody came to my drop-in. What do you do?',
      first:
        'I sat in the canteen for an hour with a sign and a laptop. Two people said hello. **What works for you?**',
      replies: [
        'Same here the first three times. It got better when I went to their team meeting instead.',
        'I put one concrete thing on the sign: “How to find an e-mail from last year, 12.00 to 12.20”. Seven people came. A general drop-in sounds like a test, a trick sounds like a gift.',
        'Ask the manager to send one person. The second comes by themselves.',
      ],
      summary: 'Go to where people are, and promise **one concrete thing** instead of help in general.',
    },
    nb: {
      title: 'Ingen kom på drop-in hos meg. Hva gjør dere?',
      first: 'Jeg satt i kantina en time med skilt og PC. To personer sa hei. **Hva virker hos dere?**',
      replies: [
        'Slik var det hos meg også de tre første gangene. Det ble bedre da jeg gikk på avdelingsmøtet deres i stedet.',
        'Jeg skrev én konkret ting på skiltet: «Slik finner du en e-post fra i fjor, 12.00 til 12.20». Det kom sju. En vanlig drop-in høres ut som en prøve, et triks høres ut som en gave.',
        'Be lederen sende én person. Nummer to kommer av seg selv.',
      ],
      summary: 'Gå dit folk er, og lov **én konkret ting** i stedet for hjelp i sin alminnelighet.',
    },
  },
  {
    ...{ space: 'champions', age: 19, answeredBy: 'champion', mailed: 1 },
    en: {
      title: 'Tablets in home care: gloves and wet fingers',
      first: 'In winter the shared tablets do not react. Has anybody found gloves that work, or another way?',
      replies: [
        'We bought a box of pens with a soft tip. Ten pounds, and they can be wiped down.',
        'Turn the touch sensitivity up under settings, display. It helps a little.',
      ],
    },
    nb: {
      title: 'Nettbrett i hjemmetjenesten: hansker og våte fingre',
      first:
        'Om vinteren reagerer ikke de felles nettbrettene. Har noen funnet hansker som virker, eller en annen måte?',
      replies: [
        'Vi kjøpte en eske med penner med myk tupp. Hundre kroner, og de kan tørkes av.',
        'Skru opp følsomheten under innstillinger, skjerm. Det hjelper litt.',
      ],
    },
  },
  {
    ...{ space: 'champions', by: 'champion', age: 6 },
    en: {
      title: 'A story to steal: captions in the morning meeting',
      first:
        'We switched on live captions for a colleague who hears badly. Now *everybody* wants them. It took one click.',
      replies: [
        'Stolen, thank you!',
        'How does it cope with our dialect?',
        'Badly with names, well with everything else.',
      ],
    },
    nb: {
      title: 'En historie å stjele: teksting i morgenmøtet',
      first: 'Vi slo på direkte teksting for en kollega som hører dårlig. Nå vil *alle* ha det. Det tok ett klikk.',
      replies: ['Stjålet, takk!', 'Hvordan går det med dialekten vår?', 'Dårlig med navn, bra med alt annet.'],
    },
  },
  {
    ...{ space: 'champions', age: 2 },
    en: {
      title: 'Who has supported night shifts?',
      first: 'My area works nights. I do not. How do you reach people you never meet?',
      replies: [],
    },
    nb: {
      title: 'Hvem har støttet nattevakter?',
      first: 'Området mitt jobber natt. Det gjør ikke jeg. Hvordan når dere folk dere aldri møter?',
      replies: [],
    },
  },
  {
    ...{ space: 'everyone', by: 'carer', answeredBy: 'champion', age: 27, best: 1 },
    en: {
      title: 'How do I make the letters on my screen bigger?',
      first: 'I hold my glasses in one hand and the mouse in the other.',
      replies: [
        'Hold **Ctrl** and press **+**. Ctrl and 0 brings it back. On the tablet: two fingers apart.',
        'There is a five-minute card about this under Learning. And nobody minds the question: I asked it too.',
      ],
    },
    nb: {
      title: 'Hvordan gjør jeg bokstavene på skjermen større?',
      first: 'Jeg holder brillene i den ene hånda og musa i den andre.',
      replies: [
        'Hold **Ctrl** og trykk **+**. Ctrl og 0 gjør det som før. På nettbrettet: to fingre fra hverandre.',
        'Det er et femminutterskort om dette under Læring. Og spørsmålet er helt i orden: Jeg har spurt om det samme.',
      ],
    },
  },
  {
    ...{ space: 'everyone', by: 'team-manager', age: 13 },
    en: {
      title: 'Meetings of 25 minutes: three months on',
      first:
        'We cut every meeting to 25 minutes and send the agenda the day before.\n\n1. Fewer meetings: 14 a week instead of 19.\n2. Everybody says it is calmer.\n3. Minutes are written *in* the meeting.',
      replies: [
        'We tried and fell back. How did you keep it up?',
        'Whoever invites must write the decision that is wanted.',
      ],
    },
    nb: {
      title: 'Møter på 25 minutter: tre måneder etterpå',
      first:
        'Vi kuttet alle møter til 25 minutter og sender sakslista dagen før.\n\n1. Færre møter: 14 i uka i stedet for 19.\n2. Alle sier det er roligere.\n3. Referatet skrives *i* møtet.',
      replies: [
        'Vi prøvde og falt tilbake. Hvordan holdt dere på det?',
        'Den som inviterer, må skrive hvilken beslutning som trengs.',
      ],
    },
  },
  {
    ...{ space: 'everyone', age: 34, isLocked: true },
    en: {
      title: 'Where is the old room booking?',
      first: 'I cannot find it in the new menu.',
      replies: ['It has moved into the calendar: new meeting, then “Rooms”.', 'Found it. Thank you!'],
    },
    nb: {
      title: 'Hvor er den gamle rombestillingen?',
      first: 'Jeg finner den ikke i den nye menyen.',
      replies: ['Den er flyttet til kalenderen: nytt møte, så «Rom».', 'Fant den. Takk!'],
    },
  },
  {
    ...{ space: 'everyone', by: 'planner', age: 4 },
    en: {
      title: 'Spreadsheets: what does everybody hide in theirs?',
      first:
        'I found a sheet of ours with 31 columns of which 20 are empty. Who helps me to make it smaller, without breaking anything?',
      replies: [
        'Copy it first. Then hide a column a day and wait until somebody shouts.',
        'I can look at it on Thursday.',
      ],
    },
    nb: {
      title: 'Regneark: hva gjemmer dere i deres?',
      first:
        'Jeg fant et ark hos oss med 31 kolonner, og 20 av dem er tomme. Hvem hjelper meg å gjøre det mindre uten å ødelegge noe?',
      replies: [
        'Ta en kopi først. Skjul så én kolonne om dagen og vent til noen roper.',
        'Jeg kan se på det på torsdag.',
      ],
    },
  },
  {
    ...{ space: 'pilot', by: 'programme-lead', answeredBy: 'champion', age: 9 },
    en: {
      title: 'Week one with the new phones',
      first: 'What works, what does not? Write it here; the supplier gets it on Fridays, without names.',
      replies: ['The battery lasts a whole shift.', 'Signing in with the face fails in a mask. The code works.'],
    },
    nb: {
      title: 'Uke én med de nye telefonene',
      first: 'Hva virker, og hva virker ikke? Skriv det her; leverandøren får det på fredager, uten navn.',
      replies: ['Batteriet varer en hel vakt.', 'Ansiktsgjenkjenning går ikke med munnbind. Koden virker.'],
    },
  },
]

export const pilotNames = {
  en: ['Pilot: new phones', 'For the twelve people who try the new phones before everybody gets one.'],
  nb: ['Utprøving: nye telefoner', 'For de tolv som prøver de nye telefonene før alle får en.'],
} as const
