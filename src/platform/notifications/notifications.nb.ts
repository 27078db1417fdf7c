import { plural, type Words } from '../i18n/index.ts'
import type { en } from './notifications.en.ts'

export const nb: Words<typeof en> = {
  channel: {
    test: 'Det virker',
    testText: name => `Dette er en prøve på «${name}». Slik kommer nyheter hit.`,
    from: organisation => `Fra Capable hos ${organisation}`,
  },
  mail: {
    open: 'Åpne',
    answerHere: 'Du kan svare på denne e-posten. Det du skriver over denne teksten, blir lagt ut i ditt navn.',
    inbox: 'Åpne innboksen',
    settings: 'Velg hva du vil få vite, og når',
    stop: 'Stopp e-post om dette',
    stopDigest: 'Stopp disse e-postene',
    digestSubject: (first, more) => `${first}, og ${plural('nb', more, { one: '1 til', other: '# til' })}`,
    digestLead: (count, organisation) => `${count} ting til deg hos ${organisation}.`,
    digestRest: count => `${plural('nb', count, { one: 'Én til ligger', other: '# til ligger' })} i innboksen.`,
    because: {
      daily: 'Du får denne fordi du har valgt daglig e-post, og det har skjedd noe siden sist.',
      weekly: 'Du får denne fordi du har valgt ukentlig e-post, og det har skjedd noe siden sist.',
      digests: 'Du får denne fordi du har valgt daglig og ukentlig e-post, og det har skjedd noe siden sist.',
    },
    becauseQuiet: 'Du får denne nå fordi vi ventet til stilletiden din var over.',
  },
}
