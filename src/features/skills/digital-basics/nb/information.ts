import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const information: AreaWords<SkillKeyOf<'information'>> = {
  name: 'Finne og vurdere informasjon',
  description: 'Å finne det du trenger, og vite hva du kan stole på, uansett hvem eller hva som svarte.',
  encouragement: 'Å spørre «hvordan vet vi det?» er et tegn på godt arbeid. Kanskje gjør du det allerede.',
  skills: {
    'search-well': {
      name: 'Søke godt',
      definition: 'Å finne det du trenger på nettet og i våre egne systemer, med gode søkeord.',
      statements: {
        1: 'Jeg har ennå ikke søkt etter informasjon til jobben, eller jeg ber andre lete.',
        2: 'Jeg kan finne det jeg trenger, når noen hjelper meg å velge søkeord.',
        3: 'Jeg kan finne det jeg trenger på egen hånd, og prøve andre ord når jeg ikke finner det.',
        4: 'Jeg hjelper andre å søke slik at de fortere finner det de trenger.',
      },
      examples: {
        council: 'En trepleier avgrenser søket til offentlige nettsteder, og leser dem før reklamen.',
        hospital: 'En farmasøyt får for mange treff, og søker på navnet på medisinen sammen med ordet «amming».',
        kommune: 'En lærer leter etter stoff om samene. Hun velger treff fra det siste året og fra Sametinget.',
      },
      tryAtWork:
        'Søk etter noe du trenger i jobben på tre måter: med ett ord, med fire ord og med et helt spørsmål. Noter hva som virket best.',
      readNext: {
        title: 'Tenk på siden som har svaret',
        paragraphs: [
          'En søkemotor leter etter ord på sider. Se derfor for deg den siden du vil finne. Hvilke ord står på den? På en side om ryggvondt står det kanskje «korsrygg» og «øvelser». Søk på det, og ikke på hvordan du har det.',
          'Begynn med tre eller fire ord. Får du for mange svar? Legg til et ord, som sted eller år. For få? Ta bort ett, eller bruk et ord som andre ville brukt. Sett anførselstegn rundt ord som må stå sammen.',
          'De første treffene er ikke alltid de beste. Noen er reklame, og det står med små bokstaver. Stadig oftere er det en maskin som har skrevet teksten på toppen. Les forbi den, og se hvor svarene kommer fra.',
          'I våre egne systemer må du søke på en annen måte. De kjenner titler, navn og nummer. Prøv tittelen på et skjema, et gatenavn eller et saksnummer. Se etter et filter for dato eller type.',
          'Finner du noe bra, så lagre lenken sammen med noen ord om hvorfor. Da slipper du å lete en gang til.',
        ],
      },
      askAPerson:
        'Spør en bibliotekar eller den digitale veilederen din: Hvordan ville du søkt etter dette? Se hvilke ord de velger.',
    },
    'find-our-guidance': {
      name: 'Finne våre egne rutiner',
      definition: 'Å vite hvor rutiner og vedtak ligger, og hvilken versjon som gjelder.',
      statements: {
        1: 'Jeg har ennå ikke slått opp rutinene våre på skjerm. Jeg spør en kollega.',
        2: 'Jeg kan finne den rette rutinen når noen viser meg hvor jeg skal lete.',
        3: 'Jeg kan på egen hånd finne den rette rutinen, og se at den gjelder.',
        4: 'Jeg hjelper andre å finne den rette rutinen, og sier fra når den er gammel.',
      },
      examples: {
        council:
          'En ny planlegger spør hvor lenge en kunngjøring skal henge. Kollegaen gjetter ikke, men viser henne hvor regelen står.',
        hospital:
          'En sykepleier ser at rutinen på veggen er fra 2021. Han åpner den som gjelder, og tar ned den gamle.',
        kommune:
          'En helsefagarbeider på nattevakt lurer på hva han skal gjøre etter et fall. Han finner rutinen i kvalitetssystemet på mobilen.',
      },
      tryAtWork:
        'Velg en rutine du følger hver uke etter hukommelsen. Finn den som er skrevet ned, sjekk datoen, og se om du gjør som den sier.',
      readNext: {
        title: 'Arket på veggen kan være gammelt',
        paragraphs: [
          'Det meste av jobben lærer vi av hverandre. Det er bra, men vaner blir gamle uten at noen merker det. En kopi på veggen, i en perm eller i din egen mappe kan ligge flere år etter. Det er den i systemet som gjelder.',
          'Tre ting viser om en tekst gjelder: en dato, en eier og en dato for neste kontroll. Mangler en av dem, så spør. Du er ikke vanskelig. Du tar vare på dem vi er til for, og på kollegene dine.',
          'Lagre en lenke til det du bruker ofte, heller enn en kopi. Lenken går til den nyeste versjonen, men kopien blir som den var. På mobilen kan du legge siden på den første skjermen.',
          'Har du funnet noe som er feil eller vanskelig å følge? Si fra til eieren med en setning eller to. Skriv hvor det står, hva som er uklart, og hva du ville skrevet. De fleste blir glade for at noen leser det.',
        ],
      },
      askAPerson:
        'Spør lederen din: Hvilke fem rutiner er viktigst i jobben min, og hvem har ansvaret for hver av dem?',
    },
    'judge-sources': {
      name: 'Vurdere det jeg finner',
      definition: 'Å finne ut hvem som står bak noe, hvor gammelt det er, og om du kan stole på det.',
      statements: {
        1: 'Jeg har ennå ikke sjekket hvem som står bak det jeg leser på nett.',
        2: 'Jeg kan sjekke om en kilde er til å stole på når noen viser meg hva jeg skal se etter.',
        3: 'Jeg kan på egen hånd sjekke hvem som står bak en kilde, hvor gammel den er, og om andre er enige.',
        4: 'Jeg hjelper andre å sjekke kildene sine før de deler eller bruker dem.',
      },
      examples: {
        council:
          'Et bilde av en oversvømt gate blir delt av mange. Pressekontakten sjekker, og ser at det er tatt i en annen by for flere år siden.',
        hospital:
          'En pasient har med en utskrift om en mirakelkur. Sykepleieren ser sammen med ham hvem som har skrevet den, og hvem som selger kuren.',
        kommune:
          'En folkehelserådgiver finner et tall på nettet. Hun følger det tilbake til Statistisk sentralbyrå og ser at det er fem år gammelt.',
      },
      tryAtWork:
        'Ta en påstand du har hørt denne uka. Bruk ti minutter på å finne ut hvor den ble sagt først, av hvem, og når.',
      readNext: {
        title: 'Se til siden før du går inn',
        paragraphs: [
          'En side kan se fin ut og likevel ta feil. Et pent utseende koster lite, og bilder og stemmer kan lages av en maskin. Ikke stirr på selve siden. Åpne en ny fane, og se hva andre sier om den som står bak.',
          'Spør om fire ting. Hvem står bak? Hva tjener de på at jeg tror det? Hvor gammelt er det? Hvem andre sier det samme, uten å ha skrevet av? To kilder med den samme feilen er fortsatt én kilde.',
          'Vær mest på vakt når du føler mest. Sinne, frykt og glede får oss til å dele uten å tenke. Det vet de som vil lure oss. Trekk pusten, og vent ti minutter. Er det sant nå, er det sant da også.',
          'Gå tilbake til starten. En avis forteller om en studie, og en venn forteller om avisa. Studien sier kanskje noe mindre, og er ikke så sikker. Les i det minste sammendraget.',
          'Det er greit å si «jeg vet ikke». Det er også greit å skifte mening mens andre ser på. Da viser du dem hvordan det gjøres.',
        ],
      },
      askAPerson:
        'Spør en som jobber med kommunikasjon eller i biblioteket: Hvordan sjekker du en påstand når du har fem minutter?',
    },
    'check-ai-answers': {
      name: 'Sjekke svar fra KI',
      definition: 'Å be en KI-assistent om hjelp, og sjekke det den sier før du stoler på det.',
      statements: {
        1: 'Jeg har ennå ikke spurt en KI-assistent om noe i jobben.',
        2: 'Jeg kan spørre en KI-assistent når noen hjelper meg å sjekke svaret.',
        3: 'Jeg kan på egen hånd spørre en KI-assistent og sjekke svaret mot en kilde jeg stoler på.',
        4: 'Jeg hjelper andre å se når et svar fra KI er godt, og når det ikke er det.',
      },
      examples: {
        council:
          'En KI-assistent viser til en lov som planleggeren aldri har hørt om. Hun slår den opp og ser at den ikke finnes.',
        hospital:
          'En ernæringsfysiolog ber om ideer til en brosjyre. Han sjekker hvert tall mot de nasjonale rådene før han bruker det.',
        kommune:
          'En saksbehandler spør en godkjent assistent hvor en regel står. Hun leser regelen selv i Lovdata før hun skriver.',
      },
      tryAtWork:
        'Spør en KI-assistent du har lov til å bruke, om tre ting du kan svært godt. Tell hva som ble riktig, og hva som ble feil.',
      readNext: {
        title: 'En rask hjelper som høres sikker ut på alt',
        paragraphs: [
          'En KI-assistent har lest svært mye tekst. Den bygger et svar av ord som pleier å følge etter hverandre. Ofte er svaret godt. Men assistenten kan ikke selv vite hva som er sant, og kan høres like sikker ut når den tar feil. Den kan dikte opp en lov, et tall eller en bok.',
          'Bruk den derfor der du kan sjekke svaret, eller der en feil ikke skader noen: ideer, spørsmål å stille, en første oversikt. Ikke la den bestemme noe om et menneske. Det er du som har ansvaret for det du sender og avgjør, uansett hvem som skrev utkastet.',
          'Be om kildene, og åpne dem. Finnes de? Sier de det assistenten påstår? Sjekk navn, tall, datoer og regler hver gang. Spør også hva som taler mot svaret, og hva som mangler.',
          'Se etter hvem den glemmer. Den har lært av tekster skrevet av mennesker, med alle våre fordommer. Kanskje tar den for gitt at sykepleieren er en kvinne, eller at alle har bil.',
          'Legg aldri inn noe om et menneske, og ingenting som er hemmelig. Bruk de verktøyene vi har godkjent, og ingen andre. Og fortell folk at en maskin har hjulpet til, når det betyr noe for dem.',
        ],
      },
      askAPerson:
        'Spør den digitale veilederen din: Hvilke KI-assistenter kan vi bruke her, til hva, og hva må vi aldri legge inn?',
    },
  },
}
