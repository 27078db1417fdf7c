import type { Words } from '#platform/i18n/index.ts'
import type { en } from './maturity.en.ts'

export const nb: Words<typeof en> = {
  title: 'Digital modenhet',
  about: 'Åtte sider ved å jobbe digitalt, besvart av ledere, tillitsvalgte og ansatte. Omtrent 10 minutter.',
  introduction:
    'Vi vil vite hvor langt vi er kommet i å jobbe digitalt, sett fra der du står. Ingen svar er feil. Det ledere, ' +
    'tillitsvalgte og ansatte svarer, vises side om side, så vi kan snakke om det vi ser ulikt på.',
  statementsIntro: 'Tenk på stedet der du jobber. Hvor enig er du?',
  rate: 'Hvor enig er du i hver av disse?',
  groups: { leaders: 'Ledere', representatives: 'Tillitsvalgte', staff: 'Ansatte' },
  dimensions: {
    leadership: {
      title: 'Ledelse og retning',
      statements: {
        'clear-why': 'Jeg vet hvorfor vi gjør tjenestene våre mer digitale.',
        'leaders-use': 'Lederne våre bruker selv de digitale verktøyene de ber oss andre om å bruke.',
        'time-given': 'Når noe nytt kommer, får vi tid til å lære det.',
        'stop-old': 'Vi slutter med den gamle måten når den nye virker.',
      },
    },
    culture: {
      title: 'Kultur og lov til å prøve',
      statements: {
        'safe-to-try': 'Jeg kan prøve en ny digital arbeidsmåte uten å være redd for å gjøre feil.',
        'say-not-working': 'Det er greit å si fra når et system ikke fungerer godt.',
        'share-learning': 'Vi forteller hverandre hva vi har lært, også når det gikk galt.',
        'good-ideas': 'En god idé blir fulgt opp, uansett hvem den kommer fra.',
      },
    },
    skills: {
      title: 'Ferdigheter',
      statements: {
        'own-skills': 'Jeg har de digitale ferdighetene jobben min krever i dag.',
        'know-next': 'Jeg vet hvilke digitale ferdigheter jeg kommer til å trenge.',
        'help-near': 'Jeg har noen i nærheten jeg kan spørre.',
        'learn-at-work': 'Jeg kan lære digitale ferdigheter i arbeidstiden.',
      },
    },
    users: {
      title: 'De vi er til for',
      statements: {
        'ask-users': 'Vi spør dem som bruker tjenestene, før vi endrer dem.',
        'other-ways': 'De som ikke kan eller vil bruke digitale tjenester, får god hjelp på andre måter.',
        'tell-once': 'Folk slipper å fortelle oss det samme flere ganger.',
        'works-for-all': 'Personer med funksjonsnedsettelse kan bruke de digitale tjenestene våre.',
      },
    },
    technology: {
      title: 'Teknologi og data',
      statements: {
        'tools-work': 'Utstyret og systemene jeg bruker, virker godt nok til at jeg får gjort en god jobb.',
        'systems-talk': 'Jeg må sjelden skrive det samme inn i flere systemer.',
        'data-trust': 'Jeg kan stole på tallene og registrene vi jobber med.',
        'data-used': 'Vi bruker det dataene forteller oss, når vi bestemmer hva vi skal gjøre.',
      },
    },
    security: {
      title: 'Sikkerhet og personvern',
      statements: {
        'know-rules': 'Jeg vet hva jeg kan og ikke kan gjøre med opplysninger om folk.',
        'easy-to-be-safe': 'Det er lett å gjøre ting på den trygge måten i arbeidsdagen min.',
        'report-without-blame': 'Jeg kan melde fra om en feil eller noe mistenkelig uten å få skylden.',
        'ready-for-outage': 'Vi vet hva vi skal gjøre når systemene er nede.',
      },
    },
    together: {
      title: 'Samarbeid på tvers',
      statements: {
        'across-units': 'Det er lett å samarbeide digitalt med kolleger i andre enheter.',
        'one-way': 'Vi vet hvem som bestemmer når en tjeneste berører flere enheter.',
        'reuse-first': 'Vi finner ut hva andre allerede har, før vi kjøper eller lager noe.',
        'whole-journey': 'Noen ser på alt det en person går gjennom, ikke bare vår del.',
      },
    },
    involvement: {
      title: 'Medvirkning',
      statements: {
        'asked-early': 'De som skal bruke et nytt system, blir spurt før det velges.',
        'representatives-early': 'Tillitsvalgte er med tidlig når noe skal bli digitalt.',
        'told-what-happened': 'Vi får vite hva synspunktene våre førte til, og hvorfor.',
        'workload-considered': 'Det er tenkt gjennom på forhånd hva en endring betyr for arbeidsmengden.',
      },
    },
  },
  closing: {
    title: 'Til slutt',
    'one-thing': 'Hva er den ene tingen som ville hjelpe oss mest?',
    'one-thing-help': 'Ikke skriv navn eller noe annet som viser hvem noen er.',
    'going-well': 'Hva får vi til i dag, og bør fortsette med?',
  },
}
