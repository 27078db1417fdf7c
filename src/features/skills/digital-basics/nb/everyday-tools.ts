import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const everydayTools: AreaWords<SkillKeyOf<'everyday-tools'>> = {
  name: 'Verktøy i hverdagen',
  description: 'Å bli trygg på enheten, meldingene, kalenderen og filene dine, og vite råd når noe stopper opp.',
  encouragement: 'Ingen er født med dette. Hver liten ting du lærer her, gir deg litt tid tilbake, hver dag.',
  skills: {
    devices: {
      name: 'Bruke mobil, nettbrett eller pc',
      definition: 'Å finne fram på enheten du bruker i jobben, og holde den låst og oppdatert.',
      statements: {
        1: 'Jeg har ennå ikke brukt mobil, nettbrett eller pc i jobben, eller andre gjør det for meg.',
        2: 'Jeg kan bruke enheten min til daglige oppgaver når noen er der og hjelper.',
        3: 'Jeg kan bruke enheten min til alle daglige oppgaver på egen hånd.',
        4: 'Jeg hjelper andre å bli trygge på mobilen, nettbrettet eller pc-en.',
      },
      examples: {
        council: 'En vaktmester tar bilde av en ødelagt lås med jobbmobilen og legger det ved oppdraget.',
        hospital:
          'En helsefagarbeider gjør teksten større på nettbrettet på avdelingen. Han låser skjermen før han går.',
        kommune:
          'En ansatt i hjemmetjenesten åpner det felles nettbrettet og sjekker besøkslista. Han logger ut før neste vakt tar over.',
      },
      tryAtWork:
        'Åpne innstillingene på jobbenheten din. Finn ut hvor du endrer tekststørrelsen, og velg den som er best for øynene dine.',
      readNext: {
        title: 'La enheten passe til deg',
        paragraphs: [
          'En ny enhet er satt opp for alle og ingen. Ti minutter i innstillingene kan gjøre den til din. Gjør teksten større. Skru ned lyset om kvelden. La den lese høyt for deg, eller skrive ned det du sier. Slike hjelpemidler er laget for alle, og mange bruker dem.',
          'Du ødelegger ikke stort ved å se deg om. Åpne en meny, les den, og lukk den igjen. Får du et spørsmål du ikke skjønner, velger du avbryt. Da har ingenting skjedd.',
          'Oppdateringer er litt plagsomme, men de tetter hull som tyver kjenner til. La dem gå mens du spiser, eller når vakta er slutt. Slå også enheten av og på en gang i uka. Det rydder opp i mer enn du tror.',
          'Lås skjermen hver gang du går fra den, også for et minutt. Logg ut av enheter som andre bruker etter deg. Ellers blir det de gjør, gjort i ditt navn.',
          'Lær én ny ting om gangen, og bruk den i en uke. Etter ti uker kan du ti ting, helt uten kurs.',
        ],
      },
      askAPerson:
        'Be den digitale veilederen din vise deg tre innstillinger som de fleste blir glade for, neste gang dere møtes.',
    },
    'email-calendar': {
      name: 'Bruke e-post og kalender',
      definition: 'Å sende, finne og sortere meldinger, og ha en kalender som andre kan stole på.',
      statements: {
        1: 'Jeg har ennå ikke brukt e-post eller kalender i jobben, eller andre gjør det for meg.',
        2: 'Jeg kan svare på en melding eller en innkalling når noen hjelper meg.',
        3: 'Jeg kan styre meldinger, innkallinger og avtaler på egen hånd.',
        4: 'Jeg hjelper andre å få orden på meldinger og avtaler.',
      },
      examples: {
        council: 'En planlegger setter av to timer til rolig lesing i kalenderen, så kollegene ser når hun er ledig.',
        hospital: 'En terapeut sender én innkalling med sted og lenke, og slipper å ringe elleve personer.',
        kommune: 'En renholder leser vaktplanen og to meldinger på mobilen før vakta, og takker ja til et møte.',
      },
      tryAtWork:
        'Finn en lang e-post du har sendt denne uka. Skriv emnefeltet på nytt, så leseren skjønner hva du vil, før e-posten er åpnet.',
      readNext: {
        title: 'Meldingen som får svar',
        paragraphs: [
          'Mange meldinger blir liggende fordi ingen ser hva avsenderen vil. Skriv det i emnefeltet: «Velg en dato innen fredag». Si det en gang til i den første setningen. Bakgrunnen kan komme etterpå, for dem som vil ha den.',
          'Skriv til så få som mulig. De som står i Til-feltet, skal gjøre noe. De som står på kopi, trenger å vite det. Når alle blir spurt, ender det ofte med at ingen svarer.',
          'Sjekk navnet før du sender. Mange feil begynner med en adresse som programmet fylte inn av seg selv. Gjelder det et menneske, så se en ekstra gang, eller bruk det sikre systemet vi har for slikt.',
          'Du trenger ikke å lese alt med en gang. Se etter til faste tider, for eksempel om morgenen, midt på dagen og før du går. Velg ett av fire for hver melding: svar, gjør, planlegg eller slett. Flytt det som er ferdig, ut av syne.',
          'La kalenderen si sannheten. Når den viser hva som er opptatt, finner andre en luke selv. Legg også inn reisetid, pauser og tid til å jobbe i ro.',
        ],
      },
      askAPerson:
        'Spør en kollega som har orden i innboksen: Hva gjør du de første ti sekundene etter at du har lest en melding?',
    },
    files: {
      name: 'Holde orden på filer',
      definition: 'Å lagre filer der de rette finner dem igjen, med navn som sier hva de er.',
      statements: {
        1: 'Jeg har ennå ikke lagret en fil på et felles sted, eller andre gjør det for meg.',
        2: 'Jeg kan lagre en fil på rett sted når noen viser meg hvor.',
        3: 'Jeg kan lagre, gi navn til og finne filer på fellesområdet på egen hånd.',
        4: 'Jeg hjelper andre å lagre filer der vi alle kan finne dem.',
      },
      examples: {
        council:
          'En parkforvalter lagrer lekeplassrapporten med navnet på parken og datoen. Neste kontrollør finner den på et minutt.',
        hospital:
          'En sekretær flytter vaktplanen fra sin egen pc til mappa for avdelingen, så den er der når han er syk.',
        kommune:
          'En skolesekretær legger et brev fra en forelder i saksarkivet og ikke i sin egen mappe, for det krever loven.',
      },
      tryAtWork: 'Velg fem av filene dine med navn som «Dokument1». Gi dem navn som en ny kollega ville forstått.',
      readNext: {
        title: 'Lagre for den som kommer etter deg',
        paragraphs: [
          'Tenk på en som tar over etter deg i morgen. Ville den personen funnet fila, og visst at det er den rette? Da har du lagret godt. Det er omtanke for kollegene, og for deg selv om et år.',
          'Et godt navn sier hva, hvem eller hvor, og når: «Brannøvelse, Eikelund skole, 2026-05-12». Sett året først i datoen, så sorterer filene seg selv. Dropp «ny», «siste» og «aller siste». Felles områder tar vare på de gamle versjonene for deg.',
          'Legg jobbfiler på fellesområdet heller enn på din egen enhet. Et nettbrett kan bli borte, og folk kan bli syke. Bruk ditt eget område til det ingen andre trenger.',
          'Del en lenke i stedet for å sende en kopi. Med kopier har dere snart fem versjoner, og fire av dem er feil. Se hvem som kan åpne stedet, før du legger noe privat der.',
          'Noe hører hjemme i et arkiv eller et fagsystem: vedtak, brev og notater om folk. Det handler om orden, men også om rettssikkerhet. Er du i tvil, så spør før du lagrer.',
        ],
      },
      askAPerson:
        'Spør den som kjenner mappene deres best: Hvor hører denne hjemme, og hva skal vi aldri ha liggende her?',
    },
    'get-unstuck': {
      name: 'Komme videre når noe stopper',
      definition: 'Å prøve noen trygge grep når noe ikke virker, og vite hvordan du får hjelp.',
      statements: {
        1: 'Jeg har ennå ikke prøvd å løse et digitalt problem. Jeg henter noen som gjør det.',
        2: 'Jeg kan prøve å løse et digitalt problem når noen viser meg hva jeg skal gjøre.',
        3: 'Jeg kan prøve de vanlige grepene på egen hånd før jeg ber om hjelp.',
        4: 'Jeg hjelper andre å komme videre, slik at de klarer det selv neste gang.',
      },
      examples: {
        council:
          'Møterommet er uten lyd. Sekretæren sjekker kabelen, volumet og hvilken høyttaler som er valgt, og finner feilen på tredje forsøk.',
        hospital:
          'En sykepleier får ikke skrevet ut. Han noterer feilmeldingen og nummeret på skriveren, og IT-hjelpen løser det på én telefon.',
        kommune:
          'Besøkslista til en ansatt i hjemmetjenesten vil ikke åpne seg. Hun lukker appen, sjekker nettet og åpner den igjen.',
      },
      tryAtWork:
        'Finn ut hvordan du når IT-hjelpen fra enheten din, og hva de vil vite. Lagre nummeret der du finner det uten nett.',
      readNext: {
        title: 'Fem trygge grep',
        paragraphs: [
          'Ting går galt for alle, også for dem som lager datamaskiner. Å være god på det digitale betyr ikke at du aldri står fast. Det betyr at du kjenner noen trygge grep.',
          'For det første: Pust, og les det som står på skjermen. Ofte ligger svaret der. For det andre: Gå ett steg tilbake, eller lukk programmet og åpne det igjen. For det tredje: Sjekk strøm, kabel, nett og lyd. For det fjerde: Slå enheten av og på. For det femte: Søk på feilmeldingen, ord for ord.',
          'Gi deg selv ti minutter. Spør så. Det er ikke noe nederlag. Det sparer tid, og de som har ansvaret, får vite hvor det svikter.',
          'Gjør det lett å hjelpe deg. Si hva du ville gjøre, hva du gjorde, hva som skjedde, og hva meldingen sa. Et bilde av skjermen er fint, så lenge det ikke viser noe privat om folk.',
          'Spør hva som var galt når det er løst. Skriv én linje om det der de andre kan se det. Da sparer noen ti minutter neste gang.',
        ],
      },
      askAPerson: 'Spør den kollegaen alle går til: Hvilke tre problemer løser du oftest, og hvordan gjør du det?',
    },
  },
}
