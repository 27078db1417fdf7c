import type { AreaCards } from '../card-structure.ts'

export const meaning: AreaCards<'meaning'> = {
  'digital-in-one-minute': {
    title: 'Forklar digitalt på ett minutt',
    summary: 'Si hva digital endring handler om, uten ett eneste fagord.',
    body: `Når folk hører «digitalt», tenker mange på skjermer og systemer. Det er den minste halvdelen. Den største halvdelen er måten vi jobber på: Vi spør folk hva de trenger, prøver noe lite, og endrer det når det ikke hjelper.

En god måte å forklare det på er et før og et etter. Ta én ting noen gjør hver uke.

- **Før:** Hva måtte de gjøre, og hvor lenge måtte de vente?
- **Etter:** Hva er enklere nå?
- **For hvem:** Hvem merket forskjellen?

For eksempel: «Før sendte familiene et papirskjema og ventet i tre uker. Nå fyller de det ut på mobilen om kvelden, og ser med en gang at det har kommet fram. Vi bruker tida på samtaler med dem som trenger å snakke med noen.»

Legg merke til at ikke noe system er nevnt. Folk husker familien, ikke programmet. Kan du ikke si hvem som har fått det bedre, er det kanskje ny teknologi, men ikke en bedre tjeneste.

## Prøv det

Velg én endring i din egen jobb de siste to årene. Fortell om den til en venn utenfor jobben på ett minutt: før, etter, for hvem. Skjønte vennen det med en gang?`,
  },
  'find-double-work': {
    title: 'Finn arbeid som gjøres to ganger',
    summary: 'En liten jakt på det du skriver mer enn én gang.',
    body: `Nesten alle avdelinger skriver noe to ganger: først på papir og så på skjermen, først i en e-post og så i en liste. Ingen har bestemt at det skal være slik. Det har bare blitt sånn. Og fordi alle er vant til det, er det ingen som ser det lenger.

Slik finner du det. Sett en strek på et ark hver gang du en vanlig dag

1. skriver noe som allerede står et annet sted,
2. skriver ut noe for å taste det inn igjen,
3. spør noen om noe en annen kollega allerede vet,
4. må vente på et svar før du kommer videre.

Du skal ikke løse noe ennå. Bare tell. Se om kvelden hvor det er flest streker. Det er et bedre sted å begynne enn et nytt verktøy, for det handler om din egen dag.

Ta med ett eksempel til avdelingen eller den digitale veilederen din. Si hvor ofte det skjer, og hvor mange minutter det tar. «Vi skriver samme adresse tre ganger for hvert besøk, rundt førti ganger i uka» er en setning folk gjør noe med.

## Prøv det

Sett strekene dine i morgen, fra du kommer til du går. Skriv ned det dobbeltarbeidet som overrasket deg mest, og vis det til en kollega.`,
  },
  'before-the-new-system': {
    title: 'Gjør deg klar før det nye systemet kommer',
    summary: 'Fem spørsmål som gjør en endring lettere for deg og for andre.',
    body: `Et nytt system er tungt når det kommer som en overraskelse. Det blir mye lettere når du vet hva som er annerledes den første morgenen. Du har rett til å spørre, og de som forbereder endringen, trenger spørsmålene dine.

Spør om disse fem, så tidlig du kan:

1. Hva skal jeg gjøre annerledes den første dagen?
2. Hva blir som før?
3. Hva slutter vi med? Hvis ingenting tar slutt, er det merarbeid.
4. Hvor og når kan jeg øve, uten at noen ser på, og uten at noe kan gå i stykker?
5. Hvem spør jeg når jeg står fast, også om kvelden og i helga?

Det er vanlig å være treg i noen uker. Det sier ingenting om deg. Også de som elsker nye ting, er tregere i starten. Bli enige i avdelingen om at de to første ukene får ta lengre tid, og skriv en liste over det som ikke virker. Send lista til prosjektet. De ser det ikke derfra de sitter.

## Prøv det

Se hva som er på vei i tjenesten din. Velg én endring, og finn svar på de fem spørsmålene. Mangler det et svar? Send spørsmålet til den som leder endringen, i dag.`,
  },
}
