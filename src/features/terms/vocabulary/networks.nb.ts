import type { en } from './networks.en.ts'
import { term, type WordsFor } from './term-words.ts'

export const nb: WordsFor<keyof typeof en> = {
  carers: term('Nettverk for pårørende', 'pårørende, omsorg for egne', 'For deg som tar deg av noen hjemme.'),
  disability: term(
    'Nettverk for funksjonsmangfold',
    'funksjonsnedsettelse, tilgjengelighet',
    'For ansatte med funksjonsnedsettelse og støttespillere.',
  ),
  neurodiversity: term('Nettverk for nevromangfold', 'ADHD, autisme, dysleksi', 'For oss som tenker på ulike måter.'),
  'race-equality': term(
    'Nettverk mot rasisme',
    'flerkulturelt nettverk, etnisk mangfold',
    'For ansatte med all slags bakgrunn som vil motvirke rasisme.',
  ),
  lgbt: term('Skeivt nettverk', 'LHBT, LHBT+, lhbtiq, pride', 'For skeive ansatte og støttespillere.'),
  women: term('Kvinnenettverk', 'likestilling, kvinner i ledelse', 'For kvinner på jobb og dem som støtter dem.'),
  men: term('Mannsnettverk', 'menns helse, mannegruppe', 'For menn som vil snakke om helse og livet.'),
  menopause: term(
    'Nettverk om overgangsalderen',
    'overgangsalder, klimakteriet',
    'For alle som merker overgangsalderen.',
  ),
  parents: term('Foreldrenettverk', 'småbarnsforeldre, familie og jobb', 'For ansatte med barn.'),
  faith: term('Nettverk for tro og livssyn', 'trosfellesskap, bønn, livssyn', 'For ansatte med og uten tro.'),
  'young-staff': term('Unge ansatte', 'nyutdannede, trainee, under 30', 'For deg som er ny i arbeidslivet.'),
  veterans: term(
    'Veterannettverk',
    'forsvaret, reservister, heimevernet',
    'For deg som tjenestegjør eller har gjort det.',
  ),
  remote: term('Hjemmekontornettverket', 'fjernarbeid, hybridarbeid', 'For oss som sjelden møtes på kontoret.'),
  green: term('Grønt nettverk', 'klima, bærekraft, miljøgruppe', 'For en arbeidsplass som sliter mindre på kloden.'),
  'mental-health': term(
    'Nettverk for trivsel',
    'psykisk helse, arbeidsglede',
    'For å ta vare på oss selv og hverandre.',
  ),
  newcomers: term('Nye i landet', 'innflyttere, internasjonale ansatte', 'For ansatte som har flyttet hit.'),
}
