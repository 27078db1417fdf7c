import type { AreaCards } from '../card-structure.ts'

export const everydayTools: AreaCards<'everyday-tools'> = {
  'bigger-text': {
    title: 'Gjør teksten større',
    summary: 'Les uten å myse: på mobilen, nettbrettet og pc-en.',
    body: `Liten tekst gjør oss slitne og trege, og mange får vondt i hodet. Det trenger du ikke å finne deg i. Alle enheter kan vise større tekst, og ingen merker at du har endret det.

**På mobil eller nettbrett** åpner du *Innstillinger* og ser etter *Skjerm* eller *Tilgjengelighet*. Der er det en glidebryter for tekststørrelsen. Dra den til du kan lese med avslappet arm.

**På pc** holder du inne *Ctrl* (*Cmd* på Mac) og trykker *+*. Da blir siden større. Trykk *−* for mindre, og *0* for å gå tilbake. Det virker i nesten alle nettlesere og mange programmer.

To ting til som hjelper:

- Skru ned lysstyrken om kvelden, og opp i dagslys.
- Prøv mørk visning hvis lyse skjermer plager øynene.

På en felles enhet stiller du det tilbake når du går, eller viser den neste hvor det er. Lar ikke fagprogrammet deg gjøre teksten større, så si fra til oss. Det er en feil ved programmet, ikke ved øynene dine.

## Prøv det

Åpne noe du leser hver dag. Gjør det ett hakk større enn du tror du trenger, og la det stå slik resten av vakta. Du kan alltid stille det tilbake.`,
  },
  'lock-and-update': {
    title: 'Lås den, og la den oppdatere seg',
    summary: 'To vaner som holder det meste av trøbbelet ute.',
    body: `Det meste som går galt, kommer ikke av lure angripere. Det kommer av en skjerm som sto åpen, eller et hull som ble tettet for måneder siden på alle maskiner unntatt én.

**Lås skjermen hver gang du går fra den**, også for et minutt. På Windows trykker du *Windows-tasten* og *L*. På Mac trykker du *Ctrl*, *Cmd* og *Q*. På mobil og nettbrett trykker du på knappen på siden. Det som blir gjort på en åpen skjerm, blir gjort i ditt navn. Og det som står der, kan være noe privat om et annet menneske.

**La oppdateringene komme.** De er i veien, men hver av dem tetter hull som tyver kjenner til. La enheten oppdatere seg i pausen eller når du går hjem. Start den på nytt en gang i uka, for mange oppdateringer venter på det.

På en felles enhet logger du ut i stedet for å låse. Den neste skal komme inn med sitt eget navn.

Mister du en enhet, så si fra med en gang, også om natta. Vi kan låse den herfra, og ingen blir sure. Jo før vi vet det, jo mindre kan skje.

## Prøv det

Øv på å låse til fingrene kan det: tre ganger nå. Se så om en oppdatering venter på enheten din, og velg et tidspunkt for den i dag.`,
  },
  'subject-that-gets-an-answer': {
    title: 'Skriv et emnefelt som får svar',
    summary: 'Si hva du vil og innen når, før e-posten er åpnet.',
    body: `Mange e-poster blir liggende fordi leseren ikke ser hva de gjelder. Et godt emnefelt er den billigste hjelpen som finnes.

Ta med tre ting: **hva det gjelder, hva du vil, og innen når.**

- Ikke «Spørsmål», men «Velg en dato for brannøvelsen innen fredag».
- Ikke «Møte», men «Møtet torsdag er flyttet til 10.30. Du trenger ikke å gjøre noe».
- Ikke «Viktig!!!», men «Skriv under på turnusen for Granly i dag».

Si det samme i den første setningen, og legg bakgrunnen under for dem som vil ha den. Én e-post, én sak: Spør du om to ting, får du gjerne svar på én.

Tenk på hvem som får den. De som står i *Til*, skal gjøre noe. De som står i *Kopi*, trenger bare å vite det. Spør du seks på en gang, tror alle at en annen svarer. Skriv et navn ved hver ting du ber om.

Skriv aldri noe privat om en person i emnefeltet. Det vises på låste skjermer og i lister.

## Prøv det

Se på de tre siste e-postene du har sendt. Skriv et bedre emnefelt til en av dem. Bruk det neste gang du sender noe lignende, og se om svaret kommer fortere.`,
  },
  'calm-inbox': {
    title: 'En roligere innboks med fire valg',
    summary: 'Ta i hver melding én gang: svar, gjør, planlegg eller slett.',
    body: `En innboks med tusen meldinger er som et skrivebord der alt ligger øverst. Det betyr ikke at du er rotete. Hver melding ber deg om å velge, og du har utsatt det.

Se på meldingene til faste tider, for eksempel om morgenen, midt på dagen og før du går. Velg én av fire ting for hver:

1. **Svar** nå, hvis det tar under to minutter.
2. **Gjør** det nå, hvis det er det viktigste i dag.
3. **Planlegg** det: Legg det i kalenderen med den tida det trenger.
4. **Slett** eller arkiver den. Du kan søke den fram senere.

Så går den ut av innboksen, og du slipper å lese den fem ganger.

To ting gjør mye av jobben. Slå av de små lydene og rutene som spretter opp, for de koster deg minutter hver gang. Og meld deg av nyhetsbrev du ikke har lest på en måned.

Har du tusenvis av gamle meldinger, skal du ikke sortere dem. Flytt alt som er eldre enn en måned, til én mappe som heter «Gammelt». Ingenting er borte, og søket finner det.

## Prøv det

Still klokka på ti minutter. Begynn med den nyeste meldingen, og ta ett av de fire valgene for hver. Stopp når det ringer, uansett hvor langt du har kommet. Gjør det igjen i morgen.`,
  },
  'calendar-others-trust': {
    title: 'En kalender andre kan stole på',
    summary: 'Når den sier sannheten, finner andre en tid uten å spørre.',
    body: `Halvparten av e-postene om møter handler om når. De fleste er unødvendige hvis kalenderne våre sier sannheten.

Legg inn det som virkelig er opptatt: møter, reisetid, arbeid i ro, lunsj. Da ser kolleger som leter etter en tid, de ledige lukene dine. Du kan merke en avtale som privat. Andre ser bare at du er opptatt.

Når du kaller inn:

- Se i kalenderne deres først, og velg en luke som allerede finnes.
- Skriv hva møtet skal føre til, ikke bare hva det handler om.
- Oppgi både sted **og** lenke, så folk kan velge.
- Sett av 25 eller 50 minutter. Alle trenger et øyeblikk mellom to møter.
- Flytt avtalen når noe endrer seg, i stedet for å skrive en e-post. Da følger alles kalendere med.

Når du blir kalt inn, så svar alltid: ja, nei eller kanskje. Den som kaller inn, ser ikke hva du tenker. Det er lov å si nei, og å spørre hva du skal bidra med.

Felles arbeidsplasser har mest igjen for det. Står turnusen i kalenderen, trenger ingen å ringe rundt for å finne ut hvem som er på jobb.

## Prøv det

Se på neste uke. Legg inn én ting som er sann, men som mangler: reisetid, en pause eller en time i ro. Svar så på alle innkallingene som venter.`,
  },
  'names-that-sort-themselves': {
    title: 'Filnavn som sorterer seg selv',
    summary: 'Hva, hvem eller hvor, og når. Da finner alle fram.',
    body: `«Dokument1», «ny liste», «siste versjon HELT SISTE». Vi har alle laget slike navn i farta. En måned senere vet ingen hvilken som er riktig, heller ikke den som skrev den.

Et godt navn svarer på tre spørsmål: **Hva er det, hvem eller hvor gjelder det, og når?**

- «Brannøvelse – Eikelund skole – 2026-05-12»
- «Referat – nattevakta – 2026-11-03»
- «Prisliste – renhold – 2026»

Skriv datoen med året først: år, måned, dag. Da legger maskinen filene i rekkefølge helt av seg selv.

Dropp «ny», «siste» og «kopi». Der filer er felles, blir de gamle versjonene tatt vare på for deg. Du kan se på dem og hente dem tilbake, så dere trenger bare én fil med ett navn.

Sett aldri navnet eller fødselsnummeret til en innbygger i et filnavn, med mindre rutinen sier det. Flere ser filnavnene enn selve filene.

Bli enige om et mønster i avdelingen. Det spiller mindre rolle hvilket dere velger, enn at alle bruker det samme.

## Prøv det

Finn fem filer med navn som ikke sier noe. Gi dem navn en ny kollega ville skjønt. Be så noen finne en av dem, og se hvor lang tid det tar.`,
  },
  'share-a-link': {
    title: 'Del en lenke, ikke en kopi',
    summary: 'Én fil, ett sted, og alle ser det nyeste.',
    body: `Du sender en liste til seks personer. Tre av dem endrer noe. Nå finnes det fire lister, og ingen vet hvilken som er riktig. Det skjer hver uke, og det er lett å unngå.

Ha fila på fellesområdet og send en **lenke** til den. Alle åpner den samme fila og ser det nyeste. Flere kan til og med skrive samtidig.

Se på tre ting før du sender lenken:

1. **Hvem kan åpne den?** Velg personene eller avdelingen. Unngå «alle med lenken» for alt annet enn åpen informasjon.
2. **Kan de lese eller endre?** Gi bare rett til å endre til dem som skal det.
3. **Ligger det mer der?** Deler du en hel mappe, deler du alt i den, nå og senere.

Trenger noen utenfor den, så spør hvordan virksomheten din deler med andre. Ikke send den til en privat adresse fordi det går fortere.

Når arbeidet er over, tar du tilgangen tilbake. Gamle lenker er som ekstranøkler ingen teller.

## Prøv det

Finn det siste vedlegget du sendte til mer enn to kolleger. Legg fila på fellesområdet, send lenken i stedet, og skriv: «Det er denne som gjelder fra nå av.»`,
  },
  'ten-minutes-unstuck': {
    title: 'Ti minutter for å komme løs',
    summary: 'Fem trygge ting å prøve, og så spør du.',
    body: `Ting går galt for alle, også for dem som lager datamaskiner. Forskjellen er at de har noen trygge ting de alltid prøver. Dem kan du også ha.

1. **Les det som står der.** Sakte, og til slutten. Ofte ligger svaret der.
2. **Gå ett steg tilbake**, eller lukk programmet og åpne det igjen.
3. **Sjekk det enkle:** strøm, kabel, nett, lyd, riktig konto.
4. **Start enheten på nytt.** Det høres ut som en spøk. Det hjelper overraskende ofte.
5. **Søk på meldingen**, ord for ord, sammen med navnet på programmet.

Du kan nesten ikke ødelegge noe ved å se deg om. Får du et spørsmål du ikke skjønner, velger du *Avbryt*. Da har ingenting skjedd.

Gi deg selv ti minutter. Spør så. Å spørre er ikke å gi opp. Det sparer tid, og de som har ansvaret for systemet, får vite hvor det svikter. Har tre i avdelingen det samme problemet, er det ikke deg.

Når det er løst, skriver du én linje om det der de andre kan se det.

## Prøv det

Skriv de fem tingene på et kort, og legg det ved skjermen. Gå gjennom dem neste gang noe stopper, før du ringer. Hvilken hjalp?`,
  },
  'a-ticket-that-gets-solved': {
    title: 'Be om hjelp så det blir løst med en gang',
    summary: 'Det IT-hjelpen trenger å vite, på fire linjer.',
    body: `«Det virker ikke» er den vanligste meldingen til alle som hjelper til. Så begynner spørsmålene, og en dag går. Fire linjer sparer den dagen.

1. **Hva ville du gjøre?** «Skrive ut besøkslista.»
2. **Hva gjorde du?** «Jeg åpnet lista og trykte på Skriv ut.»
3. **Hva skjedde?** «Lampa på skriveren blinket, men det kom ingenting.»
4. **Hva sto det?** Kopier meldingen ord for ord, eller ta et bilde av skjermen.

Si også hvor du er, hvilken enhet du bruker, og nummeret på den, og hvor lenge det har vært slik. Fortell om det er likt for andre, og hvor mye det stopper deg: Kan du jobbe på en annen måte så lenge?

Se hva som er på skjermen før du tar bilde av den. Navn, adresser og numre til innbyggere skal ikke vises. Lukk de vinduene først, eller skriv ned meldingen i stedet.

Når svaret kommer og det virker, så si fra. Da er saken lukket, og noen får en bedre dag. Virker det ikke, så si det også.

## Prøv det

Finn ut hvordan du får hjelp fra din egen enhet, også uten nett. Lagre nummeret, og kopier de fire linjene inn i et notat, klart til neste gang.`,
  },
}
