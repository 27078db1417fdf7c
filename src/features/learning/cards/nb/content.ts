import type { AreaCards } from '../card-structure.ts'

export const content: AreaCards<'content'> = {
  'first-things-first': {
    title: 'Ta svaret først',
    summary: 'Leseren vil vite hva det betyr for dem. Begynn der.',
    body: `Vi skriver gjerne i den rekkefølgen vi har jobbet: først loven, så bakgrunnen, så hva vi tenkte, og til slutt hva vi bestemte. Leseren vil ha det omvendt.

Snu brevet på hodet.

1. **Svaret:** «Du får parkeringskort.»
2. **Hva det betyr for deg:** «Det gjelder fra 1. mai og ett år fram.»
3. **Hva du må gjøre:** «Legg kortet bak frontruta.»
4. **Hvor du kan spørre:** et navn, et nummer, åpningstider.
5. **Hvorfor:** begrunnelsen og reglene, for dem som vil ha dem.

Er svaret nei, så si det tidlig og vennlig, og si med en gang hva personen kan gjøre nå. Et nei blir ikke mykere av å stå på side to.

Skriv til én person, og si «du». Si «vi» om oss. «Søknaden er avslått» har ingen mennesker i seg. «Vi kan ikke gi deg kortet denne gangen» har to.

En god prøve er å dekke til alt unntatt de tre første linjene. Vet leseren hva som er bestemt?

## Prøv det

Ta et brev eller en e-post du bruker ofte. Flytt den viktigste setningen øverst, og stryk det som da står to ganger. Spør en kollega hvilken av dem de helst ville fått.`,
  },
  'shorter-sentences': {
    title: 'Kortere setninger og enklere ord',
    summary: 'Fire små kutt som gjør alle tekster lettere.',
    body: `Klarspråk er ikke bare for dem som strever med å lese. Leger og jurister leser også klare tekster fortere. Og når vi er slitne, urolige eller leser på et annet språk enn vårt eget, avgjør det om vi skjønner noe i det hele tatt.

Fire små kutt gjør det meste.

- **Én tanke, én setning.** Står det et «og» midt i, så prøv punktum i stedet. Femten til tjue ord er nok.
- **Velg hverdagsordet.** «Bruke», ikke «benytte». «Om», ikke «vedrørende». «Fordi», ikke «på bakgrunn av det forhold at».
- **Gjør substantiv om til verb.** Ikke «foreta en vurdering av», men «vurdere».
- **Si hvem som gjør det.** Ikke «skjemaet må innsendes», men «send skjemaet til oss».

Fagord er fint mellom fagfolk. Må leseren kunne et fagord, så forklar det første gang.

Les teksten høyt. Der du mister pusten, er setningen for lang. Der du aldri ville snakket slik, skriver du det slik du ville sagt det.

## Prøv det

Ta den lengste setningen du har skrevet denne uka. Lag to eller tre av den. Finn så ett ord naboen din ikke ville brukt, og bytt det ut. Send den nye utgaven.`,
  },
  'headings-that-help': {
    title: 'Overskrifter alle kan bruke',
    summary: 'Ekte overskrifter hjelper folk å finne fram, også dem som lytter.',
    body: `Den som ser, lar blikket gå over siden og finner de fete linjene. Den som lytter med skjermleser, hopper fra overskrift til overskrift. Det virker bare hvis overskriften er **ekte**, og ikke bare stor og fet tekst.

I et dokument merker du linja og velger stilen *Overskrift 1*, *Overskrift 2* eller *Overskrift 3*. På en nettside velger du det samme i menyen der du redigerer.

- Én *Overskrift 1*: tittelen.
- *Overskrift 2* for hoveddelene, *Overskrift 3* under dem. Ikke hopp over et nivå.
- Si hva delen handler om: «Slik søker du», ikke «Generelt».
- Hold det kort. Noen hører kanskje tjue av dem på rad.

Du har glede av det selv. Programmet lager innholdsfortegnelse for deg, og du kan hoppe og flytte deler i sidefeltet. Vil du ha andre farger, endrer du stilen én gang, og alle overskriftene følger etter.

Gjør det samme med lister: Bruk knappen for punktliste i stedet for å skrive bindestreker. Da hører leseren hvor mange punkter det er.

## Prøv det

Åpne et dokument på mer enn to sider. Gjør hver fete linje om til en ekte overskrift. Åpne så navigasjonsruta: Skjønner du hva teksten handler om, bare av overskriftene?`,
  },
  'say-the-picture': {
    title: 'Si det bildet sier',
    summary: 'Én setning for dem som ikke kan se det.',
    body: `Den som ikke ser et bilde, får høre teksten du har skrevet til det, *alternativteksten*. Står det ingenting der, hører de et filnavn, eller ingenting. Én setning er nok.

Spør deg selv: **Hvis jeg leste dette høyt i telefonen, hva ville jeg sagt i stedet for bildet?**

- Et bilde i en nyhet: «To sykepleiere øver med den nye personheisen.»
- Et diagram: Si hva det viser. «Ventetida gikk ned fra seks uker til fire i 2026.» Legg tallene i en tabell under.
- En knapp eller et ikon: Si hva det gjør. «Søk», ikke «forstørrelsesglass».
- Bare til pynt: Merk det som *dekorativt*. Da blir det hoppet over.

Ikke begynn med «bilde av», for det vet den som lytter. Ikke legg tekst inn i et bilde, som en plakat lagret som bilde. Ingen kan forstørre, kopiere, oversette eller høre den. Skriv den samme teksten på siden også.

I de fleste programmer finner du det ved å høyreklikke på bildet: *Alternativ tekst*.

## Prøv det

Finn det siste bildet du la på intranettet, i en presentasjon eller i en e-post. Skriv én setning til det. Les den for noen som ikke har sett bildet: Skjønner de hvorfor det er der?`,
  },
  'photo-with-a-yes': {
    title: 'Ta et bilde, med et ja',
    summary: 'Spør først, se på bakgrunnen, og ikke ta vare på det lenger enn du trenger.',
    body: `Et godt bilde viser på et sekund det vi bruker en side på å forklare. Det kan også vise for mye. Tre vaner gjør deg trygg.

**Spør først.** Si hva bildet skal brukes til, og hvor det blir vist. Et nikk er ikke nok for et bilde andre får se: Følg rutinen for samtykke, og ta vare på svaret. Den som ikke kan bestemme alene, trenger hjelp til det. Et nei trenger ingen grunn, og et ja kan trekkes tilbake.

**Se bak.** Skjermer, oppslagstavler, navneskilt, medisiner, et barn i vinduet. Gå rundt til bakgrunnen er tom, eller gå nærmere. Du kan skjære bort kantene etterpå.

**Legg det der det hører hjemme.** Bruk jobbens enhet, ikke din egen mobil. Flytt bildet til riktig sted, og slett det fra enheten.

Bilder fra nettet er noens. Bruk virksomhetens egne, eller en samling som sier at du kan, og skriv hvem som har tatt dem.

Vis gjerne hender og noe som skjer. Slike bilder forteller mer enn ansikter på rekke.

## Prøv det

Ta ett bilde av arbeidsplassen din uten folk på. Se i hvert hjørne: Er det noe en fremmed ikke burde se? Ta det på nytt til det ikke er noe.`,
  },
  'captions-for-all': {
    title: 'Teksting for alle',
    summary: 'Tekst på en film hjelper dem som ikke hører, og alle på bussen.',
    body: `De fleste korte filmer blir sett uten lyd: på bussen, på pauserommet, ved siden av et barn som sover. Noen hører aldri lyden. Uten teksting sier ikke filmen noe til noen av dem.

Mange verktøy lager teksting for deg. Det er en god start, men de gjetter. Navn, dialekter og fagord blir til tull, og da ser filmen slurvete ut.

Gjør derfor slik:

1. La verktøyet lage tekstingen.
2. Les gjennom én gang mens filmen går. Rett navn, tall og ordet «ikke».
3. Sjekk at den står lenge nok: høyst to linjer, og tid til å lese dem.
4. Si hvem som snakker, hvis det ikke er klart.
5. Skriv lyder som betyr noe: *[alarmen går]*.

Viser filmen noe som ikke blir sagt, for eksempel en finger på en knapp, så si det høyt når du tar opp: «Jeg trykker på den grønne knappen øverst.» Da får de som ikke ser det, det også med seg.

Offentlige virksomheter må tekste det meste de legger ut. Men det er ikke den beste grunnen. Den beste er at folk ser filmen til slutt.

## Prøv det

Se to minutter av en av våre egne filmer uten lyd. Skjønte du den? Hvis ikke, så fortell dem som laget den, hva som manglet.`,
  },
  'ask-ai-well': {
    title: 'Spør en KI-assistent godt',
    summary: 'Si hvem som skal lese, hva det er til, og hvordan det skal se ut.',
    body: `Ber du en assistent om «en tekst om fall», får du noe grått og generelt. Den kan ikke vite hva du trenger. Si det til den slik du ville sagt det til en ny kollega.

En god bestilling har fire deler:

1. **Oppgaven:** «Skriv et oppslag til pauserommet.»
2. **Leseren:** «For pleiere som leser mellom to besøk. Noen er nye i norsk.»
3. **Innholdet:** «Tre ting å se etter på et bad.» Lim inn dine egne punkter.
4. **Formen:** «Høyst 80 ord, korte setninger, ingen overskrifter.»

Se på resultatet og snakk videre: «Kortere.» «Det andre punktet er feil, for …» «Gi meg en annen begynnelse.» Du får sjelden den beste teksten på første forsøk.

Den er god på førsteutkast, på å korte ned, på å endre tonen og på å gjøre notater om til en liste. Den er dårlig på fakta om arbeidsplassen din.

Bruk bare godkjente verktøy, og gi dem aldri navn, saker eller noe som kan peke på en person. Les hvert ord før du sender det, for det går ut i ditt navn. Er det meste skrevet av en maskin, så si det der reglene krever det.

## Prøv det

Ta en egen tekst uten noe privat i. Be om en utgave som er halvparten så lang, for en bestemt type leser. Behold det som er bedre, og legg tilbake din egen stemme.`,
  },
}
