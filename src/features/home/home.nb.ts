import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './home.en.ts'

export const nb: Words<typeof en> = {
  nav: 'Hjem',
  welcome: {
    title: organisation =>
      organisation ? `Bedre på digitalt arbeid, sammen, i ${organisation}` : 'Bedre på digitalt arbeid, sammen',
    lead: 'Se hva du kan fra før, finn ditt neste lille steg, og finn kollegaen som kan hjelpe.',
    points: [
      'Det digitale passet tar omtrent 15 minutter. Svarene er bare dine.',
      'Du får tre neste steg med en gang: ett å lese, ett å prøve og ett å snakke om.',
      'Ingen prøve, ingen karakterer, ingen rangering.',
    ],
    signIn: 'Logg inn',
  },
  hello: name => `Hei, ${name}`,
  onlyYou: 'Bare du kan se denne siden',
  next: {
    title: 'Hva kan jeg gjøre nå?',
    none: 'Virksomheten din har ikke satt opp passet ennå. Administratoren kan hjelpe.',
    notStarted: minutes =>
      `Ta det digitale passet ditt. Det viser hva du kan fra før, og hva som kan bli det neste. Omtrent ${minutes} minutter, og du kan ta pause når du vil.`,
    start: 'Begynn på passet mitt',
    underWay: (answered, all) => `Du har svart på ${answered} av ${all} i passet ditt.`,
    minutesLeft: minutes =>
      plural('nb', minutes, { one: 'Omtrent ett minutt igjen.', other: 'Omtrent # minutter igjen.' }),
    lookOver: 'Se over svarene dine, og fullfør.',
    continue: 'Fortsett på passet mitt',
    steps: 'Dine neste steg',
    kinds: { person: 'Snakk med noen', reading: 'Les i fem minutter', try: 'Prøv det på jobb' },
    result: 'Se hele resultatet mitt',
    plan: 'Se planen min',
  },
  needed: {
    title: 'Hvem trenger meg?',
    nobody: 'Ingen venter på deg akkurat nå.',
    offer: 'Fortell kolleger hva de kan spørre deg om.',
    champion: 'Du er digital veileder. Kollegene finner deg under «Folk».',
    profile: 'Si hva jeg kan spørres om',
    manager: 'Du leder andre. Se hvem som er i teamet ditt.',
    team: 'Se teamet mitt',
  },
  coming: {
    title: 'Hva skjer framover?',
    lookAgain: date => `Rundt ${date}: Se på passet ditt igjen, og se hva som har endret seg.`,
    nothing: 'Det er ikke varslet noe for deg ennå.',
    nothingNext: 'Passet ditt er et godt sted å begynne.',
    toPassport: 'Gå til passet mitt',
  },
  together: {
    atBasic: (share: string, date: string) => `${share} av dem som har tatt passet, var på grunnivå ${date}.`,
    more: 'Så langt har vi kommet sammen',
  },
}
