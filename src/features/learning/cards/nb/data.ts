import type { AreaCards } from '../card-structure.ts'

export const data: AreaCards<'data'> = {
  'write-it-once': {
    title: 'Skriv det ned så andre kan bruke det',
    summary: 'Hva som skjedde, når, og hva som kommer nå: kort, saklig, samme dag.',
    body: `Det du skriver i dag, er det en kollega handler etter i natt, og det noen kan spørre om om fem år. Det trenger ikke å være langt. Det må være riktig, og på riktig sted.

Et godt notat svarer på fire ting:

- **Hva** så eller gjorde jeg? Fakta, ikke gjetning. «Spiste halve middagen», ikke «likte den ikke».
- **Når** var det? Det virkelige tidspunktet, ikke da jeg kom til pc-en.
- **Hva sa personen?** Med egne ord, hvis ordene betyr noe.
- **Hva kommer nå**, og hvem gjør det?

Skriv samme dag. Hukommelsen er snill, og fyller hullene med det som pleier å skje.

Bruk feltene som finnes. Skriver du vekta i friteksten, kommer ingen kurve til å vise at den går ned. Velg riktig dato og riktig person først. De fleste alvorlige feil er gode notater om en annen.

Personen kan lese det. Skriv slik at du kunne sittet ved siden av imens.

Ble noe feil, så rett det åpent, slik rutinen sier. Ikke visk det ut.

## Prøv det

Les et notat du skrev for en uke siden. Kunne en vikar som ikke kjenner personen, handlet etter det? Ta med det som mangler, neste gang.`,
  },
  'read-a-chart': {
    title: 'Les et diagram uten å bli lurt',
    summary: 'Se etter fem ting før du tror på det et bilde av tall sier.',
    body: `Et diagram kan være sant og likevel gi deg feil inntrykk. Se raskt etter fem ting før du bestemmer deg for hva det sier.

1. **Hva er talt?** Personer, saker, timer, kroner? «Besøk» og «besøkende» er ikke det samme.
2. **Av hvor mange?** Halvparten av fire er to. Se etter den lille «n».
3. **Hvor begynner aksen?** Begynner den på 90 i stedet for 0, ser et lite steg ut som et stup.
4. **Siden når?** En måned opp kan være ingenting. Se etter minst et år, og sammenlign vår med vår.
5. **Hvem har laget det, og hvorfor?** Se etter kilden og datoen.

Still så det nyttigste spørsmålet: **sammenlignet med hva?** Fire ukers ventetid er bra hvis den var åtte, og dårlig hvis naboen har én.

To ting som øker samtidig, trenger ikke å henge sammen. Både is og drukning øker om sommeren.

Og se etter det som mangler. De som ikke svarte, ikke kom eller ikke slapp gjennom, er ikke med i noe diagram.

## Prøv det

Finn et diagram i en rapport, på intranettet eller i en avis. Gå gjennom de fem tingene, og si i én setning hva det egentlig viser. Be en kollega gjøre det samme. Så dere det samme?`,
  },
  'a-table-that-sorts': {
    title: 'En tabell som lar seg sortere',
    summary: 'Én rad for hver ting, én kolonne for hver opplysning.',
    body: `Et regneark er en svært god liste, hvis du bygger det slik at maskinen skjønner det. Det meste av trøbbelet kommer fra tabeller som er laget for å se pene ut.

Reglene er få:

- **Én rad med overskrifter**, øverst, med et eget navn i hver kolonne.
- **Én rad for hver ting:** en nøkkel, et besøk, en person, en bestilling.
- **Én kolonne for hver opplysning.** Ikke «Anna, 4. mai» i én celle, men et navn og en dato.
- **Ingen tomme rader**, ingen titler midt i, ingen sammenslåtte celler.
- **Skriv ting likt:** alltid «Granly», aldri også «Gran» og «granly b.».
- **Farger sier ingenting** til maskinen. Betyr rødt forsinket, så lag en kolonne som heter «Forsinket».

Merk så tabellen, og velg *Formater som tabell* eller *Filter*. Da kommer det små piler i overskriften. Med ett klikk sorterer du etter dato, eller ser bare Granly.

Handler lista om folk, så tenk deg om før du begynner. Finnes det et ordentlig system for det? Hvem kan åpne fila? Når blir den slettet?

## Prøv det

Åpne en liste du bruker. Hold den opp mot reglene, og rett én ting. Sorter den så etter dato eller navn, og bruk filteret til å svare på noe du ikke kunne svare på før.`,
  },
  'your-first-sum': {
    title: 'La regnearket telle for deg',
    summary: 'Tre formler som dekker det meste i hverdagen.',
    body: `Du trenger ikke å være god i matte for å bruke formler. Du må vite at hver av dem begynner med et likhetstegn, og at maskinen gjør resten.

La oss si at tallene står i kolonne B, fra rad 2 til rad 30.

- **=SUMMER(B2:B30)** legger dem sammen.
- **=GJENNOMSNITT(B2:B30)** gir snittet.
- **=ANTALL.HVIS(A2:A30;"Granly")** teller hvor mange rader som har Granly i kolonne A.

Du trenger ikke å skrive området. Skriv *=SUMMER(*, dra musa over cellene, og trykk *Enter*. Er programmet på engelsk, heter formlene noe annet. Menyen *Sett inn funksjon* hjelper deg å finne dem.

Endrer du et tall, følger svaret etter av seg selv. Det er hele poenget: Skriv aldri inn et resultat for hånd.

Sjekk med hodet. Legg sammen tre tall på papir, og se om formelen sier det samme. En formel som glemmer den siste raden, ser like sikker ut som en riktig. Ser du *####*, er kolonnen for smal. Ser du *#VERDI!*, står det tekst der det skulle stått et tall.

## Prøv det

Lag en liten liste over hva du har brukt tid på i dag, med minutter i én kolonne. Legg dem sammen med én formel. Sett så inn en rad midt i: Fulgte summen med?`,
  },
  'figures-for-everyone': {
    title: 'Bruk og del åpne tall',
    summary: 'Mye av det du leter etter, er allerede talt, og alle kan bruke det.',
    body: `Hvor mange eldre bor i kommunen om ti år? Hvor langt er det til nærmeste busstopp? Noen har allerede telt det, og du kan bruke det. Slike tall kalles **åpne data**.

Gode steder å begynne er Statistisk sentralbyrå, data.norge.no og de åpne sidene til din egen virksomhet. Se etter fire ting på siden:

- **Lisensen:** Hva kan jeg gjøre med tallene? De fleste ber bare om at du oppgir kilden.
- **Datoen:** Når ble det talt, og når telles det igjen?
- **Forklaringen:** Hva betyr hver kolonne?
- **Formatet:** En CSV-fil lar seg åpne i alle regneark.

Skriv kilden ved siden av tallet, med dato. Da kan andre sjekke det, og du finner det igjen.

Vi kan også dele. En liste over lekeplasser, åpningstider eller luftkvalitet hjelper folk, aviser og bedrifter, og sparer oss for telefoner. Åpne data handler aldri om enkeltpersoner. Små tall kan peke på noen selv uten navn, så spør før dere legger dem ut.

## Prøv det

Tenk på ett tall avdelingen din ofte trenger. Let etter det hos Statistisk sentralbyrå i ti minutter. Finner du det, lagrer du lenken der dere har slikt.`,
  },
}
