import type { AreaCards } from '../card-structure.ts'

export const information: AreaCards<'information'> = {
  'better-search-words': {
    title: 'Finn mer med færre ord',
    summary: 'Tenk på ordene som står i svaret.',
    body: `En søkemotor skjønner ikke spørsmålet ditt slik en kollega gjør. Den leter etter sider med de ordene du ga den. Tenk derfor på ordene som står **i svaret**.

I stedet for «hva gjør jeg hvis en beboer faller på badet» kan du prøve «fall bad rutine sykehjem». I stedet for «skjermen min er rar» skriver du akkurat den meldingen du ser.

Noen små knep:

- Begynn med to eller tre ord. Legg til ett hvis du får for mye.
- Sett ord i «anførselstegn» hvis de må stå sammen.
- Sett minus foran et ord du ikke vil ha: *jaguar -bil*.
- Skriv *site:* og en adresse for å lete på ett sted, for eksempel *site:helsenorge.no fall*.
- Prøv et annet ord for det samme. Fagfolk og innbyggere bruker ofte ulike ord.

De første treffene kan være reklame. Se etter et lite ord som «Annonse» eller «Sponset», og gå forbi.

Skriv aldri navnet på en innbygger eller noe annet privat i en åpen søkemotor. Det du skriver, tar noen andre vare på.

## Prøv det

Ta noe du har søkt etter denne uka. Søk igjen med tre ord som ville stått i svaret, og en gang til med *site:* og vår egen nettside. Hvilket søk fant det først?`,
  },
  'find-our-own-rule': {
    title: 'Finn regelen som gjelder her',
    summary: 'Før du spør rundt: hvor våre egne rutiner er, og hvordan du ser om de gjelder.',
    body: `«Hvordan gjør vi dette her?» De fleste av oss spør den nærmeste kollegaen. Det er raskt og hyggelig, men svaret kan være fra i fjor. Våre egne rutiner er ofte et minutt unna.

Let i denne rekkefølgen:

1. **Intranettet** eller kvalitetssystemet. Søk med ordet som står i regelen, ikke det vi sier i gangen.
2. **Fellesområdet til avdelingen**, for det som bare er avtalt mellom dere.
3. **Den som eier regelen.** Det står på alle gode sider.

Når du har funnet den, sjekker du to ting. Står det en **dato**, og er den under to år gammel? Står det en **eier** som fortsatt jobber her? Hvis ikke, får du ta det som et hint og spørre.

Ta vare på lenken, ikke en kopi. En utskrift på veggen endrer seg ikke når regelen gjør det. Henger du den opp likevel, så skriv datoen på.

Sier to regler forskjellige ting, eller lar ikke regelen seg følge i praksis, så si fra. Du er ikke vanskelig. Du er den første som la merke til det.

## Prøv det

Velg en rutine du kan utenat. Finn den skriftlig. Er det fortsatt slik dere gjør det? Hvis ikke, send én linje til den som eier den.`,
  },
  'who-says-so': {
    title: 'Hvem sier det, og hvordan vet de det?',
    summary: 'Tre spørsmål før du tror det eller sender det videre.',
    body: `En usann historie sprer seg fortere enn en sann, fordi den er laget for å gjøre oss sinte, redde eller moret. Når du kjenner det draget, så stopp. Da er det på tide med tre spørsmål.

1. **Hvem står bak?** Se etter et navn og en virksomhet, ikke bare en fin logo. Søk på navnet sammen med ordet «kritikk».
2. **Hvordan vet de det?** Finnes det en kilde du kan åpne? Har noen blitt spurt, er noe målt, eller er det bare en påstand?
3. **Hva sier andre?** Åpne to sider til, som ikke skriver av hverandre. Er det bare ett sted i verden som har historien, så vent.

Se på datoen også. Gamle nyheter kommer tilbake som nye. Og se på bildet: Et ekte bilde kan være fra et annet sted eller et annet år. Du kan søke med et bilde i stedet for ord.

Det er ingen skam å bli lurt. Det skjer med professorer. Det som teller, er hva du gjør etterpå: Har du delt noe som var feil, så si det på samme sted.

## Prøv det

Velg én påstand du har møtt i dag, i nyhetene, i en brosjyre eller på pauserommet. Gi den to minutter og de tre spørsmålene. Ville du fortsatt delt den?`,
  },
  'check-the-machine': {
    title: 'Sjekk svaret fra maskinen',
    summary: 'En KI-assistent skriver det som høres riktig ut. Du finner ut om det er det.',
    body: `En KI-assistent har lest svært mye og er god til å lage setninger. Den vet ikke hva som er sant. Den skriver ordene som sannsynligvis kommer etter hverandre, og høres like sikker ut når den tar feil.

Ta derfor imot svaret som fra en rask og belest hjelper på sin første dag.

- **Fakta, tall, lover, navn:** Slå opp hvert av dem et annet sted før du bruker det.
- **Kilder:** Åpne dem. Noen finnes ikke. Andre sier noe annet.
- **Råd om et menneske:** La den aldri bestemme. Den kjenner ikke personen, og den kan ha lært andres fordommer.
- **Hva mangler?** Spør: «Hva kan være feil i dette svaret?» og «Hvem kan se annerledes på det?»

Bruk bare assistenter virksomheten din har godkjent. Skriv ikke noe der som du ikke kunne hengt på en oppslagstavle: ingen navn, ingen helse, ingen saker.

Du står for det du sender. «Maskinen sa det» er ingen grunn som en innbygger eller en domstol godtar.

## Prøv det

Spør en godkjent assistent om noe du kan svært godt, for eksempel en rutine i din egen jobb. Merk hva som er riktig, hva som er feil, og hva som mangler. Ville en nybegynner sett det?`,
  },
}
