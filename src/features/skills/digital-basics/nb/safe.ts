import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const safe: AreaWords<SkillKeyOf<'safe'>> = {
  name: 'Digital trygghet',
  description: 'Å passe på nøklene våre, det folk betror oss, hverandre og deg selv.',
  encouragement: 'Du låser døra når du går. Dette er den samme gode vanen i andre rom.',
  skills: {
    'sign-in': {
      name: 'Passord og passnøkler',
      definition: 'Å logge inn slik at ingen andre kommer inn, med sterke passord, to trinn eller passnøkkel.',
      statements: {
        1: 'Jeg har ennå ikke lært å gjøre innloggingen trygg. Jeg bruker det jeg fikk.',
        2: 'Jeg kan lage et sterkt passord eller en passnøkkel når noen hjelper meg.',
        3: 'Jeg kan på egen hånd holde alle innlogginger trygge, med en ny nøkkel for hver.',
        4: 'Jeg hjelper andre å sette opp trygge måter å logge inn på.',
      },
      examples: {
        council:
          'En ansatt i svømmehallen har alle passordene i en passordhåndterer. Selv må han huske ett langt passord, og det er alt.',
        hospital:
          'En lege blir bedt om å godkjenne en innlogging som hun ikke har startet. Hun svarer nei og melder fra.',
        kommune:
          'De som deler nettbrett i hjemmetjenesten, logger inn hver for seg med kort og kode. Notatene viser hvem som skrev hva.',
      },
      tryAtWork:
        'Velg én konto som er viktig for deg. Slå på innlogging i to trinn, eller passnøkkel hvis du kan velge det.',
      readNext: {
        title: 'Gode nøkler, og få å huske',
        paragraphs: [
          'Tyven gjetter sjelden passordet ditt. Det lekker fra et nettsted, og blir så prøvd alle andre steder. Derfor må hvert sted ha sitt eget. Ingen klarer å huske så mange, så la en passordhåndterer gjøre det. Den lager lange passord og fyller dem inn for deg.',
          'De få du må huske, kan være lange og likevel snille mot hukommelsen. Sett sammen tre eller fire ord som ikke har noe med hverandre å gjøre, og lag et bilde av dem i hodet. Ikke bruk navn, bursdager eller favorittlaget.',
          'Et ekstra trinn stopper de fleste tyver, også når de har passordet. Det kan være en app, et kort eller en kode. Blir du bedt om å godkjenne noe du ikke har startet, så svar nei og meld fra med en gang. Gi aldri en kode til noen på telefon.',
          'En passnøkkel er enda bedre. Mobilen eller pc-en tar vare på en hemmelig nøkkel, og du åpner den med finger, ansikt eller PIN. Du har ingenting å huske og ingenting å gi bort. Et falskt nettsted får den ikke av deg.',
          'Lån aldri bort innloggingen din, heller ikke til en god kollega som har det travelt. Trenger noen tilgang, får de sin egen. Slik er dere tryggere begge to.',
        ],
      },
      askAPerson:
        'Spør den digitale veilederen eller IT-hjelpen: Hvilken passordhåndterer kan jeg bruke, og kan du hjelpe meg med den første passnøkkelen?',
    },
    'spot-fraud': {
      name: 'Kjenne igjen svindel og nettfisking',
      definition: 'Å merke når en melding, en telefon eller et nettsted prøver å lure deg, og vite hva du gjør.',
      statements: {
        1: 'Jeg har ennå ikke lært hva jeg skal se etter i falske meldinger og telefoner.',
        2: 'Jeg kan kjenne igjen en falsk melding når noen ser på den sammen med meg.',
        3: 'Jeg kan på egen hånd kjenne igjen de fleste falske meldinger, og melde fra om dem.',
        4: 'Jeg hjelper andre å kjenne igjen svindel og melde fra uten å være redde.',
      },
      examples: {
        council:
          'Regnskap får melding om at en byggmester har ny bankkonto. De ringer nummeret de har fra før, og byggmesteren vet ikke noe om det.',
        hospital:
          'En melding sier at innboksen er full, og ber om passordet. En helsesekretær melder fra med ett klikk.',
        kommune:
          'En mann ringer nattevakta, sier han er fra IT, og ber om en kode. Hun legger på og ringer IT-hjelpen selv.',
      },
      tryAtWork:
        'Finn ut hvordan du melder fra om mistenkelig e-post hos oss. Fortell det til én kollega, så vet dere det begge to.',
      readNext: {
        title: 'Meldingen som har det travelt',
        paragraphs: [
          'Falske meldinger var før fulle av feil. Slik er det ikke lenger. De kan være godt skrevet, kjenne navnet ditt og til og med høres ut som sjefen på telefon. Se derfor ikke etter skrivefeil. Se etter hva den vil ha deg til, og hva du føler når du leser den.',
          'Tre tegn hører sammen: Det haster, det kommer ut av det blå, og det vil ha noe. Et klikk, en kode, penger eller hjelp til noe hemmelig. Jo mer den haster, jo bedre tid kan du ta deg.',
          'Ta en annen vei for å sjekke. Ikke bruk lenken eller nummeret i meldingen. Gå til nettstedet slik du pleier, eller ring et nummer du kjenner. En ekte avsender har ikke noe imot at du sjekker.',
          'Vær på vakt mot QR-koder på plakater, filer du ikke venter, og sider som vil ha passordet når du allerede har logget inn. Når passordhåndtereren ikke fyller inn, kan siden være falsk.',
          'Klikket du? Det skjer med de beste, ofte når vi er slitne. Si fra til IT-hjelpen med en gang. Du fortjener takk, ikke kjeft, for et raskt ord kan redde alle de andre.',
        ],
      },
      askAPerson:
        'Be IT-hjelpen eller den digitale veilederen vise deg en falsk melding som har kommet til oss, og hva som røpet den.',
    },
    'personal-data': {
      name: 'Passe på personopplysninger',
      definition: 'Å passe på opplysninger om folk, slik at ingen andre enn de som trenger dem i jobben, får se dem.',
      statements: {
        1: 'Jeg har ennå ikke lært hvilke regler som gjelder for opplysninger om folk.',
        2: 'Jeg kan behandle personopplysninger trygt når noen hjelper meg med hva som gjelder.',
        3: 'Jeg kan på egen hånd behandle personopplysninger trygt, og merke når noe er i fare.',
        4: 'Jeg hjelper andre å passe på personopplysninger i hverdagen.',
      },
      examples: {
        council: 'En planlegger skjuler telefonnumrene i en nabomerknad før den legges ut på nettet.',
        hospital:
          'En portør hører to kolleger snakke om en pasient i heisen. Han ber dem vennlig om å vente til de er alene.',
        kommune:
          'En lærer vil ha en KI-assistent til å korte ned notater om en elev. Han stopper, for notatene hører ikke hjemme der.',
      },
      tryAtWork:
        'Se på pulten, skjermen og nedlastingene dine slik en fremmed ville gjort. Rydd bort eller slett én ting om et menneske som du ikke trenger lenger.',
      readNext: {
        title: 'Ville jeg likt at mine ble behandlet slik?',
        paragraphs: [
          'Folk forteller oss ting fordi de må, eller fordi de stoler på oss. En kjent adresse kan være farlig for den som lever i skjul. En sykdom kan koste noen jobben. Spør derfor deg selv: Ville jeg likt at dette skjedde med det andre vet om meg?',
          'Se på det du trenger til oppgaven foran deg, og ikke mer. Det er menneskelig å være nysgjerrig, men journalen til naboen er ikke din å åpne. Systemene husker hvem som har sett.',
          'Del så lite som mulig, med så få som mulig, i den trygge kanalen. Sjekk navnet før du sender. Snakk der ingen andre hører, og hent arkene fra skriveren. Skjul navn i det du viser til andre.',
          'Legg aldri noe om et menneske inn i en KI-assistent, en oversettelsesside eller en app vi ikke har godkjent. Du får det ikke tilbake. Det er ikke nok å ta bort navnet hvis historien kan kjennes igjen.',
          'Ta ikke vare på ting lenger enn du må. Slett nedlastinger og kopier når jobben er gjort. Folk har rett til å se hva vi har om dem. Skriv derfor som om de leste over skulderen din.',
        ],
      },
      askAPerson:
        'Spør personvernombudet eller lederen din: Hva i jobben min regnes som personopplysninger, og hvilke systemer kan jeg bruke?',
    },
    'speak-up': {
      name: 'Si fra når noe går galt',
      definition: 'Å si fra til de rette med en gang du eller et system har gjort en feil, så skaden kan stoppes.',
      statements: {
        1: 'Jeg har ennå ikke lært hvordan jeg melder fra om en digital feil eller hendelse.',
        2: 'Jeg kan melde fra om en feil eller hendelse når noen viser meg hvordan.',
        3: 'Jeg kan på egen hånd melde fra om en feil med en gang, også når den er min.',
        4: 'Jeg hjelper andre å melde fra om feil, og gjør det trygt for dem.',
      },
      examples: {
        council:
          'En ansatt sender en liste til feil firma. Hun ringer innen fem minutter, og den blir slettet før noen har åpnet den.',
        hospital:
          'En sykepleier ser at to pasienter med samme navn er blandet sammen på skjermen. Han melder fra, og systemet får en advarsel om like navn.',
        kommune:
          'En ansatt i hjemmetjenesten glemmer nettbrettet på bussen. Han ringer vakttelefonen med en gang, og det blir låst på avstand.',
      },
      tryAtWork:
        'Finn ut hvem du ringer hvis en enhet blir borte, eller en melding går til feil person. Lagre nummeret på mobilen.',
      readNext: {
        title: 'De første fem minuttene',
        paragraphs: [
          'Alle gjør feil. Vi sender for tidlig, mister en mobil eller klikker på noe falskt. Det som skjer de neste fem minuttene, betyr mye mer enn feilen. I starten kan det meste av skaden fortsatt stoppes.',
          'Ikke vent til du er sikker, og ikke prøv å skjule det eller ordne det alene. Ring IT-hjelpen eller lederen din. Si hva som skjedde, når det skjedde, og hvem opplysningene gjelder. Skriv ned klokkeslettet. Ikke slett noe før du får beskjed om det.',
          'Loven gir oss kort tid til å vurdere og melde noen typer hendelser, ofte noen få døgn. Du trenger ikke å vite hvilke. Du sier fra, så gjør andre resten.',
          'Meld også fra når det nesten gikk galt, og om systemer som gjør det vanskelig å gjøre rett. En knapp på feil sted vil lure den neste også. Da er det systemet det er noe galt med, ikke du.',
          'Kommer en kollega til deg med en feil, så begynn med å takke. Måten vi møter den første på, avgjør om det kommer en til. Kanskje er du selv skjelven, og det er greit. Snakk med noen.',
        ],
      },
      askAPerson:
        'Spør lederen din: Hva gjør du når en av oss gjør en feil med et system eller med data, og hvem ringer jeg om natta?',
    },
    'screen-balance': {
      name: 'Ha det bra foran skjermen',
      definition: 'Å bruke skjerm på en måte som er bra for kroppen, konsentrasjonen og fritiden din.',
      statements: {
        1: 'Jeg har ennå ikke gjort noe for å få det bedre foran skjermen.',
        2: 'Jeg kan få det bedre foran skjermen når noen viser meg hva som hjelper.',
        3: 'Jeg kan på egen hånd ordne skjerm, pauser og varsler slik at jeg har det bra.',
        4: 'Jeg hjelper andre å finne en god måte å jobbe med skjerm på.',
      },
      examples: {
        council: 'Økonomiavdelingen har ingen møter før klokka ti på tirsdager og torsdager, så alle får jobbe i ro.',
        hospital: 'En helsesekretær snakker inn noen av brevene sine, så det vonde håndleddet får hvile.',
        kommune:
          'En hjemmetjeneste er enig om at ingen trenger å lese meldinger på fridager. Det som haster, kommer på telefon.',
      },
      tryAtWork:
        'Slå av alle varsler som ingen ville savnet på en time. Reis deg så opp, se ut av vinduet, og rull med skuldrene.',
      readNext: {
        title: 'Små endringer kroppen takker deg for',
        paragraphs: [
          'Den beste stillingen er den neste. Skift ofte: Sitt, stå, gå mens du snakker. Sett toppen av skjermen i høyde med øynene, og tastaturet der skuldrene får hvile. Løft nettbrettet opp av og til i stedet for å bøye nakken.',
          'Øynene blir slitne av å se på én avstand. Se langt bort et øyeblikk, flere ganger i timen. Gjør teksten større før du flytter deg nærmere. Skru ned lyset i et mørkt rom.',
          'Hvert varsel tar deg bort fra det du holdt på med, og veien tilbake er lengre enn vi tror. Velg hvem som får avbryte deg. Slå av resten, og se etter når det passer. De fleste kan vente en halvtime.',
          'Jobben blir med hjem på mobilen. Bli enige om når ingen trenger å svare. Flytt jobbappene ut av syne når du har fri, eller slå dem av. Hvile er en del av jobben.',
          'Får du vondt, blir stresset eller sover dårlig av skjermen, så si fra tidlig. Det finnes hjelpemidler, andre verktøy og andre måter å dele arbeidet på. Er noen ekle mot deg på nett i jobben, skal du heller ikke bære det alene.',
        ],
      },
      askAPerson: 'Be verneombudet eller lederen din se på arbeidsplassen sammen med deg, og si hva som kan endres.',
    },
  },
}
