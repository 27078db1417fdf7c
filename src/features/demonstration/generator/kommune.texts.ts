import type { ProfileTexts } from './blueprint.ts'

export const kommuneTexts: ProfileTexts = {
  about: [
    'Jeg har jobbet i kommunen i mange år og kjenner de fleste.',
    'Ny her i vår, og trives godt. Si gjerne hei!',
    'Jeg jobber turnus, så send heller en melding enn å ringe.',
    'Jeg er glad i enkle løsninger.',
    'Kom hit som lærling og ble værende.',
    'Jeg snakker nordsamisk og norsk.',
    'Jeg viser gjerne hvordan jeg gjør ting. Kom innom på kontoret.',
    'Jobber halv stilling og er stort sett å treffe før lunsj.',
    'Jeg lærer mest av kollegaene mine.',
    'På fritiden er jeg på fjellet eller i båten.',
  ],
  topics: {
    care: [
      'journal på nettbrettet',
      'medisindispensere',
      'videosamtale med pårørende',
      'digitalt tilsyn',
      'turnusplanen på mobilen',
      'demensomsorg',
    ],
    manual: ['avvik med bilde', 'kjøretøykontroll på mobilen', 'vinterdrift', 'vannprøver', 'FDV-systemet'],
    front: ['hjelp til ID-porten', 'tålmodig veiledning', 'booking av kulturhuset', 'selvbetjening', 'arkivet'],
    office: ['regneark', 'brevfletting', 'møteinnkallinger', 'saksbehandling i arkivsystemet', 'lønnssystemet'],
    professional: ['klarspråk', 'kart og plan', 'personvern', 'medvirkning', 'digitale møter'],
    technical: ['totrinnsinnlogging', 'Teams', 'velferdsteknologi', 'automatisering', 'integrasjoner'],
    school: [
      'nettbrett i begynneropplæringen',
      'digital foreldrekontakt',
      'kildekritikk med elever',
      'samiske læremidler',
      'programmering',
    ],
  },
}
