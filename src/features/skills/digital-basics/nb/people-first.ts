import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const peopleFirst: AreaWords<SkillKeyOf<'people-first'>> = {
  name: 'Mennesker først',
  description: 'Å begynne med det folk trenger, og ikke la noen falle utenfor.',
  encouragement: 'Du møter mennesker hver dag og lytter til dem. Det er hjertet i alt godt digitalt arbeid.',
  skills: {
    'user-needs': {
      name: 'Forstå hva folk trenger',
      definition: 'Å finne ut hva folk prøver å få til, før noen velger en løsning.',
      statements: {
        1: 'Jeg har ennå ikke prøvd å finne ut hva folk trenger fra en tjeneste.',
        2: 'Jeg kan spørre folk hva de trenger fra en tjeneste når noen hjelper meg med spørsmålene.',
        3: 'Jeg kan på egen hånd finne ut hva folk trenger fra en tjeneste, ved å spørre og se.',
        4: 'Jeg hjelper andre å finne ut hva folk trenger, før de velger en løsning.',
      },
      examples: {
        council:
          'En planlegger ser på mens tre innbyggere leter etter naboens byggesøknad. Ingen vet saksnummeret, så hun ber om at folk også kan søke på gatenavn.',
        hospital:
          'En resepsjonist spør ti pasienter hva de lå og tenkte på kvelden før. De fleste sier: hvor jeg skal parkere.',
        kommune:
          'Hjemmetjenesten spør fem eldre om tekstmeldingen som varsler besøk. To av dem trodde at den var svindel.',
      },
      tryAtWork:
        'Be én av dem du er til for: «Fortell om sist du måtte ta kontakt med oss.» Lytt i ti minutter, og skriv ned tre av ordene de selv brukte.',
      readNext: {
        title: 'Spør om sist, ikke om ønsker',
        paragraphs: [
          'Spør du folk hva de vil ha, svarer mange med en løsning: en app, en knapp, et telefonnummer. Bak ligger et behov, som å vite når hjelpen kommer. Når du har funnet behovet, ser du kanskje flere måter å dekke det på. Noen av dem koster ingenting.',
          'Spør om sist gang. «Fortell om sist du søkte om parkeringskort» gir bedre svar enn «Hva synes du om nettsidene våre?». Vær stille en stund etterpå. Det viktigste kommer ofte etter en pause.',
          'Se etter også. Folk er høflige, og de gir seg selv skylden. En som sier at det gikk fint, har kanskje prøvd fire ganger. Se etter sukket, lappen på skjermen og barnebarnet som gjør det for dem.',
          'Fem samtaler er nok til å begynne med. Velg folk som er ulike: en som synes det er vanskelig, en som har dårlig tid, en med et annet morsmål. Skriv ned ordene deres, ikke dine egne, og dropp navnene.',
          'Sett så behovet på én linje: hvem, hva, hvorfor. «En datter som bor langt unna, trenger å vite at besøket er gjort, så hun kan slutte å uroe seg.» En slik linje kan du holde alle ideer opp mot.',
        ],
      },
      askAPerson:
        'Spør en kollega som møter innbyggere hver dag: Hva blir du oftest spurt om, og hva er det folk egentlig lurer på?',
    },
    'service-journeys': {
      name: 'Følge hele reisen',
      definition: 'Å se en tjeneste fra start til slutt slik folk møter den, på tvers av avdelinger og kanaler.',
      statements: {
        1: 'Jeg har ennå ikke fulgt en tjeneste fra start til slutt slik folk møter den.',
        2: 'Jeg kan beskrive stegene i tjenesten vår når noen tegner dem sammen med meg.',
        3: 'Jeg kan på egen hånd beskrive stegene folk går gjennom, og hvor det blir vanskelig.',
        4: 'Jeg hjelper andre å følge stegene folk går gjennom, også på tvers av avdelinger.',
      },
      examples: {
        council:
          'Tre avdelinger henger opp alle stegene i en flytting på én vegg. De ser at leietakeren oppgir den samme adressen fem ganger.',
        hospital: 'En fysioterapeut går veien fra innkallingen til behandlingsrommet. Skiltene slutter ved heisen.',
        kommune:
          'En saksbehandler tegner det en familie møter når et barn i rullestol begynner på skolen: seks kontorer og ni brev.',
      },
      tryAtWork:
        'Velg en tjeneste du er en del av. Tegn stegene som bokser på rad, fra den første tanken til alt er i orden. Merk den boksen du vet minst om.',
      readNext: {
        title: 'Gå veien selv',
        paragraphs: [
          'Hver av oss ser en bit av tjenesten. Den som trenger den, ser alt. Folk vet ikke hvilken avdeling som svarer på telefonen, og hvem som sender brevet. For dem er det én reise, og den er ikke bedre enn det dårligste steget.',
          'Reisen begynner før vi tror. Den begynner når noen lurer: Kan jeg få hjelp til dette? Den slutter også senere enn vi tror. Den slutter når livet går videre, ikke når vi lukker saken.',
          'Gå gjennom den som om du var den det gjelder. Les brevet. Ring nummeret. Åpne skjemaet på mobilen. Skriv ned hva du gjør, hva du må vite, og hvordan det kjennes. Noter hver gang du venter, og hver gang du forteller det samme på nytt.',
          'Se særlig på overgangene mellom avdelingene. Det er der det oftest går galt, for ingen eier dem. Ingen har skylda for det. Be inn en kollega fra hver side, og se på tegningen sammen.',
          'Du trenger ikke å ordne alt. Velg det steget som gjør mest vondt for flest, og begynn der.',
        ],
      },
      askAPerson:
        'Spør en kollega i leddet før eller etter dere: Hva skjer med folk rett før de kommer til oss, og rett etterpå?',
    },
    'help-people-online': {
      name: 'Hjelpe folk på nett',
      definition: 'Å hjelpe folk å bruke de digitale tjenestene våre, og å finne en annen vei når det passer bedre.',
      statements: {
        1: 'Jeg har ennå ikke hjulpet noen med de digitale tjenestene våre, eller jeg sender folk videre.',
        2: 'Jeg kan hjelpe noen med en digital tjeneste når en kollega er der og hjelper meg.',
        3: 'Jeg kan på egen hånd hjelpe noen med de digitale tjenestene våre, eller med å finne en annen vei.',
        4: 'Jeg hjelper kolleger å bli flinkere til å veilede folk i de digitale tjenestene våre.',
      },
      examples: {
        council:
          'En bibliotekar sitter ved siden av en mann som vil fornye busskortet. Han holder i musa, og hun peker.',
        hospital:
          'En resepsjonist viser en pasient hvordan han åpner brevet på mobilen. Til den neste, som heller vil ha papir, skriver hun det ut.',
        kommune:
          'En kvinne uten BankID kommer til innbyggertorget. En ansatt finner ut sammen med henne hvordan hun kan søke på papir.',
      },
      tryAtWork:
        'Åpne en av de digitale tjenestene våre på din egen mobil, og gå så langt du kan uten å sende noe. Noter hva du måtte ha forklart en som er ny.',
      readNext: {
        title: 'Ha hendene i lomma',
        paragraphs: [
          'Når noen står fast, får vi lyst til å ta over. Det går fort, og det er vennlig ment. Men neste gang står de like fast. La dem derfor holde mobilen selv. Pek, vent, og la det ta den tida det tar.',
          'Begynn med det de kom for, ikke med dingsen. «Hva vil du få gjort?» er et godt første spørsmål. Bruk ordene de ser på skjermen: «trykk på Send, nederst» heller enn «send inn skjemaet».',
          'Logg aldri inn for andre med passordet, koden eller BankID-en deres. Den nøkkelen er deres, som nøkkelen til et hus. Se en annen vei når de taster. Klarer de det ikke selv, så finn ut hvordan noen lovlig kan gjøre det for dem, for eksempel med en fullmakt.',
          'Noen vil ikke eller kan ikke være på nett. De ser kanskje dårlig, har ingen trygg mobil eller står midt i en krise. De har like stor rett til tjenesten. Kjenn de andre veiene inn: telefon, papir, et besøk.',
          'Fortell dem som eier tjenesten, hvor folk står fast. Hvis ti personer trenger hjelp på samme sted, er det ikke folk som må endre seg.',
        ],
      },
      askAPerson:
        'Spør en i resepsjonen eller på biblioteket om du kan sitte ved siden av en halvtime mens de hjelper folk.',
    },
    'test-with-users': {
      name: 'Prøve ut sammen med folk',
      definition: 'Å la folk prøve et skjema, et brev eller en side før det er ferdig, og lære av det du ser.',
      statements: {
        1: 'Jeg har ennå ikke latt folk prøve noe før det var ferdig.',
        2: 'Jeg kan la folk prøve et utkast når noen hjelper meg å planlegge det.',
        3: 'Jeg kan på egen hånd la folk prøve et utkast og gjøre det bedre etterpå.',
        4: 'Jeg hjelper andre å la folk prøve utkast og å lære av det.',
      },
      examples: {
        council:
          'En ansatt viser et utkast til brev om kommunal skatt til fire innbyggere, og spør hva de ville gjort nå. To ville lagt det bort.',
        hospital:
          'En sykepleier lar tre pasienter prøve den nye innsjekkingsskjermen. Én når ikke opp fra rullestolen.',
        kommune:
          'Fem foreldre prøver det nye barnehageskjemaet på mobilen før det åpner. Alle fem stopper ved det samme ordet.',
      },
      tryAtWork:
        'Ta en melding du snart skal sende. La én person utenfor avdelingen lese den, og spør: Hva ville du gjort nå? Endre én ting.',
      readNext: {
        title: 'Vis det fram før det er pent',
        paragraphs: [
          'Vi venter ofte med å vise noe til det er ferdig. Da gjør det vondt å endre det. En grov skisse på papir er bedre å vise. Folk tør å si hva de mener, og du tør å kaste den.',
          'Gi folk en oppgave, ikke en omvisning. «Du har fått dette brevet. Hva gjør du nå?» Vær stille etterpå. Ikke forklar, og ikke hjelp, selv om det er vanskelig. Det de gjør, sier mer enn det de sier.',
          'Si først at det er utkastet du prøver, ikke dem. Ingenting de gjør, er feil. Spør om du får ta notater, og fortell hva som skjer med dem. De kan slutte når de vil.',
          'Tre til fem personer viser deg det meste av det folk snubler i. Be med en som bruker skjermleser, en som leser sakte, og en som aldri har møtt tjenesten.',
          'Etterpå retter du det som stoppet flest. Prøv så en gang til. To små runder lærer deg mer enn én stor.',
        ],
      },
      askAPerson:
        'Be den digitale veilederen din være med første gang. Den ene snakker med folk, og den andre tar notater.',
    },
  },
}
