import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const together: AreaWords<SkillKeyOf<'together'>> = {
  name: 'Jobbe sammen',
  description: 'Å møtes, snakke, skrive og lære sammen, uansett hvor hver av oss er.',
  encouragement: 'Du samarbeider med andre hver dag. Her blir du kjent med noen nye rom å gjøre det i.',
  skills: {
    'online-meetings': {
      name: 'Være med i nettmøter',
      definition: 'Å delta i og holde møter på skjerm der alle kan se, høre og bli hørt.',
      statements: {
        1: 'Jeg har ennå ikke vært med i et nettmøte i jobben.',
        2: 'Jeg kan være med i et nettmøte når noen hjelper meg å komme inn.',
        3: 'Jeg kan på egen hånd gå inn i et nettmøte, snakke og dele skjerm.',
        4: 'Jeg hjelper andre å være med i nettmøter, eller å holde gode møter selv.',
      },
      examples: {
        council: 'En planlegger deler kartet i et møte med innbyggerne, og leser høyt det som blir skrevet i chatten.',
        hospital: 'En sykepleier er med på telefon i et møte med kommunen, og slår av lyden når en alarm går.',
        kommune: 'En koordinator har møte med en familie, skolen og en spesialist i en by fire timer unna.',
      },
      tryAtWork: 'Åpne møteprogrammet uten at du har et møte. Prøv mikrofonen, kameraet, bakgrunnen og tekstingen.',
      readNext: {
        title: 'Et møte du ikke blir sliten av',
        paragraphs: [
          'Nettmøter gjør oss slitne, for vi må gjette det vi ellers ville sett. Noen vaner hjelper. Si navnet ditt første gang du snakker. Slå av lyden når andre har ordet. Slå på teksting, for den hjelper flere enn du tror.',
          'Kom to minutter før, og sjekk lyd og bilde. Sitt med lyset foran deg. Hodetelefoner med mikrofon er ofte det beste du kan gjøre for de andre. Fryser bildet, slår du av kameraet og beholder lyden.',
          'Lukk det andre ikke har bruk for å se, før du deler skjerm. Del ett vindu heller enn hele skjermen. Si hva du viser, for noen er med på telefon eller kan ikke se det.',
          'Holder du møtet, så skriv i innkallingen hvorfor dere møtes, og hva dere skal bli enige om. Gi alle ordet én gang. De som sitter alene på en skjerm, får det først, for et rom fullt av folk glemmer dem.',
          'Spør før du tar opp, og si hvem som får se det. Slutt med hvem som gjør hva. Stopp fem minutter før timen er omme, så folk får strekke på beina.',
        ],
      },
      askAPerson:
        'Be en kollega ha et øvelsesmøte med deg i ti minutter. Prøv å dele skjerm, skrive i chatten og rekke opp hånda.',
    },
    'team-chat': {
      name: 'Snakke sammen i kanaler og chat',
      definition: 'Å bruke chat og kanaler slik at de rette ser det, og alle får ro til å jobbe.',
      statements: {
        1: 'Jeg har ennå ikke skrevet i en chat eller en kanal i jobben.',
        2: 'Jeg kan lese og svare i kanalene våre når noen hjelper meg.',
        3: 'Jeg kan på egen hånd velge rett kanal, skrive klart og styre varslene mine.',
        4: 'Jeg hjelper andre å bruke kanalene godt og bli enige om hvordan vi gjør det.',
      },
      examples: {
        council:
          'Vaktmesterne har en kanal for hver skole. Den som tar over på mandag, leser hva som skjedde på fredag.',
        hospital:
          'En avdeling blir enig om at ingenting om pasienter skal stå i chatten. Det som haster, tar de fortsatt på telefon.',
        kommune:
          'En barnehage går fra en privat gruppe på mobilen til en godkjent kanal, så de som har fri, får ha fri.',
      },
      tryAtWork:
        'Åpne varslene i chatteprogrammet. Slå av lyden for en kanal som kan vente, og slå den på for en som ikke kan det.',
      readNext: {
        title: 'Skriv der andre kan finne det',
        paragraphs: [
          'Spør du én person privat, får du ett svar, og ingen andre har nytte av det. Spør du i en kanal, hjelper det alle som lurer på det samme. Kanskje svarer også en du ikke tenkte på. Skriv derfor åpent når det gjelder jobben, og privat når det gjelder et menneske.',
          'Skriv én melding heller enn fem små. Si hva det gjelder, hva du trenger, og når du trenger det. «Hei» alene får folk til å vente. Svar under den meldingen du svarer på, så samtalen holder sammen. En tommel opp er ofte nok.',
          'Ikke alt passer i en chat. Det som haster, tar du på telefon. Det dere bestemmer, må skrives ned der det blir liggende. Det som hører til i et fagsystem, skal dit, og personopplysninger skal holdes utenfor chatten.',
          'Ingen trenger å svare med en gang. Sett status, slå av varsler når du trenger ro, og la andre gjøre det samme. Skriv gjerne om kvelden om det passer deg, men send det om morgenen.',
          'Tonen er vanskelig å høre når den er skrevet. Blir du sint, så vent. Skjønner du ikke, så ring.',
        ],
      },
      askAPerson:
        'Spør dem du jobber med: Hvilken kanal bruker vi til hva, hvor fort venter vi svar, og hva skriver vi aldri der?',
    },
    'shared-documents': {
      name: 'Skrive i felles dokumenter',
      definition: 'Å jobbe samtidig med andre i ett dokument, med kommentarer, versjoner og rett tilgang.',
      statements: {
        1: 'Jeg har ennå ikke jobbet i et dokument sammen med andre.',
        2: 'Jeg kan skrive eller kommentere i et felles dokument når noen hjelper meg å åpne det.',
        3: 'Jeg kan på egen hånd dele et dokument, kommentere i det og finne en eldre versjon.',
        4: 'Jeg hjelper andre å skrive sammen i ett dokument i stedet for å sende kopier.',
      },
      examples: {
        council:
          'Seks personer skriver på den samme rapporten samtidig. Ingen må lime sammen seks filer kvelden før møtet.',
        hospital:
          'En avdeling skriver den nye rutinen sin i ett dokument. Nattevakta legger inn kommentarene sine klokka tre om natta.',
        kommune:
          'To kommuner skriver en felles søknad i ett dokument. Når et avsnitt blir borte, henter de fram versjonen fra i går.',
      },
      tryAtWork:
        'Del et ufarlig dokument med en kollega. Skriv en kommentar til hverandre, og finn lista over tidligere versjoner.',
      readNext: {
        title: 'Ett dokument, mange hender',
        paragraphs: [
          'Når vi sender kopier til hverandre, må noen sette dem sammen, og noens endringer blir borte. I et felles dokument finnes det én tekst. Alle ser hva som er nytt, og ingenting går tapt: De gamle versjonene blir tatt vare på.',
          'Del med dem som trenger det, og velg hva de kan gjøre: lese, kommentere eller skrive. Se på lista over hvem som har tilgang, før du skriver noe sensitivt. Ta bort folk når arbeidet er over. Vær forsiktig med lenker som alle kan åpne.',
          'Foreslå heller enn å skrive over når teksten er en annens. Bruk kommentarer til spørsmål, og sett på et navn hvis du vil ha svar. Lukk kommentaren når dere er enige. Vær like vennlig i margen som du ville vært rundt bordet.',
          'Bli enige om tre ting fra starten. Hvem har pennen til slutt? Når er det ferdig? Hvor skal det ligge? En kort linje øverst i dokumentet holder.',
          'Ikke vær redd for at noen ser noe halvferdig. En grov tekst innbyr til hjelp. En glatt tekst innbyr til taushet.',
        ],
      },
      askAPerson:
        'Spør en du skriver sammen med: Kan vi ta det neste i et felles dokument, og kan du vise meg de tidligere versjonene?',
    },
    'share-learning': {
      name: 'Dele det vi lærer',
      definition: 'Å fortelle andre hva du har prøvd og lært, så de slipper å begynne på bar bakke.',
      statements: {
        1: 'Jeg har ennå ikke delt det jeg har lært, utenfor min egen avdeling.',
        2: 'Jeg kan dele noe jeg har lært, når noen hjelper meg å sette ord på det.',
        3: 'Jeg kan på egen hånd dele det jeg har lært, også det som ikke virket.',
        4: 'Jeg hjelper andre å dele det de lærer, og gjør det trygt for dem.',
      },
      examples: {
        council:
          'En svømmehall deler fem linjer om hvordan de fikk ned køen i døra. To andre kommuner gjør det samme innen en måned.',
        hospital:
          'En avdeling viser hva de lærte av et forsøk som ikke lyktes. Den neste slipper å bruke de samme tre månedene.',
        kommune:
          'En tekniker skriver et kort notat hver fredag om ukas arbeid med vannmålere. Nabokommunen ringer og vil vite mer.',
      },
      tryAtWork:
        'Skriv tre linjer om noe du lærte denne uka: hva du prøvde, hva som skjedde, og hva du ville gjort neste gang. Del det med dem du jobber med.',
      readNext: {
        title: 'Del mens det er varmt',
        paragraphs: [
          'Det meste av det vi lærer, får ingen andre vite. Ikke fordi det er hemmelig, men fordi det virker for lite. Likevel strever noen tre dører bortenfor, eller tre byer bortenfor, med det samme i dag. Fem linjer fra deg kan spare dem for en uke.',
          'Du trenger ingen rapport. Skriv hva du ville, hva du gjorde, hva som skjedde, og hva du ville gjort nå. Legg ved et bilde av tavla. Si hvor folk kan spørre mer.',
          'Fortell også om det som ikke virket. Det er den nyttigste delen, og den som er vanskeligst å finne. Snakk om hva som skjedde, ikke om hvem som hadde skylda. Når en leder deler en feil, tør andre å gjøre det samme.',
          'Del tidlig. Det som er halvferdig, kan fortsatt endres, og folk liker å bli spurt. Venter du på det perfekte øyeblikket, er det gammelt nytt, eller det kommer aldri.',
          'Tenk på hvem det kan skade. Ta bort navn og detaljer som røper folk. Takk dem som du har lånt ideer fra. Resten kan ofte være åpent.',
        ],
      },
      askAPerson:
        'Spør den digitale veilederen din: Hvem andre ville hatt glede av det vi fant ut, og hvor når vi dem best?',
    },
  },
}
