import type { AreaCards } from '../card-structure.ts'

export const improving: AreaCards<'improving'> = {
  'one-step-less': {
    title: 'Ta bort ett steg',
    summary: 'Se hva du kan la være, før du legger til et verktøy.',
    body: `Når en oppgave går tregt, legger vi gjerne til noe: et skjema, et verktøy, en kontroll. Ofte går det fortere om vi tar bort noe.

Velg én oppgave du gjør hver uke. Skriv hvert steg på sin egen lapp. Gå så gjennom dem, og spør:

1. **Hvem bruker det som kommer ut av steget?** Kan ingen si det, så prøv uten.
2. **Hva ville skjedd om vi lot være i en uke?** Er svaret «ingenting», så la være i en uke.
3. **Gjør noen dette allerede?** Da er én gang nok.
4. **Venter vi på noe her?** Kunne vi bedt om det tidligere?
5. **Kunne den det gjelder, gjort det selv**, enklere og når det passer?

Noen steg er der på grunn av loven eller sikkerheten. Spør før du tar bort dem. Men spør. Mange «regler» er bare vaner, og de som fant på dem, har for lengst fått seg noe annet å gjøre.

Tell minuttene før og etter. Et steg som tar fire minutter og gjøres av ti personer hver dag, er rundt fire ukers arbeid i året.

## Prøv det

Skriv stegene i én ukentlig oppgave på lapper. Sett spørsmålstegn ved det du har minst tro på, og spør den som bør vite det: Trenger vi det fortsatt?`,
  },
  'try-it-for-a-week': {
    title: 'Prøv det i en uke',
    summary: 'Et lite forsøk: én idé, ett tall, én dato.',
    body: `Gode ideer dør i lange diskusjoner om de ville virket. Et lite forsøk svarer fortere, og det er vanskelig å være imot en uke.

Skriv fem linjer:

1. **Ideen:** «Vi legger dagens plan på nettbrettet i stedet for på papir.»
2. **Det vi tror:** «Da trenger vi å ringe kontoret sjeldnere.»
3. **Tallet:** «Telefoner til kontoret hver dag. Nå er det rundt tolv.»
4. **Hvor lenge, og med hvem:** «En uke, bare dagvakta.»
5. **Når vi stopper:** «Med en gang, hvis noen ikke får besøket sitt.»

Spør dem det angår, og si fra til lederen din. Sørg for at ingen kan ta skade, og at dere kan gå tilbake når som helst. Gjelder det personopplysninger, så spør før dere begynner.

Se på tallet og spør folk når uka er over. Det finnes tre gode slutter: behold det, endre det og prøv igjen, eller dropp det. Den tredje er ikke noe nederlag. Dere har spart andre for bryet, så fortell dem om det.

## Prøv det

Ta en idé dere har snakket om mer enn to ganger. Skriv de fem linjene, bruk høyst ti minutter. Vis dem til en kollega og lederen din, og velg en mandag.`,
  },
  'one-good-question': {
    title: 'Still ett godt spørsmål',
    summary: 'Tilbakemelding du kan bruke, uten spørreskjema.',
    body: `«Var det greit?» «Ja, helt fint.» Nå vet du ingenting. Folk er snille, og svarer på det du spurte om. Spør bedre.

- **Spør om én ting:** ikke «kurset», men «de ti første minuttene».
- **Spør etter noe som kan endres:** «Hva er den ene tingen vi burde gjort annerledes?»
- **Spør om det som skjedde:** «Hvor sto du fast?» heller enn «var det lett?»
- **Spør med en gang.** En uke senere er det glemt.
- **Gjør det lett å være ærlig.** «Jeg skrev dette fort, og trenger å vite hvor det svikter» gir den andre lov.

Hør så på helt til slutt, og si takk. Ikke noe mer. Forklarer du hvorfor det er slik det er, får du ikke høre det neste gang.

Du bestemmer selv hva du gjør med det. To som sier det samme, har sannsynligvis sett noe. Én som sier noe rart, kan likevel ha rett.

Og fortell folk hva du endret på grunn av dem. Da svarer de neste gang også.

## Prøv det

Tenk på noe du har laget eller gjort denne uka. Spør én person: «Hva er den ene tingen jeg bør endre?» Skriv ned svaret med deres ord, si takk, og endre det hvis du er enig.`,
  },
  'ten-minutes-a-week': {
    title: 'Ti minutter i uka',
    summary: 'Slik lærer du noe nytt i en jobb uten tid.',
    body: `Ingen har tid til å lære, og alle har ti minutter. Det meste vi bruker, har vi lært i små biter, ved å gjøre det, og med noen ved siden av.

Gjør det så lite at det blir noe av:

1. **Velg én ting**, og en du kan bruke denne uka. Ikke «regneark», men «sortere nøkkellista».
2. **Velg en fast tid.** Tirsdag, rett etter pausen. Legg den i kalenderen.
3. **Gjør det på noe ekte.** Din egen liste, din egen e-post. Det du trengte, husker du.
4. **Gjør det tre ganger**, på tre dager. Da sitter det.
5. **Vis det til noen.** Når du forklarer det, merker du hva du ikke har skjønt.

Å være treg i starten hører med. Det sier ingenting om alderen din eller hodet ditt. Si til deg selv: Jeg kan det ikke **ennå**.

Det går bedre med to. Spør en kollega om å lære det samme, og møtes i ti minutter. Står dere fast, blir den digitale veilederen glad for å bli spurt. Det var derfor de sa ja til oppgaven.

## Prøv det

Velg den ene tingen du vil lære denne måneden, og skriv den i én setning. Legg fire ganger ti minutter i kalenderen nå. Fortell én person hva du holder på med.`,
  },
}
