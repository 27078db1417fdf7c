import type { FrameworkText } from './framework-definition.ts'

export const nb: FrameworkText = {
  name: 'Digitale grunnferdigheter',
  description:
    'Ni områder i den digitale hverdagen som angår alle som jobber i det offentlige, fra helsefagarbeider til toppleder. Her ser du hvor du står, og hva som kan bli ditt neste steg. Det er for din egen del, og ingen svar er feil.',
  changeNote: 'Første utgave: ni områder og 36 ferdigheter, på norsk og engelsk.',
  settings: {
    council: 'I en engelsk kommune',
    hospital: 'På et sykehus',
    kommune: 'I en norsk kommune',
  },
  levels: {
    1: { name: 'Ikke ennå', description: 'Dette er nytt for deg, eller andre gjør det i dag. Alle begynner her.' },
    2: { name: 'Med hjelp', description: 'Du får det til når noen viser deg eller er der og hjelper.' },
    3: { name: 'På egen hånd', description: 'Du får det til i arbeidshverdagen uten hjelp.' },
    4: { name: 'Jeg hjelper andre', description: 'Du kan det så godt at du hjelper andre å lære det.' },
  },
  confidence: {
    1: 'Ikke trygg',
    2: 'Litt trygg',
    3: 'Ganske trygg',
    4: 'Veldig trygg',
  },
}
