import type { Words } from '#platform/i18n/index.ts'
import type { en } from './files.en.ts'

export const nb: Words<typeof en> = {
  hint: 'PDF, bilde (PNG, JPEG, WebP), Word, Excel, OpenDocument eller ren tekst, høyst 10 MB. Fra bilder fjerner vi hvor og med hva de er tatt.',
  faults: {
    missing: 'Velg en fil',
    tooLarge: 'Filen er større enn 10 MB. Gjør den mindre, eller legg til en lenke til der den ligger.',
    kind: 'Vi tar ikke imot denne typen fil. Lagre den som PDF, eller legg til et bilde, en Word- eller Excel-fil, en OpenDocument-fil eller ren tekst.',
    macros: 'Dokumentet har makroer, og de kan gjøre skade. Lagre det uten makroer, eller som PDF.',
    locked:
      'Dette er en gammel Office-fil, eller en fil med passord. Lagre den som .docx, .xlsx eller PDF, uten passord.',
    unreadable: 'Vi kunne ikke lese filen. Kanskje er den tom eller skadet: åpne den, lagre den på nytt og prøv igjen.',
    pixels: 'Bildet har for mange piksler. Gjør det mindre: høyst 50 millioner.',
  },
}
