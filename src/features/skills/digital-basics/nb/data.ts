import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const data: AreaWords<SkillKeyOf<'data'>> = {
  name: 'Data',
  description: 'Å registrere godt, lese tall med omtanke og dele det som kan være åpent.',
  encouragement:
    'Bak hvert tall er det et menneske eller en ting du kjenner. Kanskje er du bedre på dette enn du tror.',
  skills: {
    'record-well': {
      name: 'Registrere godt',
      definition: 'Å skrive ned ting én gang, på rett sted, slik at andre kan forstå og bruke det.',
      statements: {
        1: 'Jeg har ennå ikke registrert noe i et system i jobben, eller andre gjør det for meg.',
        2: 'Jeg kan registrere det som skjedde, på rett sted når noen hjelper meg.',
        3: 'Jeg kan på egen hånd registrere det som skjedde, slik at andre kan stole på det.',
        4: 'Jeg hjelper andre å registrere ting på den samme klare måten.',
      },
      examples: {
        council:
          'En ansatt i byrenholdet velger «knust glass» fra lista og setter et merke i kartet. De som rydder, finner det med en gang.',
        hospital: 'En sykepleier fører opp vekta i kilo, og når den ble målt. Dosen avhenger av det.',
        kommune:
          'En ansatt i hjemmetjenesten skriver «spiste halve middagen, gikk to ganger til vinduet» i stedet for «fint som vanlig».',
      },
      tryAtWork:
        'Les noe du registrerte i forrige uke, som om du var ny her. Endre én ting slik at en fremmed ville forstått det.',
      readNext: {
        title: 'Skriv for en som ikke var der',
        paragraphs: [
          'Det du registrerer, blir brukt av folk du aldri møter. Kollegaen på neste vakt. Den som legger budsjettet for neste år. Den det handler om, som kan be om å få lese det. Tenk på dem et sekund før du lagrer.',
          'Skriv hva du så, hørte eller gjorde, og når. Skill det du tror, fra det du vet. «Drakk to kopper te og lo av radioen» sier mer enn «godt humør». Bruk vanlige ord. Skriv om folk slik du ville gjort om de sto ved siden av deg.',
          'Velg fra lista når det finnes en, også når dine egne ord kjennes bedre. Det er listene som gjør at vi kan telle. Er det ingenting på lista som passer, så si det til den som eier den. Ikke velg «annet» for alt.',
          'Registrer snart, én gang og på ett sted. Må du skrive det samme i to systemer, så si fra. Det er en feil det er verdt å rette, og det er ikke din feil.',
          'Et tomt felt kan bety tre ting: nei, vet ikke eller glemt. Vis hvilken det er, hvis du kan. Og finner du en feil, så rett den slik systemet vil ha det, så historien fortsatt stemmer.',
        ],
      },
      askAPerson:
        'Spør en som bruker det du registrerer, som en analytiker eller neste vakt: Hva savner du oftest, og hvorfor er det viktig?',
    },
    'read-figures': {
      name: 'Lese tall og diagrammer',
      definition: 'Å forstå hva et tall eller et diagram sier, hva det ikke sier, og hva du kan spørre om.',
      statements: {
        1: 'Jeg har ennå ikke brukt tall eller diagrammer i jobben.',
        2: 'Jeg kan forstå et diagram når noen hjelper meg å tolke det.',
        3: 'Jeg kan på egen hånd lese et diagram, og spørre hvordan tallene er laget.',
        4: 'Jeg hjelper andre å forstå tall, og å se hva de ikke forteller.',
      },
      examples: {
        council:
          'Et diagram viser dobbelt så mange klager. En leder spør hvor mange besøk det var, og ser at de også er doblet.',
        hospital:
          'Ventetiden blir vist som et snitt. En sykepleier spør om dem som venter lengst, for et snitt kan skjule dem.',
        kommune:
          'På sykehjemmet økte tallet på fall fra to til fire. Avdelingslederen sier «to flere» til politikerne, ikke «100 prosent opp».',
      },
      tryAtWork:
        'Finn et diagram om tjenesten din. Si i én setning hva det viser, og skriv ned ett spørsmål det ikke svarer på.',
      readNext: {
        title: 'Fem spørsmål til et tall',
        paragraphs: [
          'Et tall ser sikkert ut. Men noen har talt noe, på en måte og av en grunn. Fem små spørsmål henter det ned på jorda, og du trenger ikke matematikk for å stille dem.',
          'Av hvor mange? «40 prosent» kan være fire av ti eller 4 000 av 10 000. I små grupper er det meste tilfeldig. Sammenlignet med hva? Forrige måned, i fjor, eller et sted som ligner vårt?',
          'Hvem mangler? Kan folk svare på nett og ikke ellers, er de andre ikke med i tallet. Hva er talt? «Besøk» kan være besøk som var planlagt, eller besøk som ble gjort. Hvor sikre er vi? Be om et spenn heller enn ett helt nøyaktig tall.',
          'Se på aksen i et diagram. Begynner den ikke på null, kan en liten haug se ut som et fjell. Les tittelen, årene og det som står med små bokstaver, før du ser på formen.',
          'To ting som øker sammen, trenger ikke å ha noe med hverandre å gjøre. Og det meste går litt opp og ned av seg selv. Vent derfor på noen punkter til før du roser eller uroer deg. Gå så og se: Folkene bak tallet vet hvorfor.',
        ],
      },
      askAPerson:
        'Be en analytiker, eller den som har laget diagrammet, forklare det på fem minutter: Hvor kommer tallene fra?',
    },
    spreadsheets: {
      name: 'Bruke regneark',
      definition: 'Å ha lister og summer i et regneark som andre kan forstå og sjekke.',
      statements: {
        1: 'Jeg har ennå ikke jobbet i et regneark, eller jeg overlater det til andre.',
        2: 'Jeg kan fylle ut et regneark når noen viser meg hvor ting skal stå.',
        3: 'Jeg kan på egen hånd lage en liste, sortere den og summere en kolonne.',
        4: 'Jeg hjelper andre å lage regneark som er klare og riktige.',
      },
      examples: {
        council:
          'En vaktmester har liste over nøklene: en linje for hver nøkkel, med hvem som har den, og siden når. Hun kan sortere den på navn.',
        hospital:
          'En avdelingsleder summerer timer per uke. Han regner etter tre summer for hånd før han stoler på arket.',
        kommune:
          'En kulturkonsulent har alle søknadene om tilskudd i ett ark, og henter fram dem som kommer fra idrettslagene.',
      },
      tryAtWork:
        'Lag en liste med ti linjer og tre kolonner om noe dere har på lager eller kontor. Sorter den på to måter.',
      readNext: {
        title: 'Én linje for hver ting',
        paragraphs: [
          'Et godt regneark er en vanlig liste. En linje for hver ting, en kolonne for hvert slags faktum, og én overskrift øverst. Ikke slå sammen celler, ikke lag tomme linjer, og ikke skriv to fakta i én celle. Da går det å sortere og telle helt av seg selv.',
          'Skriv datoer og navn på samme måte hver gang. «Eikelund skole», «Eikelund sk.» og «Eikelund» er tre skoler for en datamaskin. La folk velge fra en liste hvis du kan.',
          'La arket regne. I starten holder det med tre ting: summere, telle og finne snittet. Regn etter en eller to i hodet. Er svaret ti ganger så stort som du trodde, har du nok rett i å tvile.',
          'Farge er til hjelp for øyet, men bærer ingen mening. En rød celle kan ikke sorteres, leses høyt eller skrives ut i svart-hvitt. Lag heller en kolonne som heter «Status».',
          'Et regneark er bra for en liten gruppe og en kort tid. Når mange skriver i det, eller det står noe om folk der, er et fagsystem bedre. Se etter skjulte kolonner og andre ark før du sender det videre. Mange lekkasjer begynner der.',
        ],
      },
      askAPerson:
        'Be en kollega som liker regneark, lage et sammen med deg til noe du trenger, med deg ved tastaturet.',
    },
    'open-data': {
      name: 'Bruke og dele åpne data',
      definition: 'Å vite hvilke av våre data andre kan bruke fritt, og bruke det andre deler.',
      statements: {
        1: 'Jeg har ennå ikke brukt åpne data, eller tenkt på hva vi selv kan dele.',
        2: 'Jeg kan finne og bruke åpne data når noen hjelper meg.',
        3: 'Jeg kan på egen hånd finne åpne data, og foreslå hva vi selv kan dele.',
        4: 'Jeg hjelper andre å bruke åpne data og dele sine på en trygg måte.',
      },
      examples: {
        council:
          'Kommunen deler hvor strøkassene står. En innbygger legger dem på et kart som alle naboene bruker når det snør.',
        hospital:
          'Et sykehus deler hvor lang ventetiden er, dag for dag og time for time. En pasientforening finner den beste tiden å komme på.',
        kommune: 'Kommunen deler badetemperaturene. Da kan yr.no vise dem til alle.',
      },
      tryAtWork:
        'Let etter åpne data om ditt eget sted, som trær, holdeplasser eller elevtall. Noter én ting du ikke visste.',
      readNext: {
        title: 'Det vi vet, kan være til nytte for andre',
        paragraphs: [
          'Vi samler inn svært mye på vegne av alle: kart, åpningstider, luft, vann, trafikk, budsjetter. Mye av det er ikke hemmelig. Når det er åpent, kan et firma lage en app, en student finne et mønster og en nabo sjekke det vi sier.',
          'Åpent betyr tre ting. Alle kan finne det. En datamaskin kan lese det, så en tabell er bedre enn et bilde av en tabell. Og det har en lisens som sier at det kan brukes på nytt, også til annet enn vi hadde tenkt.',
          'Noen data må aldri være åpne: det som gjelder et menneske, eller kan spores til et. Små tall er risikable. «Én niåring i bygda har diabetes» sier ikke noe navn, men hele bygda vet hvem det er. Spør før du deler noe som begynte med mennesker.',
          'Del litt, og hold det ferskt. En liten tabell som er rett og ny hver måned, er verdt mer enn en stor og gammel. Si hva kolonnene betyr, hvor dataene kommer fra, og hva som er usikkert.',
          'Bruk også det andre deler. Før du samler inn noe selv, kan du se om det finnes. Oppgi kilden og datoen når du bruker det.',
        ],
      },
      askAPerson:
        'Spør dem som jobber med kart eller statistikk her: Hvilke av dataene våre er åpne, hvem bruker dem, og hva blir dere bedt om?',
    },
  },
}
