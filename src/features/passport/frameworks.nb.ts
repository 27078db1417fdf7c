import { plural, type Words } from '#platform/i18n/index.ts'
import type { frameworksEn } from './frameworks.en.ts'

export const frameworksNb: Words<typeof frameworksEn> = {
  scales: {
    levels: ['Ikke ennå', 'Med hjelp', 'På egen hånd', 'Jeg hjelper andre'],
    confidence: ['Ikke trygg', 'Litt trygg', 'Ganske trygg', 'Veldig trygg'],
  },
  nav: { answers: 'Svarene mine', frameworks: 'Rammeverk', overTime: 'Over tid' },
  frameworks: {
    title: 'Rammeverkene i passet mitt',
    lead: 'Digitale grunnferdigheter er for alle. Ta inn andre rammeverk som passer til jobben din.',
    mine: 'I passet mitt',
    others: 'Andre du kan ta inn',
    noOthers: 'Virksomheten din tilbyr ingen andre rammeverk ennå.',
    takeIn: 'Ta inn i passet mitt',
    putAway: 'Legg bort',
    putAwayHint: 'Svarene blir tatt vare på. De er der igjen når du tar rammeverket inn på nytt.',
    takenIn: name => `«${name}» er i passet ditt nå.`,
    puttenAway: name => `«${name}» er lagt bort. Svarene er tatt vare på.`,
    answered: (answered, all) => `${answered} av ${all} ferdigheter besvart`,
    answeredOfMany: answered => plural('nb', answered, { one: '# ferdighet besvart', other: '# ferdigheter besvart' }),
    size: skills => `${skills} ferdigheter`,
    lastSaid: date => `sist ${date}`,
    putAwayBefore: answered => plural('nb', answered, { one: 'lagt bort med # svar', other: 'lagt bort med # svar' }),
    section: 'Andre rammeverk',
    more: 'Velg rammeverk til passet mitt',
  },
  framework: {
    noScale: 'Dette rammeverket har ingen egne nivåer, så vi spør med våre.',
    large: skills =>
      `Dette rammeverket har ${skills} ferdigheter. Ingen svarer på alle: Søk etter dem som betyr noe i jobben din.`,
    search: 'Søk etter en ferdighet',
    searchHint: 'Et ord du selv ville brukt',
    searchButton: 'Søk',
    found: (count, question) =>
      plural('nb', count, {
        one: `# ferdighet funnet for «${question}»`,
        other: `# ferdigheter funnet for «${question}»`,
      }),
    foundMost: most => `Her er de ${most} første. Med et annet ord blir det færre.`,
    foundNone: question => `Vi fant ingen ferdighet for «${question}». Prøv et kortere eller et annet ord.`,
    mine: 'Ferdighetene mine',
    noneYet: 'Du har ikke svart på noen ferdighet i dette rammeverket ennå.',
    browse: 'Bla område for område',
    browseIn: area => `I «${area}»`,
    browseTop: 'Alle områder',
    walk: count =>
      plural('nb', count, {
        one: 'Svar på ferdigheten i dette området',
        other: 'Svar på de # ferdighetene i dette området',
      }),
    tooMany: 'Her er det for mange ferdigheter til å gå gjennom. Søk etter dine ovenfor.',
    start: 'Begynn med det første området',
    goOn: 'Du kan svare på så mye eller så lite du vil.',
    finish: 'Se over svarene mine',
    takeIn: 'Dette rammeverket er ikke i passet ditt ennå. Det tas inn med det første svaret ditt.',
    read: name => `Les «${name}»`,
    profiles: 'Svar for en rolle',
    profile: (name, skills) => plural('nb', skills, { one: `${name} (# ferdighet)`, other: `${name} (# ferdigheter)` }),
  },
  assess: {
    part: (part, parts) => `Side ${part} av ${parts}`,
    more: 'Si mer om denne ferdigheten, hvis du vil',
    lastUsed: 'Når gjorde du dette sist?',
    lastUses: {
      'this-month': 'Denne måneden',
      'this-year': 'I år',
      'longer-ago': 'Lengre siden',
      never: 'Aldri',
    },
    wish: 'Dette vil jeg bli bedre i',
    help: 'Dette hjelper jeg gjerne andre med',
    helpHint: 'Det blir i passet ditt. Om det skal stå på profilen din, bestemmer du der.',
    about: 'Hva betyr dette?',
    alsoCalled: names => `Kalles også: ${names}`,
    chooseLevel: 'Hvilket nivå passer best for deg?',
    inLanguage: language => `Denne teksten finnes bare på ${language}.`,
    derived: (level, from) =>
      `Ut fra svarene dine andre steder ville vi ventet «${level}» (${from}). Det teller først når du sier det her.`,
    toSkill: 'Dokumentasjon og historikk',
  },
  profile: {
    lead: name => `Ferdighetene som trengs i rollen «${name}», uansett hvilket område de hører til.`,
    progress: (answered, all) => `Du har svart på ${answered} av ${all}.`,
    notInEdition: count =>
      plural('nb', count, {
        one: '# ferdighet i denne rollen finnes ikke i utgaven som passet ditt følger.',
        other: '# ferdigheter i denne rollen finnes ikke i utgaven som passet ditt følger.',
      }),
    done: 'Lagret. Det er alt denne rollen trenger.',
    toProfile: name => `Se hva «${name}» krever`,
  },
  stillTrue: {
    title: 'Stemmer dette fortsatt?',
    lead: 'Endre bare det som er blitt annerledes. Alt annet blir stående med dagens dato.',
    ofArea: area => `Svarene dine i «${area}»`,
    older: months =>
      plural('nb', months, {
        one: 'Svarene dine som er eldre enn # måned',
        other: 'Svarene dine som er eldre enn # måneder',
      }),
    most: (most, all) => `De ${most} eldste av ${all}. De andre kommer etterpå.`,
    said: date => `Sagt ${date}`,
    lookedAt: date => `sett gjennom ${date}`,
    save: 'Slik er det i dag',
    saved: count => plural('nb', count, { one: 'Lagret. # svar er fra i dag.', other: 'Lagret. # svar er fra i dag.' }),
    nothingTitle: 'Ingenting å se gjennom',
    nothing: 'Alle svarene dine her er nyere enn det.',
    invitation: (count, months) =>
      plural('nb', count, {
        one: `# svar er eldre enn ${months} måneder.`,
        other: `# svar er eldre enn ${months} måneder.`,
      }),
    ask: 'Stemmer de fortsatt?',
    choose: 'Se gjennom svar som er eldre enn',
    months: months => plural('nb', months, { one: '# måned', other: '# måneder' }),
    any: 'uansett alder',
    show: 'Vis dem',
    wholeArea: 'Stemmer det fortsatt? Se gjennom hele området',
  },
}
