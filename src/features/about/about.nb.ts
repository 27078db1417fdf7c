import type { Words } from '#platform/i18n/index.ts'
import type { Article, en } from './about.en.ts'

export const nb: Words<typeof en> = {
  about: {
    title: 'Om Capable',
    lead: 'Capable er stedet der vi ser hva vi kan, blir bedre og hjelper hverandre.',
    sections: [
      {
        heading: 'Dette kan du gjøre her',
        points: [
          'Ta det digitale passet ditt: se hvor du står, og hva som er et godt neste steg.',
          'Finn kolleger etter navn, stilling eller enhet.',
          'Se hvor langt hele virksomheten har kommet med de digitale grunnferdighetene.',
        ],
      },
      {
        heading: 'Dette er det ikke',
        paragraphs: [
          'Det er ikke en prøve, og ikke en måte å sammenligne folk på. Ingen blir rangert, og passet er ditt.',
        ],
      },
      {
        heading: 'Hvem som har laget det',
        paragraphs: [
          'Capable er åpen programvare for offentlige virksomheter. Alle kan lese hvordan den virker, bruke den og gjøre den bedre. Alt som ligger i den, kan tas ut igjen.',
        ],
      },
    ],
  } as Article,
  accessibility: {
    title: 'Tilgjengelighetserklæring',
    lead: 'Alle som jobber her, skal kunne bruke denne tjenesten.',
    sections: [
      {
        heading: 'Dette kan du vente deg',
        points: [
          'Du kan bruke alle sider med tastatur, skjermleser og talestyring.',
          'Du kan forstørre til 400 % uten at noe blir borte.',
          'Ingenting krever JavaScript, og ingenting avhenger av farge alene.',
          'Hvert bilde av tall har en tabell som sier det samme.',
          'Sidene følger det du har valgt på telefonen eller datamaskinen: lyst eller mørkt, høy kontrast, mindre bevegelse.',
        ],
      },
      {
        heading: 'Hvor tilgjengelig den er',
        paragraphs: [
          'Målet er retningslinjene WCAG 2.2 på nivå AA. Alle sider blir sjekket av en maskin på alle språk hver gang tjenesten endres, og av mennesker med tastatur og på telefon.',
          'Maskiner finner bare noe av det som kan være galt. Tjenesten er ennå ikke testet av folk som bruker hjelpemidler hver dag.',
        ],
      },
      {
        heading: 'Hvis noe ikke virker for deg',
        paragraphs: [
          'Fortell administratoren eller den digitale veilederen hva du prøvde å gjøre, og hva som sto i veien. Du trenger ikke vite hvorfor. Vi regner det som en feil i tjenesten.',
          'Er du ikke fornøyd med svaret, kan tilsynet i landet ditt hjelpe: i Norge Tilsynet for universell utforming av ikt (uutilsynet), i Storbritannia Equality Advisory and Support Service.',
        ],
      },
    ],
  } as Article,
  privacy: {
    title: 'Personvern',
    lead: 'Det vi vet om deg, er ditt. Her står det hva det er, hvorfor vi har det, og hvem som kan se det.',
    sections: [
      {
        heading: 'Dette tar vi vare på',
        points: [
          'Fra ansattlisten til arbeidsgiveren: navn, stilling, enhet, leder, e-post på jobben, og noen ganger telefon, sted og stillingsprosent.',
          'Det du selv forteller kolleger på profilen din.',
          'Passet ditt: hvert svar du har gitt, hvor trygg du var, og når; det du kan vise til, og stemplene dine.',
          'Hvilke rolleprofiler du følger, planen din og det du har lært.',
          'Det du spør om, tilbyr, melder deg på og skriver: spørsmål om hjelp, arrangementer, innlegg og takk.',
          'Det du svarer i undersøkelser, slik hver undersøkelse lover før det første spørsmålet.',
          'Hvordan du vil høre fra oss, og det vi har sendt deg.',
          'Hvor du er logget inn, slik at du kan logge ut der.',
          'En logg over viktige endringer, for eksempel hvem som har fått en rolle.',
        ],
      },
      {
        heading: 'Hvorfor',
        paragraphs: [
          'For å hjelpe ansatte og virksomheten til å bli bedre til å jobbe digitalt. Det er til utvikling. Det brukes ikke til lønn, vurdering eller reaksjoner, og ingen maskin tar avgjørelser om deg.',
        ],
      },
      {
        heading: 'Hvem som kan se det',
        points: [
          'Passet ditt, planen din og det du lærer: bare du. Ikke lederen din, ikke administratoren av tjenesten. Andre ser en del av det bare hvis du sender det til dem eller gir dem en lenke, og en lenke kan du avslutte når som helst.',
          'Hvilke rolleprofiler du følger, og hva du har av dem: bare du.',
          'Navn, stilling, enhet og leder: kolleger i virksomheten.',
          'Resten av profilen: bare det du har valgt å vise.',
          'Et spørsmål om hjelp og et innlegg: de du skriver det for. Et tilbud om hjelp: den som spurte, og lederen din når reglene i virksomheten sier det.',
          'En påmelding: verten, og lederen din når reglene sier det. Det du trenger for å delta eller spise: bare verten.',
          'Et spørsmål til en digital veileder: bare den veilederen. Hvis ingen svarer på noen dager, ser programteamet det også.',
          'Det du svarer i en undersøkelse: Hver undersøkelse sier det før det første spørsmålet, og løftet kan ikke svekkes når noen har svart.',
          'Partnere: bare det du har valgt å vise eller spørre om der.',
          'Resultater for en enhet: som antall, og bare når gruppen er så stor at ingen kan pekes ut.',
          'Sider som viser noe om deg, sier øverst hvem som kan se det.',
        ],
      },
      {
        heading: 'Hvor lenge',
        paragraphs: [
          'Så lenge du jobber her. Når du slutter, forsvinner du fra alle lister med en gang, og du kan ta med deg passet. Arbeidsgiveren sletter resten når reglene der sier det.',
        ],
      },
      {
        heading: 'Rettighetene dine',
        paragraphs: [
          'Du kan når som helst se og laste ned alt om deg under «Opplysningene dine». Du kan be om å få rettet feil og om å få slettet opplysninger. Spør administratoren eller personvernombudet i virksomheten.',
        ],
      },
    ],
  } as Article,
  cookies: {
    title: 'Informasjonskapsler',
    lead: 'Vi bruker fire små informasjonskapsler. Alle trengs, og ingen av dem følger etter deg.',
    sections: [
      {
        heading: 'Hva de gjør',
        points: [
          'session: holder deg innlogget. Den forsvinner når du logger ut, eller etter 30 dager. På felles utstyr forsvinner den når nettleseren lukkes.',
          'language: husker språket du har valgt, i et år.',
          'organisation: husker hvilken virksomhet du hører til, i et år.',
          'notice: tar med en kort beskjed, som «Lagret», til neste side. Den lever i høyst ett minutt.',
        ],
      },
      {
        heading: 'Ingen rute å klikke bort',
        paragraphs: [
          'Vi bruker bare det som trengs for at tjenesten skal virke. Derfor er det ingenting å godta eller avslå. Vi måler ikke besøk, og her er ingenting fra andre selskaper.',
        ],
      },
    ],
  } as Article,
  help: {
    title: 'Hjelp',
    lead: 'Korte svar på det folk spør om først.',
    sections: [
      {
        heading: 'Jeg kommer ikke inn',
        paragraphs: [
          'Bruk e-postadressen du har på jobben, og be om en lenke. Den kommer i løpet av noen minutter og virker i 20 minutter. Se også i søppelposten. Kommer det ingenting, mangler kanskje adressen din i ansattlisten: Spør lederen eller administratoren.',
        ],
      },
      {
        heading: 'Jeg deler nettbrett med andre',
        paragraphs: [
          'Kryss av for «Dette er et felles nettbrett eller en felles datamaskin» når du logger inn, og logg ut når du er ferdig. Ingen etter deg kan se svarene dine.',
        ],
      },
      {
        heading: 'Jeg måtte stoppe midt i',
        paragraphs: [
          'Det går fint. Hver side du lagrer, er tatt vare på. Logg inn igjen, på telefon, nettbrett eller datamaskin, og fortsett der du var.',
        ],
      },
      {
        heading: 'Jeg svarte feil på noe',
        paragraphs: [
          'Åpne passet, velg området og endre svaret. De tidligere svarene blir liggende i din egen historikk.',
        ],
      },
      {
        heading: 'Jeg vil heller snakke med noen',
        paragraphs: [
          'Spør den digitale veilederen der du jobber. Det er det veilederne er til for, og ingen spørsmål er for små.',
        ],
      },
    ],
  } as Article,
  whoCanSee: {
    title: 'Hvem kan se hva',
    lead: 'Alle sider med noe personlig har et øye og en linje som sier hvem som kan se det. Her står det hva linjene betyr.',
    sections: [
      {
        heading: 'Bare du',
        paragraphs: [
          'Ingen andre i virksomheten kan åpne siden: ikke lederen, ikke programteamet, ikke administratoren. De som drifter maskinene det er lagret på, må følge loven og reglene hos arbeidsgiveren.',
        ],
      },
      {
        heading: 'Kolleger i virksomheten',
        paragraphs: ['Alle som er logget inn i virksomheten din. Folk utenfor kan ikke se det.'],
      },
      {
        heading: 'Det hver enkelt har valgt',
        paragraphs: [
          'På en profil bestemmer hver enkelt for hver ting hvem som ser den: bare de selv, teamet, alle i virksomheten, eller partnervirksomheter også. Teamet er lederen, de som har samme leder, og de som har personen som leder. Det som ikke er ment for deg, ser for deg ut som om det ikke finnes.',
        ],
      },
      {
        heading: 'Bare antall',
        paragraphs: [
          'Siden viser hvor mange, aldri hvem. Grupper som er mindre enn grensen virksomheten har satt, er skjult. Det samme er alt som gjør at noen kunne regnet dem ut. Derfor mangler det av og til et tall.',
        ],
      },
      {
        heading: 'Folk med en rolle',
        paragraphs: ['Noen sider er for administratorer eller programteamet. Det blir loggført når noen får en rolle.'],
      },
    ],
  } as Article,
  seeAlso: 'Les også',
}
