import type { SkillKeyOf } from '../digital-basics.structure.ts'
import type { AreaWords } from '../framework-definition.ts'

export const meaning: AreaWords<SkillKeyOf<'meaning'>> = {
  name: 'Hva digitalt betyr hos oss',
  description: 'Hvorfor vi jobber digitalt, hvor det hjelper, og hvordan du kan være med på endring.',
  encouragement: 'Du kjenner jobben din og menneskene du er til for. Det finnes ikke noe bedre sted å begynne.',
  skills: {
    'explain-digital': {
      name: 'Si hva digitalt betyr',
      definition: 'Å fortelle med egne ord hvordan digitale måter å jobbe på hjelper dem vi er til for.',
      statements: {
        1: 'Jeg har ennå ikke satt ord på hva digitalt betyr for jobben min.',
        2: 'Jeg kan snakke om hva digitalt betyr for jobben min når noen hjelper meg i gang.',
        3: 'Jeg kan på egen hånd forklare hva digitalt betyr for jobben min, med et eksempel.',
        4: 'Jeg hjelper andre å finne sine egne ord for hva digitalt betyr for jobben deres.',
      },
      examples: {
        council:
          'En boligkonsulent forteller en ny kollega hvorfor leietakerne nå kan bestille reparasjoner på mobilen, også om natten.',
        hospital:
          'En avdelingsleder forklarer hvorfor rapporten ved vaktskifte har gått fra papir til en felles skjerm.',
        kommune:
          'En ansatt i hjemmetjenesten forklarer en datter hvordan en sensor lar moren sove hele natta uten å bli vekket av et tilsyn.',
      },
      tryAtWork:
        'Gjør ferdig denne setningen på papir: «For dem jeg er til for, betyr digitalt at …». Les den for en kollega, og spør hva kollegaen ville skrevet.',
      readNext: {
        title: 'Digitalt handler om folk, ikke om dingser',
        paragraphs: [
          'Når vi hører ordet digital, tenker mange på datamaskiner. Men et nettbrett endrer lite alene. Det som teller, er den nye måten å jobbe på. Et skjema kan fylles ut om kvelden. Du kan lese notatene før du banker på hos en pasient. En innbygger slipper å fortelle den samme historien tre ganger.',
          'Begynn derfor med et menneske. Hvem får en bedre dag av dette? Hva slipper de å gjøre? Kan du svare på det, har du forklart det bedre enn mange strategier gjør.',
          'Et ærlig svar har to sider. Noe går fortere. Annet er tyngre en stund, og noen trenger en annen vei inn. Si begge deler. Folk stoler mer på deg når du også sier hva som er vanskelig.',
          'Ha ett eksempel klart fra din egen jobb. En sann historie om ett menneske er verdt mer enn ti lysbilder. Fortell hvordan det var, hva som ble endret, og hva som er bedre nå. La være å nevne navn og annet som kan røpe hvem det var.',
        ],
      },
      askAPerson:
        'Spør lederen din: Hva vil vi at det digitale skal gjøre for dem vi er til for, og hva betyr det for meg?',
    },
    'spot-opportunities': {
      name: 'Se hvor digitalt hjelper',
      definition: 'Å se hvilke oppgaver som kan bli bedre digitalt, og hvilke som bør få være som de er.',
      statements: {
        1: 'Jeg har ennå ikke lett etter oppgaver som kan bli bedre digitalt.',
        2: 'Jeg kan finne en oppgave som kan bli bedre digitalt, når noen snakker gjennom den med meg.',
        3: 'Jeg kan på egen hånd peke på en oppgave som kan bli bedre digitalt, og si hvorfor.',
        4: 'Jeg hjelper andre å se hvilke av oppgavene deres som kan bli bedre digitalt.',
      },
      examples: {
        council:
          'En vaktmester på en skole ser at han skriver ned hver måleravlesning tre ganger. Han foreslår én felles liste.',
        hospital:
          'En portør merker at halvparten av telefonene gjelder rullestoler som er borte. Han spør om stolene kan få en liten sporingsbrikke.',
        kommune:
          'En assistent i barnehagen hører det samme spørsmålet fra foreldrene hver morgen. Hun foreslår en melding i appen som alle har.',
      },
      tryAtWork:
        'Bruk 15 minutter på å skrive opp alt du gjorde mer enn én gang i dag: skrev, kopierte, lette, ventet. Sett ring rundt det som irriterer deg mest.',
      readNext: {
        title: 'Let etter steinen i skoen',
        paragraphs: [
          'De store prosjektene får oppmerksomheten. Men mye tid går bort i det små, som en stein i skoen. Lista vi skriver av for hånd. Skjemaet som spør om noe vi vet fra før. Telefonen for å høre om noe har kommet fram.',
          'Fire tegn viser deg hvor du kan lete. Vi skriver det samme to ganger. Vi venter på svar. Vi leter etter noe vi hadde i forrige uke. Vi gjør den samme feilen om og om igjen.',
          'Spør så om oppgaven trengs i det hele tatt. Ofte er det aller beste å slutte med den. En unødvendig oppgave er bortkastet også på skjerm.',
          'Noe skal få være som det er. En vanskelig samtale, en hånd på skulderen, et valg som krever skjønn. Det digitale er på sitt beste når det gir oss mer tid til nettopp dette.',
          'Du trenger ikke å ha svaret. Si hvor det gjør vondt, hvor ofte, og for hvem. Kanskje kjenner noen andre verktøyet.',
        ],
      },
      askAPerson:
        'Spør den digitale veilederen din: Denne oppgaven tar for lang tid. Har du sett andre gjøre det på en bedre måte?',
    },
    'prepare-for-change': {
      name: 'Gjøre seg klar for endring',
      definition: 'Å finne ut hva som skal endre seg i jobben din, og være med før det kommer.',
      statements: {
        1: 'Jeg har ennå ikke forberedt meg på en digital endring. Jeg tar den når den kommer.',
        2: 'Jeg kan gjøre meg klar for en digital endring når noen hjelper meg å se hva den betyr.',
        3: 'Jeg kan på egen hånd finne ut hva en digital endring betyr for meg, og gjøre meg klar.',
        4: 'Jeg hjelper andre å gjøre seg klare for en digital endring og si fra om det som uroer dem.',
      },
      examples: {
        council:
          'En planlegger hører at søknadene skal over i et nytt system. Hun setter av en time til å prøve testversjonen først.',
        hospital:
          'En sykepleier sier fra til prosjektet om at den nye skjermen lyser for sterkt ved siden av en som sover. Den blir endret i tide.',
        kommune:
          'En ansatt i hjemmetjenesten spør på personalmøtet hvordan den nye medisindispenseren vil endre morgenrunden hennes.',
      },
      tryAtWork:
        'Finn fram til én endring som er på vei til dere. Skriv ned to spørsmål om den, og send dem til den som har ansvaret.',
      readNext: {
        title: 'Endringen blir mindre når du får ta på den',
        paragraphs: [
          'Det er helt vanlig å grue seg til et nytt system. Det meste av uroen kommer av at vi ikke vet. Gjør derfor uroen om til spørsmål. Hva blir nytt? Når? For hvem? Hvem kan jeg spørre?',
          'Spør tidlig. Før oppstart kan de som bygger det, fortsatt gjøre noe med det. De kan systemet, men du kan jobben. Én merknad fra en som gjør jobben hver dag, kan spare en hel tjeneste for et år med trøbbel.',
          'Be om å få prøve. Ti minutter med en testversjon sier mer enn en time med lysbilder. Gjør en oppgave du gjorde i går, og noter hvor du står fast.',
          'Regn med en bølgedal. De første ukene er nesten alle tregere. Det betyr ikke at du er dårlig til dette. Bli enige om hvem som sitter sammen med hvem, og hva som kan vente.',
          'Si også hva du kommer til å savne. Var det noe bra med den gamle måten, så fortell det. Kanskje går det an å ta vare på det.',
        ],
      },
      askAPerson:
        'Spør lederen din hva som endrer seg for dere det neste halve året, og hvem du kan snakke med før det er bestemt.',
    },
  },
}
