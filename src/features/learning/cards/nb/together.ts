import type { AreaCards } from '../card-structure.ts'

export const together: AreaCards<'together'> = {
  'sound-before-picture': {
    title: 'Ditt første rolige nettmøte',
    summary: 'Lyd først, så bilde: en sjekk på to minutter.',
    body: `Folk tilgir et dårlig bilde. Dårlig lyd kan de ikke følge med på. Begynn derfor med lyden.

**Ti minutter før:**

1. Åpne lenken. Velg *Bli med*, og se på det lille prøvebildet.
2. Hvilken mikrofon og hvilken høyttaler er valgt? Hodetelefoner er best. Si noe, og se om streken beveger seg.
3. Slå på kameraet hvis du vil. Ha lyset foran deg, ikke bak. Du kan gjøre bakgrunnen uklar.

**I møtet:**

- Slå av mikrofonen når du ikke snakker. Finn den knappen først, for den betyr mest.
- Rekk opp hånda med håndtegnet, eller skriv i chatten.
- Faller du ut, kommer du bare inn igjen. Det er det ingen som bryr seg om.
- Hører du ekko, har noen to enheter på i samme rom.

Du trenger ikke å ha på kameraet hele tida. Si fra når du slår det av: «Jeg er med uten bilde i dag.»

Sitter dere flere i ett rom, så bruk én enhet for alle, og sitt tett på den.

## Prøv det

I de fleste programmer kan du starte et møte med deg selv. Gjør det. Prøv mikrofonen, kameraet, hånda og chatten. Da vet du hvor alt er, før noen ser på.`,
  },
  'a-meeting-for-everyone': {
    title: 'Led et møte som virker for alle',
    summary: 'For dem i rommet, dem hjemme og dem som ikke kunne komme.',
    body: `I et blandet møte har de i rommet det gøy, og de hjemme ser på. Slik trenger det ikke å være. Noen få vaner gjør forskjellen, og de hjelper også dem i rommet som er litt sjenerte.

**Før.** Send saksliste og papirer en dag i forveien. Skriv for hver sak hva dere skal: orientere, diskutere eller bestemme. Spør om noen trenger teksting, tolk eller pause.

**I starten.** Si hvem som er der. Bli enige om hvordan dere ber om ordet: håndtegnet, også for dem i rommet. Velg én som passer på dem hjemme og leser chatten.

**Underveis.** Spør dem hjemme først. Si navnet ditt før du snakker. Beskriv det du peker på. Slå på tekstingen. Ta pause etter 45 minutter.

**Til slutt.** Si det dere har bestemt, høyt: hva, hvem, når. Skriv det på samme sted hver gang, så de som ikke kunne komme, leser det på ett minutt.

Og spør innimellom om dere trenger å møtes i det hele tatt. Orientere kan dere gjøre skriftlig. Møtes om det som trenger mennesker.

## Prøv det

La dem som ikke er i rommet, snakke først i hver sak på det neste møtet ditt. Spør dem etterpå om det var annerledes.`,
  },
  'the-right-channel': {
    title: 'Velg riktig kanal',
    summary: 'Ringe, chatte, kanal eller e-post? Ett spørsmål avgjør det.',
    body: `Det samme spørsmålet går på e-post, i chatten, på SMS og i gangen, og ingen finner svaret igjen. Det hjelper å spørre om én ting før du skriver: **Hvor fort trenger jeg det, og hvem andre kunne brukt svaret?**

- **Det haster:** Ring. En chatmelding er ingen alarm.
- **Andre kunne brukt svaret:** Skriv i kanalen til avdelingen, ikke til én person. Da lærer seks av det, og kanskje vet en annen det.
- **Det gjelder bare oss to:** chat.
- **Det skal dokumenteres, eller gjelder noen utenfor:** e-post eller fagsystemet.
- **Det gjelder en innbygger eller pasient:** bare der reglene tillater det. Nesten aldri i chat.

I en kanal begynner du med hva det gjelder: «Påsketurnus: Hvem kan bytte?» Svar under spørsmålet, ikke ved siden av, så det henger sammen. En tommel opp sier «jeg har sett det» uten å vekke alle.

Bruk *@alle* bare når alle må gjøre noe i dag. Og la folk få fred: En melding om natta kan vente til morgenen. De fleste programmer kan sende den senere.

## Prøv det

Ta det neste spørsmålet du ville sendt til én kollega. Kunne andre brukt svaret? Still det da i kanalen, med en første linje som sier hva det gjelder.`,
  },
  'write-in-the-same-place': {
    title: 'Skriv sammen i samme dokument',
    summary: 'Kommenter, foreslå, bli enige: slutt på versjoner på e-post.',
    body: `Når en tekst går rundt på e-post, vinner den som svarer sist, og gode ideer blir borte på veien. Skriv heller i ett felles dokument. Da ser dere endringene til hverandre, og programmet tar vare på alle de gamle versjonene.

Lær deg tre måter å være med på:

- **Kommenter** når du har et spørsmål eller en mening. Merk ordene, og skriv ved siden av. Skriv @ og et navn for å spørre noen.
- **Foreslå** når du vil endre noe en annen har skrevet. Endringen vises i farge, og de kan si ja eller nei. Se etter *Forslag* eller *Spor endringer*.
- **Rediger** når det er ditt, eller når dere er enige om at alle kan.

Avtal øverst i dokumentet: hvem som bestemmer, innen når, og hva slags hjelp du vil ha. «Se på innholdet, ikke på kommaer» sparer tid for alle.

Når en kommentar er avklart, lukker du den. Når teksten er ferdig, sier du fra og låser den for endringer.

Du kan ikke ødelegge noe. Åpne *versjonsloggen*, så kan du se og hente tilbake det som sto før.

## Prøv det

Del et utkast med én kollega, og be om to kommentarer. Svar på hver av dem, og lukk dem. Åpne så versjonsloggen, og finn ut hvordan teksten så ut for en time siden.`,
  },
  'one-line-of-learning': {
    title: 'Del én linje om det du lærte',
    summary: 'Lite og ofte er bedre enn langt og aldri.',
    body: `Du har funnet ut hvordan noe gjøres. I morgen bruker en kollega den samme halvtimen på det samme. Én linje fra deg sparer den.

Mange tror at det de kan, er for smått til å dele. Men det er det små andre trenger: hvor en knapp er, hvem de skal ringe, hva som ikke virker. Ingen skriver rapport om slikt.

En god linje har tre deler:

- **Når:** «Hvis besøkslista ikke vil åpne seg …»
- **Gjør:** «… så lukk appen, slå nettet av og på, og åpne den igjen.»
- **Fordi:** «Det skjer når nettbrettet bytter etasje.»

Legg den der dere ser etter: i kanalen, på tavla, i de fem første minuttene av møtet. Bruk ord andre ville søkt med.

Del det som gikk galt også. «Jeg prøvde dette, og det hjalp ikke» er like mye verdt, og gjør det trygt for andre å si det samme. La være å nevne navn.

Hjalp linja til noen andre deg, så si det. Det er takken som får folk til å skrive den neste.

## Prøv det

Hva er det siste du måtte finne ut av? Skriv det som *når – gjør – fordi*, på tre korte linjer, og legg det der de andre ser det i dag.`,
  },
}
