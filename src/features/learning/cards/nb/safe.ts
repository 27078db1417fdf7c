import type { AreaCards } from '../card-structure.ts'

export const safe: AreaCards<'safe'> = {
  'three-words': {
    title: 'Et passord som er langt og lett',
    summary: 'Tre eller fire ord som ikke har noe med hverandre å gjøre.',
    body: `Et kort passord med rare tegn er vanskelig for deg og lett for en maskin. Et langt, laget av vanlige ord, er omvendt.

Ta **tre eller fire ord som ikke har noe med hverandre å gjøre**, for eksempel ting du ser rundt deg, og en du tenker på. Lag et lite bilde av dem i hodet. En sjiraff som stryker en koffert på kaia, er ikke lett å glemme.

Det er få regler som betyr noe:

- **Ett passord til hvert sted.** Blir en nettbutikk ranet, prøver tyvene det samme passordet overalt.
- **Aldri navnet ditt, barnet ditt, laget ditt eller årstida.** De blir prøvd først.
- **La en passordhåndterer huske resten**, hvis virksomheten din har en.
- **Si det ikke til noen.** Ingen hos IT-hjelpen spør om det. En kollega som trenger tilgang, får sin egen.
- **Bytt det når noe har skjedd**, ikke fordi det er mandag.

Passordet til e-posten er det viktigste. Den som har det, kan skaffe seg nye passord til alt annet. La det være det beste.

## Prøv det

Tenk på et sted der du bruker et passord du også bruker andre steder. Finn på et nytt av fire ord, bytt det der, og skriv det tre ganger i dag, så fingrene lærer det.`,
  },
  'a-key-instead': {
    title: 'Et ekstra steg, eller en nøkkel i stedet',
    summary: 'Hvorfor to steg stopper de fleste tyver, og hva en passnøkkel er.',
    body: `Passord blir stjålet: fra andre nettsteder, av falske sider, over skulderen. Med et ekstra steg trenger tyven også noe du har i lomma. Det alene stopper nesten alle slike angrep.

Det ekstra steget kan være en kode fra en app, et spørsmål på mobilen eller en liten nøkkel. En kode på SMS er bedre enn ingenting.

Tre regler:

- **Godkjenn bare det du har begynt på selv.** Spør mobilen mens du ikke logger inn, er det noen andre som har passordet ditt. Svar nei, og si fra til IT-hjelpen.
- **Les aldri opp en kode** for noen som ringer. Ingen ærlige spør om det.
- **Ha en ekstra vei inn**, i tilfelle du mister mobilen. Ordne det i dag.

En **passnøkkel** går et skritt lenger. Da finnes det ikke noe passord. Mobilen eller pc-en din har en hemmelig nøkkel, og åpner den med fingeren, ansiktet eller PIN-koden din. Den virker bare på riktig adresse, så en falsk side får ingenting. Fingeren og ansiktet ditt forlater aldri enheten.

## Prøv det

Se på sikkerhetsinnstillingene for jobbkontoen din. Er det ekstra steget på, og finnes det en ekstra vei inn? Får du tilbud om en passnøkkel, så lag en. Det tar omtrent et minutt.`,
  },
  'stop-look-call': {
    title: 'Stopp, se, ring tilbake',
    summary: 'Slik møter du en melding som vil at du skal skynde deg.',
    body: `Svindel ser ikke ut som svindel. Den ser ut som en pakke, en sjef i farta eller IT-avdelingen. Det som røper den, er nesten alltid det samme: Den vil at du skal **skynde deg**, og gjøre noe **uvanlig**.

Tre steg:

1. **Stopp.** Ta hånda av musa. Er det en trussel, en gevinst, en hemmelighet eller et voldsomt hastverk? Da kan det vente i to minutter.
2. **Se.** Hvem er egentlig avsenderen? Se på hele adressen, ikke på navnet. Hold musa over lenken uten å klikke, og les hvor den fører. Er det stedet du venter deg, rett før den første skråstreken?
3. **Ring tilbake**, på et nummer du har fra før. Ikke det i meldingen. «Har du sendt meg dette?» er et godt spørsmål, også til direktøren.

Det kommer på telefon og SMS også, og med stemmer som høres ekte ut. Ingen ærlige har noe imot at du ringer tilbake.

Meld fra om det du finner, også når du ikke klikket. Din kan være den første av hundre, og da kan de andre bli advart.

## Prøv det

Finn ut hvordan du melder fra om en mistenkelig melding her: en knapp, en adresse, et nummer. Se så på den siste meldingen som ba deg logge inn. Hold musa over lenken: Hvor fører den?`,
  },
  'the-right-person': {
    title: 'Det rette til den rette',
    summary: 'Se to ganger på navnet før du sender, skriver ut eller snakker.',
    body: `Det meste som kommer på avveie, er ikke stjålet. Det er vanlige glipp på en vanlig dag: feil Anna i adressefeltet, en side som ble liggende i skriveren, en samtale i heisen.

Se to ganger i fem øyeblikk:

- **Før du sender:** Er det riktig person? Programmer fyller inn navn for deg. Er det riktig fil? Åpne den.
- **Før du skriver ut:** Hvilken skriver, og hvem står der?
- **Før du snakker:** Hvem kan høre det? Det gjelder busser og åpne dører også.
- **Før du åpner en journal:** Trenger jeg den i jobben min i dag? Det er menneskelig å være nysgjerrig, men det er ingen grunn. Hvert oppslag blir logget.
- **Før du går:** Hva ligger på pulten?

Bruk det sikre systemet til alt som gjelder en person, ikke vanlig e-post eller private meldinger. Sender du til mange som ikke skal se hverandre, bruker du blindkopi.

Samle bare inn det du trenger. Det vi ikke har, kan ikke komme på avveie.

Går det galt, så si fra med en gang. Den første timen teller mest, og det finnes folk som hjelper deg.

## Prøv det

Se på den neste meldingen du skriver om en person. Les adressen høyt for deg selv før du sender, sakte. Sjekk så: Kunne det vært sagt med færre detaljer?`,
  },
  'i-clicked': {
    title: 'Jeg klikket. Hva nå?',
    summary: 'Fire raske steg, og ingen blir sure.',
    body: `Det skjer med forsiktige folk, på slitne dager, og med dem som kan mest. Det du gjør de neste ti minuttene, betyr mer enn klikket.

1. **Stopp.** Ikke skriv noe mer. Har du skrevet inn et passord, skal du bytte det, men fra en annen enhet.
2. **La enheten stå på, men uten nett.** Slå av wifi, eller dra ut kabelen. Ikke skru den av, for da kan spor som hjelper oss, gå tapt.
3. **Ring** IT-hjelpen eller nummeret for slike saker. Ikke skriv e-post fra den samme enheten. Si hva du så, hva du gjorde, og når.
4. **Skriv det ned** mens du husker det: avsenderen, lenken, tidspunktet.

Si så fra til lederen din. Har andre fått den samme meldingen, så advar dem.

Du trenger ikke å være sikker. En falsk alarm koster oss fem minutter. En alarm som aldri kom, kan koste uker. Den som sier fra tidlig, har gjort det rette, uansett hva som skjedde før, og skal få en takk.

Det samme gjelder et brev til feil person, en mistet mobil, eller noe rart du har lagt merke til uten å ha gjort det selv.

## Prøv det

Finn nummeret du skal ringe, også om natta og i helga. Lagre det på mobilen nå, og heng det opp der dere jobber.`,
  },
  'eyes-and-shoulders': {
    title: 'Snill mot øyne og skuldre',
    summary: 'Små pauser og noen innstillinger for en dag med skjerm.',
    body: `En kropp er ikke laget for å sitte stille og se på noe en halv meter unna. Du kjenner det i øynene, i nakken og i søvnen. Små endringer hjelper mer enn en ny stol.

**Øyne.** Se på noe langt unna i tjue sekunder hvert tjuende minutt. Blunk. Gjør teksten større i stedet for å lene deg fram. Snu skjermen så vinduet er på siden.

**Skuldre.** La dem synke. Ha underarmene på bordet eller armlenene, og toppen av skjermen i øyehøyde. Sett nettbrettet i et stativ eller på en stabel bøker. Stå når du snakker i telefonen.

**Hode.** Slå av lydene og merkene du ikke trenger. Hver av dem koster deg flere minutter enn du tror. Velg selv når du ser etter.

**Kveld.** Bestem når arbeidsdagen er slutt, og logg av. Sender lederen din meldinger sent, betyr ikke det at du må svare. Spør hvordan det er ment.

Gjør noe vondt i mer enn noen dager, så si fra til lederen din. Du har rett til en arbeidsplass som passer deg.

## Prøv det

Slå av én type varsel i dag. Still en stille alarm hver time: Reis deg, rull med skuldrene, se ut av vinduet. Hold på i en uke, og se hva du beholder.`,
  },
}
