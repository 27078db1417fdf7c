import type { Words } from '#platform/i18n/index.ts'
import type { en } from './csv.en.ts'

export const nb: Words<typeof en> = {
  foreign: {
    excel: 'Dette er en Excel-arbeidsbok. Åpne den i Excel, velg «Lagre som» og «CSV UTF-8», og last opp den filen.',
    'old-excel':
      'Dette er en fil fra en eldre Excel eller Word. Åpne den, velg «Lagre som» og «CSV UTF-8», og last opp den filen.',
    'open-document':
      'Dette er et OpenDocument-regneark. Åpne det i LibreOffice, velg «Lagre som» og «Tekst CSV», og last opp den filen.',
    word: 'Dette er et Word-dokument. Kopier tabellen inn i et regneark, lagre det som «CSV UTF-8», og last opp den filen.',
    zip: 'Dette er en pakket mappe (zip). Pakk den ut først, og last opp CSV-filen som ligger i den.',
    gzip: 'Dette er en pakket fil (gzip). Pakk den ut først, og last opp CSV-filen som ligger i den.',
    pdf: 'Dette er en PDF. Hent listen som CSV-fil fra systemet den kommer fra.',
    'web-page':
      'Dette er en nettside, selv om navnet slutter på .xls eller .csv. Åpne den i et regneark, lagre den som «CSV UTF-8», og last opp den filen. Viser den en innloggingsside, må du logge inn i systemet den kommer fra og hente listen på nytt.',
    xml: 'Dette er en XML-fil. Hent listen som CSV, eller åpne den i et regneark og lagre den som «CSV UTF-8».',
    json: 'Dette er en JSON-fil. Hent listen som CSV i stedet.',
    'rich-text':
      'Dette er et tekstdokument. Kopier tabellen inn i et regneark, lagre det som «CSV UTF-8», og last opp den filen.',
    picture: 'Dette er et bilde. Vi trenger listen som CSV-fil.',
    binary: 'Vi fant ingen tekst i denne filen. Vi trenger listen som CSV-fil.',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (big-endian)',
    'windows-1252': 'Windows (vesteuropeisk)',
  },
  delimiters: { ',': 'komma', ';': 'semikolon', '\t': 'tabulator', '|': 'loddrett strek' },
  unknownEncoding:
    'Vi ser tekst i denne filen, men ikke hvilke bokstaver det skal være. Åpne den i et regneark, velg «Lagre som» og «CSV UTF-8», og last opp den filen.',
  empty: 'Det står ingenting i denne filen.',
  quoteNotClosed: line =>
    `Et anførselstegn (") i raden som begynner på linje ${line}, blir aldri lukket. Derfor vet vi ikke hvor raden slutter. Lukk det eller ta det bort.`,
  rowTooLong: line =>
    `Raden som begynner på linje ${line}, er lengre enn vi kan lese. Som regel er grunnen et anførselstegn (") som aldri blir lukket.`,
  tooManyColumns: (found, limit) => `Filen har ${found} kolonner. Vi kan lese ${limit}.`,
  tooManyRows: limit => `Filen har mer enn ${limit} rader. Del den opp, og last opp én del om gangen.`,
  unreadable: 'Vi fikk ikke lest hele filen. Last den opp på nytt.',
  noHeader: 'Vi fant ingen rad med navn på kolonnene. Fortell selv hva hver kolonne inneholder.',
  repeatedHeader: line => `Linje ${line} gjentar navnene på kolonnene. Vi hoppet over den.`,
  repeatedColumn: name => `Mer enn én kolonne heter «${name}».`,
  tooFewCells: (found, expected) => `Raden har ${found} celler. Vi ventet ${expected}.`,
  tooManyCells: (found, expected) =>
    `Raden har ${found} celler. Vi ventet ${expected}. Som regel er grunnen et skilletegn i en tekst som ikke står i anførselstegn.`,
}
