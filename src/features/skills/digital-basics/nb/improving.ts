import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const improving: AreaWords<SkillKeyOf<'improving'>> = {
  name: 'Prøve og forbedre',
  description: 'Å gjøre jobben litt bedre, bit for bit, ved å prøve, spørre og lære.',
  encouragement: 'Du trenger ikke å endre alt. Ett lite steg som virker, er verdt hundre gode planer.',
  skills: {
    'improve-a-task': {
      name: 'Gjøre en oppgave bedre',
      definition: 'Å se på hvordan en oppgave blir gjort, ta bort det som ikke trengs, og se om det hjalp.',
      statements: {
        1: 'Jeg har ennå ikke prøvd å endre måten en oppgave blir gjort på.',
        2: 'Jeg kan gjøre en oppgave bedre når noen ser på stegene sammen med meg.',
        3: 'Jeg kan på egen hånd gjøre en oppgave bedre, og se om det hjalp.',
        4: 'Jeg hjelper andre å finne og ta bort det som gjør oppgavene tunge.',
      },
      examples: {
        council:
          'En tillatelse krevde fire underskrifter. En saksbehandler spurte hva hver av dem var til. To var nok, og folk venter nå en uke mindre.',
        hospital:
          'En avdeling flytter hanskene dit de blir brukt. Hver sykepleier sparer en liten tur, førti ganger om dagen.',
        kommune:
          'Vaktmesterne får oppdragene på mobilen i den rekkefølgen de kjører, og slipper å kjøre to ganger gjennom dalen.',
      },
      tryAtWork:
        'Skriv hvert steg i en oppgave du gjorde i dag, på hver sin lapp. Ta bort en lapp, eller bytt om på to. Hva ville skjedd?',
      readNext: {
        title: 'Ta bort før du legger til',
        paragraphs: [
          'Når noe er tungt, vil vi gjerne legge til: et skjema, en kontroll, et nytt system. Som oftest er det bedre å ta noe bort. Begynn derfor med å se på det som er der.',
          'Skriv ned stegene slik de blir gjort, ikke slik rutinen sier. Spør om hvert av dem: Hvem trenger dette? Hva ville skjedd uten? Blir det gjort to ganger? Hvor blir det liggende og vente? Ofte tar ventingen mer tid enn arbeidet.',
          'Spør «hvorfor» noen ganger, på en vennlig måte. «Vi skriver det ut.» Hvorfor? «For at det skal bli signert.» Hvorfor? «Fordi det var en regel en gang.» Noen regler har gode grunner, som sikkerhet. Andre er vaner som ingen har spurt om.',
          'Endre én ting, og mål noe lite før og etter: minutter, feil, telefoner. Fem linjer på et ark er nok. Spør også dem det gjelder, så din gevinst ikke blir en annens tap.',
          'Hjalp det, så skriv ned den nye måten og fortell det til andre. Hjalp det ikke, så gå tilbake, og ta med deg det du lærte.',
        ],
      },
      askAPerson:
        'Spør kollegaen som gjør steget etter deg: Hva kan jeg gjøre på en annen måte for at jobben din blir lettere?',
    },
    'small-experiments': {
      name: 'Gjøre små forsøk',
      definition: 'Å prøve en idé lite og trygt, med et spørsmål og en slutt, før vi gjør det stort.',
      statements: {
        1: 'Jeg har ennå ikke prøvd ut en idé i jobben som et lite forsøk.',
        2: 'Jeg kan prøve ut en idé i det små når noen hjelper meg å planlegge.',
        3: 'Jeg kan på egen hånd planlegge et lite, trygt forsøk og si hva vi lærte.',
        4: 'Jeg hjelper andre å planlegge små forsøk og lære av dem.',
      },
      examples: {
        council:
          'Et bibliotek åpner en time tidligere på lørdager i fire uker. De teller dem som kommer, og spør ti av dem.',
        hospital:
          'En poliklinikk prøver en vennligere påminnelse på halvparten av pasientene i en måned, og teller hvor mange som kommer i hver gruppe.',
        kommune:
          'Tre grupper i hjemmetjenesten prøver en ny rekkefølge på besøkene i to uker. Så bestemmer de: beholde, endre eller stoppe.',
      },
      tryAtWork:
        'Fyll ut denne linja: «Vi tror at … vil gjøre … bedre. Vi prøver det i …, og vi vet det når …». Vis den til en kollega.',
      readNext: {
        title: 'Så lite at det tåler å gå galt',
        paragraphs: [
          'Vi vet ikke om en idé virker før noen har prøvd den. Begynner vi stort, blir det dyrt å ta feil. Begynner vi smått, blir det billig. Spør derfor: Hva er det minste vi kan gjøre denne uka for å lære noe?',
          'Skriv fire linjer før dere begynner. Hva tror vi? Hva gjør vi, med hvem, og hvor lenge? Hva måler vi? Hva får oss til å stoppe? Da kan ikke svaret bøyes etterpå så det passer med det vi håpet.',
          'Gjør det trygt. Vi setter aldri rettigheter, omsorg eller private opplysninger på spill. Spør dem som er med, og si hvor lenge det varer. Snakk med lederen din først hvis det berører helse, penger eller sikkerhet.',
          'Prøv én endring om gangen, og sammenlign med noe: tida før, eller en gruppe som gjør som vanlig. Spør også hvordan det føltes. Noe av det viktigste går ikke an å telle.',
          'Velg til slutt: behold, endre eller stopp. Å stoppe er et godt resultat. Da slapp alle å gjøre det stort. Fortell andre hva dere fant ut, i fem linjer, også når det ikke virket.',
        ],
      },
      askAPerson:
        'Spør lederen din: Hvilken liten ting kan vi prøve i to uker, og hva trenger du for å føle deg trygg på det?',
    },
    'ask-for-feedback': {
      name: 'Be om tilbakemelding',
      definition: 'Å spørre folk hvordan noe fungerte for dem, lytte godt og vise hva det førte til.',
      statements: {
        1: 'Jeg har ennå ikke bedt om tilbakemelding på noe jeg har laget eller gjort.',
        2: 'Jeg kan be om tilbakemelding når noen hjelper meg med hva jeg skal spørre om.',
        3: 'Jeg kan på egen hånd be om tilbakemelding, og bruke den til å endre noe.',
        4: 'Jeg hjelper andre å be om tilbakemelding og å ta godt imot den.',
      },
      examples: {
        council:
          'Etter hvert planmøte får innbyggerne ett spørsmål på et kort: Hva var uklart? Svarene former neste møte.',
        hospital: 'En avdeling henger opp en tavle: «Dere sa at det var bråk om natta. Nå lukker vi dørene klokka ti.»',
        kommune:
          'Kjøkkenet på sykehjemmet ber beboerne velge et fjes på et nettbrett etter hvert måltid, og viser hva som er endret.',
      },
      tryAtWork:
        'Spør én person om noe du har gjort denne uka: Hva var bra, og hva er én ting jeg kan gjøre bedre? Si takk, og ikke mer.',
      readNext: {
        title: 'Takk er hele svaret',
        paragraphs: [
          'Det krever mot å spørre hvordan det gikk, og mot å svare. Gjør det lite. «Noen tilbakemeldinger?» gir deg et nikk. «Hva er én ting jeg kan gjøre tydeligere?» gir deg noe du kan bruke.',
          'Spør snart, mens folk ennå husker. Spør også dem som ikke kom, eller som ga opp, for de vet mest om hva som er galt. Hold deg til ett til tre spørsmål. Si hva svarene skal brukes til, og hvem som får se dem.',
          'Når noen svarer, skal du ikke forklare eller forsvare deg. Lytt, gjenta det med egne ord, og si takk. Du trenger ikke å være enig i alt. Det én mener, er et spor. Fem som sier det samme, er et mønster.',
          'En klage er en gave med stygg innpakning. Noen har brukt av tida si for å si hvor det gjør vondt. De fleste gjør ikke det. De går, eller de har det vondt i stillhet.',
          'Lukk sirkelen: Vis hva dere endret, hva dere lot være, og hvorfor. Når folk ser at det nytter, forteller de mer neste gang.',
        ],
      },
      askAPerson:
        'Be en kollega du stoler på, se på mens du gjør noe, og si én ting du kan fortsette med, og én ting du kan prøve.',
    },
    'keep-learning': {
      name: 'Lære nye ting',
      definition: 'Å vite hva du vil lære nå, finne en måte som passer deg, og sette av tid til det.',
      statements: {
        1: 'Jeg har ennå ikke valgt en digital ferdighet jeg vil lære.',
        2: 'Jeg kan velge noe å lære når noen hjelper meg å finne en måte.',
        3: 'Jeg kan på egen hånd velge noe å lære, finne en måte og sette av tid.',
        4: 'Jeg hjelper andre å velge hva de vil lære, og lærer sammen med dem.',
      },
      examples: {
        council:
          'De som steller parkene, lærer én ny ting hver fredag over kaffen. Den som har lært noe, viser det på mobilen.',
        hospital:
          'En renholder og en sekretær bytter kunnskap i en time: Den ene viser nettbrettet, den andre sine snarveier på tastaturet.',
        kommune:
          'En helsefagarbeider på 61 tar et kort nettkurs, et kvarter om gangen. Lederen har satt det inn i turnusen.',
      },
      tryAtWork:
        'Velg en ferdighet i dette passet som du vil løfte ett nivå. Sett av 15 minutter til den i kalenderen neste uke.',
      readNext: {
        title: 'Litt, ofte og sammen med noen',
        paragraphs: [
          'Ingen er for gammel, og ingen blir noen gang ferdig. Verktøyene skifter, så det som varer, er å kunne lære seg det neste. Du har gjort det før. Tenk på første gang du kjørte bil, eller løftet en pasient på rett måte.',
          'Velg én ting som ville hjulpet deg denne måneden. Noe lite som du bruker i morgen, blir hos deg. Et stort kurs som du trenger om et år, er snart glemt. Femten minutter i uka er nok, hvis de virkelig er dine.',
          'Finn din egen måte. Noen leser, noen ser en film, noen må gjøre det med hendene. De fleste lærer best sammen med en annen. Be noen sitte ved siden av deg, men ha dine egne fingre på tastene.',
          'Prøv uten å slå opp, gjør feil, og prøv igjen neste dag. Det kjennes tregt, men det er slik hukommelsen virker. Vis det så til en kollega. Vi lærer to ganger når vi forklarer.',
          'Skriv ned det du har lært. Om et år ser du hvor langt du har kommet. Det er det dette passet er til, og ikke til at andre skal måle deg.',
        ],
      },
      askAPerson:
        'Be lederen din om fast tid til å lære, og be den digitale veilederen din om hjelp med det første steget.',
    },
  },
}
