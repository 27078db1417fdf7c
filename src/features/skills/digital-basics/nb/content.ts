import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const content: AreaWords<SkillKeyOf<'content'>> = {
  name: 'Lage innhold',
  description: 'Å skrive og lage ting som alle kan finne, lese og bruke.',
  encouragement: 'Kan du forklare det for en nabo, kan du skrive det. Resten er øvelse.',
  skills: {
    'plain-language': {
      name: 'Skrive klart',
      definition: 'Å skrive slik at leserne finner det de trenger, forstår det og vet hva de skal gjøre.',
      statements: {
        1: 'Jeg har ennå ikke tenkt på klarspråk når jeg skriver i jobben.',
        2: 'Jeg kan gjøre en tekst klarere når noen viser meg hva jeg bør endre.',
        3: 'Jeg kan på egen hånd skrive en tekst som leserne forstår med en gang.',
        4: 'Jeg hjelper andre å skrive slik at leserne forstår med en gang.',
      },
      examples: {
        council:
          'Brevet begynte med loven. Nå begynner det slik: «Du får beholde parkeringsplassen.» Færre ringer for å spørre hva det betyr.',
        hospital:
          'En kirurg bytter ut «fastende fra kl. 00» med «Ikke spis etter midnatt. Du kan drikke vann til klokka seks.»',
        kommune:
          'En saksbehandler deler opp et vedtak på tre sider: et klart svar, en begrunnelse og hvordan du klager.',
      },
      tryAtWork:
        'Ta en tekst du har skrevet. Flytt den viktigste setningen øverst, del en setning i to, og bytt ut ett tungt ord.',
      readNext: {
        title: 'Skriv slik du ville sagt det på trappa',
        paragraphs: [
          'Tenk deg at leseren står på trappa og har to minutter. Hva ville du sagt først? Det er den første setningen din. Folk vil vite: Hva er dette, gjelder det meg, og hva må jeg gjøre? Resten kan komme etterpå.',
          'Skriv korte setninger med én tanke i hver. Bruk de ordene folk bruker når de snakker. Trenger du et fagord, så si hva det betyr. Skriv «du» og «vi», og si hvem som gjør hva: «Vi ringer deg», ikke «Det vil bli tatt kontakt».',
          'Hjelp øyet. Skriv overskrifter som sier noe: «Svar innen 1. mai» heller enn «Frist». Lag en liste når det er tre ting eller mer. La det være luft på siden.',
          'Klart er ikke det samme som barnslig. Fagfolk leser også fortere når teksten er klar. Det handler om rettigheter også. Den som ikke forstår et vedtak, kan ikke klage på det.',
          'Les høyt før du sender. Sett punktum der du går tom for luft. La så en annen lese, og be dem fortelle hva de ville gjort.',
        ],
      },
      askAPerson: 'Be en kollega fra en annen tjeneste lese teksten din og fortelle med egne ord hva som står der.',
    },
    'accessible-content': {
      name: 'Lage innhold for alle',
      definition: 'Å lage dokumenter, sider og meldinger som folk kan bruke uansett syn, hørsel eller enhet.',
      statements: {
        1: 'Jeg har ennå ikke tenkt på hvordan folk med funksjonsnedsettelser bruker det jeg lager.',
        2: 'Jeg kan lage et dokument som alle kan bruke, når noen viser meg hva jeg skal gjøre.',
        3: 'Jeg kan på egen hånd lage dokumenter og meldinger som alle kan bruke.',
        4: 'Jeg hjelper andre å lage innhold som alle kan bruke.',
      },
      examples: {
        council:
          'En møtesekretær bruker ordentlige overskrifter i referatet. En folkevalgt som er blind, kan nå hoppe rett til sak 7.',
        hospital: 'En fysioterapeut tekster en øvelsesfilm, så den fungerer for døve pasienter og for folk på bussen.',
        kommune:
          'En rektor sendte ukeplanen som bilde. Nå skriver hun den som tekst, så foreldre kan få den lest opp eller oversatt.',
      },
      tryAtWork:
        'Åpne et dokument du har laget, og kjør den innebygde sjekken for tilgjengelighet. Rett én av tingene den finner.',
      readNext: {
        title: 'Små vaner som slipper alle inn',
        paragraphs: [
          'Omtrent én av seks lever med en funksjonsnedsettelse. Mange flere har trøtte øyne, en brukket arm eller sitter på en bråkete buss. Når vi gjør noe godt for noen, blir det bedre for de fleste. I det offentlige er det også et lovkrav.',
          'Bruk overskriftsstilene i programmet, ikke store fete bokstaver. Da kan en som lytter, hoppe mellom dem slik du gjør med øynene. Skriv lenker som sier hvor de går: «Søk om plass», ikke «klikk her».',
          'Si med ord hva et bilde viser, hvis det sier noe som ikke står i teksten. Et bilde som er til pynt, kan stå uten. Legg aldri viktig tekst inne i et bilde.',
          'Velg mørk tekst på lys bunn, eller omvendt, og la aldri fargen snakke alene. «De røde» sier ingenting til noen av oss. Tekst filmene. Lag små tabeller, med overskrift på hver kolonne.',
          'En nettside er som regel bedre enn en PDF. Og be folk som bruker slike hjelpemidler hver dag, om å prøve det du lager. Ingen sjekk i et program kan erstatte dem.',
        ],
      },
      askAPerson:
        'Spør en som bruker skjermleser eller stor tekst, om å få se hvordan de leser en av sidene våre. Spør pent, og godta et nei.',
    },
    'pictures-video': {
      name: 'Bruke bilder og film',
      definition: 'Å ta, velge og dele bilder og korte filmer som hjelper, med respekt for dem som er med.',
      statements: {
        1: 'Jeg har ennå ikke laget eller valgt et bilde eller en film til bruk i jobben.',
        2: 'Jeg kan lage eller velge et bilde eller en film når noen hjelper meg med reglene.',
        3: 'Jeg kan på egen hånd lage eller velge bilder og film, og vite at jeg har lov til å bruke dem.',
        4: 'Jeg hjelper andre å bruke bilder og film på en god og respektfull måte.',
      },
      examples: {
        council:
          'En gartner viser på ett minutt hvordan du beskjærer en rose. Ingen av filmene til kommunen er sett av flere.',
        hospital:
          'En sykepleier vil ha et bilde av gjengen ved den nye maskinen. Han ser til at ingen pasientnavn står på skjermen bak dem.',
        kommune: 'En ungdomsarbeider spør både ungdommene og foreldrene før et bilde fra skituren blir lagt ut.',
      },
      tryAtWork: 'Film i 30 sekunder noe du gjør med hendene og ofte forklarer for andre. Vis det til én kollega.',
      readNext: {
        title: 'Ett minutt som viser hvordan',
        paragraphs: [
          'Noe er vanskelig å skrive, men fort gjort å vise. Hvordan du legger et løfteseil, nullstiller en pumpe eller finner den rette døra. En kort film fra mobilen er god nok. Folk vil se hendene dine, ikke en storfilm.',
          'Bestem deg for én ting å vise. Hold mobilen på tvers, og len deg mot noe. Stå med lyset i ryggen. Si hva du gjør mens du gjør det. Stopp etter et minutt eller to.',
          'Spør før du filmer eller tar bilde av folk, og si hvor det skal vises. De kan si nei, og de kan ombestemme seg. Vær ekstra varsom med barn, pasienter og folk som er avhengige av deg. For dem kan det være vanskelig å si nei.',
          'Se på bakgrunnen før du deler. Et navn på en dør, en tavle med pasienter, et bilskilt, en åpen skjerm. Ett blikk kan spare deg for mye bry.',
          'Ikke ta bilder fra nettet uten å spørre. Noen eier dem. Finn bilder med åpen lisens, si hvem som har laget dem, og noter hvor du fant dem. Si fra hvis det er en maskin som har laget bildet.',
        ],
      },
      askAPerson: 'Spør kommunikasjonsavdelingen: Hvor har vi bilder vi kan bruke, og hvordan ber vi folk om samtykke?',
    },
    'write-with-ai': {
      name: 'Skrive med en KI-assistent',
      definition: 'Å bruke en godkjent KI-assistent til utkast og sammendrag, og fortsatt være forfatteren selv.',
      statements: {
        1: 'Jeg har ennå ikke brukt en KI-assistent til å skrive eller korte ned en tekst i jobben.',
        2: 'Jeg kan bruke en godkjent KI-assistent til et utkast når noen hjelper meg.',
        3: 'Jeg kan på egen hånd bruke en godkjent KI-assistent til utkast, og gjøre teksten til min.',
        4: 'Jeg hjelper andre å skrive trygt og godt med en KI-assistent.',
      },
      examples: {
        council:
          'En ansatt ber om tre utgaver av et varsel om veiarbeid. Hun tar den beste og skriver den om slik hun selv ville sagt det.',
        hospital:
          'En leder får en lang retningslinje kortet ned til ti linjer for de ansatte. Hun leser den opp mot originalen før hun deler den.',
        kommune:
          'En lærer ber om en tekst på lett norsk om reglene for lekser. Ingen elever er nevnt, og han retter den selv.',
      },
      tryAtWork:
        'Gi en godkjent assistent en tekst du har skrevet, uten personopplysninger. Be den gjøre teksten halvparten så lang. Behold det som er bedre.',
      readNext: {
        title: 'Det er du som er forfatteren',
        paragraphs: [
          'En KI-assistent er god på første utkast, på å korte ned og på å finne en annen tone. Den hjelper mot det blanke arket. Men den kjenner ikke leseren din, tjenesten din eller det som ble sagt på møtet i går. Det gjør du.',
          'Fortell den det du ville fortalt en ny kollega. Hvem skal lese? Hva skal de gjøre etterpå? Hvor langt kan det være? Vis et eksempel på en tekst du liker. Be om to eller tre utgaver. Si hva du ikke likte, og la den prøve igjen.',
          'Så tar du over. Sjekk hvert faktum. Ta bort det som er tomt, og legg inn det ingen andre enn du vet. Les høyt. Høres det ikke ut som oss, er det ikke ferdig. En personlig melding, som en takk eller en kondolanse, skriver du best selv.',
          'Lim aldri inn navn, fødselsdato, helseopplysninger, journalnotater eller andres meldinger. Det er ikke nok å bytte navnet, for en sjelden historie kan kjennes igjen. Bruk de verktøyene vi har godkjent, og ingen andre.',
          'Vær åpen om det. Ville leserne hatt lyst til å vite at en maskin har hjulpet til, så si det. Og gjelder det rettighetene til et menneske, er det et menneske som skriver og et menneske som bestemmer.',
        ],
      },
      askAPerson:
        'Be den digitale veilederen din vise deg en tekst som er skrevet med en assistent: Hva ble den bedt om, hva ble endret, og hvorfor?',
    },
  },
}
