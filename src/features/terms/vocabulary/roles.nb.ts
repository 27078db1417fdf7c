import type { en } from './roles.en.ts'
import { term, type WordsFor } from './term-words.ts'

export const nb: WordsFor<keyof typeof en> = {
  'fire-warden': term('Brannvernleder', 'brannvern, brannansvarlig, evakuering', 'Hjelper alle ut når alarmen går.'),
  'first-aider': term('Førstehjelper', 'førstehjelp', 'Kan hjelpe når noen blir skadet eller syk.'),
  'mental-health-first-aider': term(
    'Psykisk førstehjelper',
    'psykisk førstehjelp, MHFA',
    'Lytter og viser vei til hjelp.',
  ),
  defibrillator: term('Hjertestarteransvarlig', 'hjertestarter, AED', 'Passer på hjertestarteren og kan bruke den.'),
  'union-representative': term(
    'Tillitsvalgt',
    'hovedtillitsvalgt, plasstillitsvalgt, HTV, fagforening',
    'Taler for medlemmene i en fagforening.',
  ),
  'safety-representative': term(
    'Verneombud',
    'hovedverneombud, HMS, HVO',
    'Taler for kollegene om et trygt arbeidsmiljø.',
  ),
  'digital-champion': term(
    'Digital veileder',
    'digital veiviser, superbruker, digital fadder',
    'Hjelper kolleger med det digitale.',
  ),
  'wellbeing-champion': term(
    'Trivselskontakt',
    'helsekontakt, trivselsgruppa',
    'Følger med på hvordan kollegene har det.',
  ),
  'equality-champion': term(
    'Likestillings- og mangfoldskontakt',
    'mangfoldskontakt, inkludering',
    'Sørger for at alle er med.',
  ),
  'data-protection-contact': term(
    'Personvernkontakt',
    'GDPR-kontakt, informasjonseier, behandlingsansvarlig',
    'Den første å spørre om personopplysninger i enheten.',
  ),
  safeguarding: term(
    'Kontakt for barn og unge i risiko',
    'bekymringsmelding, vold i nære relasjoner',
    'Den første å spørre når noen kan være i fare.',
  ),
  caldicott: term(
    'Ansvarlig for pasientopplysninger',
    'journalansvarlig',
    'Vokter hvordan pasientopplysninger brukes.',
  ),
  mentor: term('Mentor', 'fadder, faddere', 'Går ved siden av en kollega en stund.'),
  'workplace-coach': term('Intern coach', 'jobbcoach', 'Hjelper kolleger å tenke ting igjennom.'),
  'freedom-to-speak-up': term(
    'Varslingskontakt',
    'varsling, varslingsmottak',
    'Tar imot bekymringer som er vanskelige å si.',
  ),
  'green-champion': term('Miljøkontakt', 'miljøfyrtårn, klimakontakt', 'Sparer strøm, papir og reiser.'),
  'practice-educator': term('Praksisveileder', 'studentveileder, kontaktsykepleier', 'Veileder studenter i praksis.'),
  'returning-officer': term('Valgmedarbeider', 'valgfunksjonær, stemmestyret, valg', 'Hjelper til når vi stemmer.'),
  'emergency-team': term('Kriseteam', 'beredskapsteam, EPS, psykososialt kriseteam', 'Rykker ut i en krise.'),
}
