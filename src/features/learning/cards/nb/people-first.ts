import type { AreaCards } from '../card-structure.ts'

export const peopleFirst: AreaCards<'people-first'> = {
  'ask-what-people-need': {
    title: 'Spør hva folk trenger, ikke hva de vil ha laget',
    summary: 'Tre spørsmål som får fram det egentlige behovet.',
    body: `Spør du folk hva de vil ha, nevner de ofte en løsning: «en app», «et skjema», «et telefonnummer». Behovet ligger bak. Kjenner du behovet, finner du kanskje et bedre og billigere svar.

Spør om sist gang, ikke om hva de ville likt. Folk husker godt hva som skjedde, og gjetter dårlig på hva de kommer til å gjøre.

- «Fortell om sist gang du måtte gjøre dette. Hva skjedde først?»
- «Hva var det vanskeligste?»
- «Hva gjorde du da?» Og en gang til: «Hvorfor var det viktig for deg?»

Vær stille etterpå. Tell til fem før du sier noe igjen. Det beste i et svar kommer ofte etter en pause.

Skriv ned det folk sier, med deres egne ord. «Jeg torde ikke å sende det, for jeg så ikke hvor det ble av» forteller mer enn «skjemaet er uklart».

Fem samtaler på ti minutter lærer deg mer enn en lang spørreundersøkelse. Når du hører det samme for tredje gang, har du funnet noe.

## Prøv det

Velg én som bruker det dere lager: en innbygger, en forelder, en kollega i en annen enhet. Spør om sist gang de brukte det. Bare lytt. Skriv ned én setning med deres ord.`,
  },
  'walk-the-journey': {
    title: 'Gå hele veien selv',
    summary: 'Følg én sak fra den første uroen til slutten, og se hvor den venter.',
    body: `Vi kjenner vårt eget steg svært godt. Den andre møter alle stegene, og hullene mellom dem. Det er i hullene folk venter og uroer seg mest.

Ta en vanlig type sak og følg den. Bruk et stort ark, og tegn en strek fra venstre til høyre.

1. Begynn før den første henvendelsen. Hva skjedde i livet til denne personen?
2. Skriv ned alt personen gjør: søker, ringer, venter, fyller ut, venter igjen.
3. Skriv under hvem hos oss som gjør noe, og i hvilket system.
4. Merk hvert sted der noen venter, og hvor lenge.
5. Merk hvert sted der personen må si det samme en gang til.

Gjør det sammen med en som har steget før ditt, og en som har steget etter. Dere blir overrasket alle sammen.

Dere trenger ikke å ordne alt. Velg den lengste ventetida eller den vanligste gjentakelsen, og spør hvilken liten endring som ville kortet den ned.

## Prøv det

Ring din egen tjeneste som om du var ny, eller finn den på nettsiden vår med mobilen. Ta tida fram til det første nyttige svaret. Skriv ned hvor du nølte, og vis det til de andre.`,
  },
  'help-beside-not-for': {
    title: 'Hjelp fra siden, ikke i stedet for',
    summary: 'Slik hjelper du noen på nett, så de klarer det selv neste gang.',
    body: `Når noen står fast og det er kø, går det fortest å gjøre det for dem. De er takknemlige, og neste måned er de tilbake. Har du tre minutter til, kan du gi dem noe som varer.

Slik hjelper du fra siden.

- **La dem holde enheten selv.** Pek, men ikke ta over.
- **Spør hva de vil ha gjort**, før du ser på skjermen.
- **Ett steg om gangen.** Si hva de skal se etter: «den grønne knappen nederst».
- **La dem se at det virker.** «Se, nå står det at det er sendt.»
- **Skriv de to viktigste stegene** på en lapp de kan ta med hjem.

Be aldri om et passord eller en kode, og se bort når de skriver det. Å hjelpe noen er ikke å handle i deres navn. Klarer de det ikke lenger alene, så finn sammen ut hvem som kan gjøre det for dem, for eksempel med fullmakt.

Noen vil ikke eller kan ikke bruke nettet. Det er helt greit. Fortell vennlig hvilken annen vei som finnes, og sørg for at den er like god.

## Prøv det

Neste gang en innbygger eller kollega ber om hjelp: Hold hendene i fanget til det er gjort. Merk deg hva du måtte forklare. Kan vi gjøre akkurat det lettere?`,
  },
  'five-minute-test': {
    title: 'Test et utkast på fem minutter',
    summary: 'Én person, én oppgave, og du tier stille. Da finner du det meste.',
    body: `Du har laget et skjema, et brev eller et oppslag. Du vet hva det betyr, og derfor ser du ikke lenger hvor det svikter. En annen ser det på fem minutter.

Du trenger én som ikke har sett det før, og utkastet på papir eller skjerm.

1. Si: «Vi tester teksten, ikke deg. Du kan ikke gjøre noe galt.»
2. Gi én oppgave: «Du vil søke om parkeringskort. Hva gjør du?»
3. Be personen tenke høyt.
4. Si ikke noe mer. Ikke forklar, ikke hjelp, ikke forsvar.
5. Skriv ned hvor personen stopper, går tilbake eller gjetter feil.

Spør om to ting til slutt: «Hva handlet dette om?» og «Hva ville du gjort nå?» Er ikke svaret det du mente, må teksten endres.

Etter tre personer har du sett de verste problemene. Rett dem, og test igjen med to nye. Det er bedre å teste et grovt utkast tidlig enn et pent når det er for sent.

## Prøv det

Ta en tekst du holder på med. Gå bort til noen i en annen avdeling, og be om fem minutter. Endre det første stedet der de stoppet.`,
  },
}
