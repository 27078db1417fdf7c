import type { SkillStructure } from './framework-definition.ts'

/** Areas and skills in the order in which people meet them. Keys are stored with answers: never rename or reuse one. */
export const structure = {
  meaning: {
    'explain-digital': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['digital transformation', 'digital strategy', 'why digital'],
        nb: ['digitalisering', 'digital strategi', 'digital omstilling', 'hvorfor digitalt'],
      },
    },
    'spot-opportunities': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['ideas', 'automation', 'saving time', 'double entry'],
        nb: ['ideer', 'automatisering', 'spare tid', 'dobbeltarbeid', 'gevinster'],
      },
    },
    'prepare-for-change': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['change management', 'new system', 'rollout', 'go-live'],
        nb: ['endringsledelse', 'nytt system', 'innføring', 'omstilling'],
      },
    },
  },
  'people-first': {
    'user-needs': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['user research', 'interviews', 'what residents need', 'customer insight'],
        nb: ['brukerbehov', 'brukerinnsikt', 'intervju', 'hva innbyggerne trenger'],
      },
    },
    'service-journeys': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['user journey', 'patient pathway', 'service design', 'journey map'],
        nb: ['brukerreise', 'pasientforløp', 'tjenestedesign', 'kundereise'],
      },
    },
    'help-people-online': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['digital inclusion', 'assisted digital', 'front desk', 'helping residents'],
        nb: ['digital inkludering', 'digitalt utenforskap', 'veiledning', 'innbyggertorg', 'servicetorg'],
      },
    },
    'test-with-users': {
      basicLevel: 2,
      alternativeLabels: {
        en: ['user testing', 'usability', 'prototype', 'trying a draft'],
        nb: ['brukertest', 'brukervennlighet', 'prototype', 'teste et utkast'],
      },
    },
  },
  'everyday-tools': {
    devices: {
      basicLevel: 3,
      alternativeLabels: {
        en: ['computer', 'PC', 'laptop', 'tablet', 'iPad', 'smartphone', 'updates'],
        nb: ['datamaskin', 'PC', 'nettbrett', 'iPad', 'mobil', 'oppdateringer'],
      },
    },
    'email-calendar': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['Outlook', 'Gmail', 'inbox', 'diary', 'invitations'],
        nb: ['Outlook', 'Gmail', 'e-post', 'innboks', 'møteinnkalling', 'avtaler'],
      },
    },
    files: {
      basicLevel: 3,
      alternativeLabels: {
        en: ['folders', 'SharePoint', 'OneDrive', 'Google Drive', 'shared drive', 'archive'],
        nb: ['mapper', 'SharePoint', 'OneDrive', 'fellesområde', 'arkiv', 'lagring'],
      },
    },
    'get-unstuck': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['IT support', 'service desk', 'troubleshooting', 'error message', 'restart'],
        nb: ['brukerstøtte', 'IT-hjelp', 'feilsøking', 'feilmelding', 'starte på nytt'],
      },
    },
  },
  information: {
    'search-well': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['Google', 'Bing', 'search engine', 'keywords', 'googling'],
        nb: ['Google', 'Bing', 'søkemotor', 'søkeord', 'nettsøk'],
      },
    },
    'find-our-guidance': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['intranet', 'policies', 'procedures', 'routines', 'handbook'],
        nb: ['intranett', 'rutiner', 'retningslinjer', 'prosedyrer', 'kvalitetssystem'],
      },
    },
    'judge-sources': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['fake news', 'fact checking', 'misinformation', 'trust', 'critical thinking'],
        nb: ['kildekritikk', 'falske nyheter', 'faktasjekk', 'desinformasjon', 'stole på'],
      },
    },
    'check-ai-answers': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['artificial intelligence', 'AI', 'chatbot', 'ChatGPT', 'Copilot', 'hallucination'],
        nb: ['kunstig intelligens', 'KI', 'AI', 'samtalerobot', 'ChatGPT', 'Copilot', 'hallusinering'],
      },
    },
  },
  content: {
    'plain-language': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['plain English', 'clear writing', 'letters', 'Word'],
        nb: ['klarspråk', 'klart språk', 'brev', 'vedtak', 'Word'],
      },
    },
    'accessible-content': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['accessibility', 'WCAG', 'screen reader', 'alt text', 'headings'],
        nb: ['universell utforming', 'uu', 'WCAG', 'skjermleser', 'bildetekst', 'overskrifter'],
      },
    },
    'pictures-video': {
      basicLevel: 2,
      alternativeLabels: {
        en: ['photos', 'film', 'captions', 'copyright', 'consent', 'social media'],
        nb: ['foto', 'film', 'teksting', 'opphavsrett', 'samtykke', 'sosiale medier'],
      },
    },
    'write-with-ai': {
      basicLevel: 2,
      alternativeLabels: {
        en: ['AI assistant', 'ChatGPT', 'Copilot', 'prompts', 'summaries', 'drafting'],
        nb: ['KI-assistent', 'ChatGPT', 'Copilot', 'instruksjoner', 'sammendrag', 'utkast'],
      },
    },
  },
  together: {
    'online-meetings': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['Teams', 'Zoom', 'video call', 'hybrid meeting', 'screen sharing'],
        nb: ['Teams', 'Zoom', 'videomøte', 'nettmøte', 'hybridmøte', 'dele skjerm'],
      },
    },
    'team-chat': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['Teams', 'Slack', 'channels', 'messages', 'instant messaging'],
        nb: ['Teams', 'Slack', 'kanaler', 'meldinger', 'direktemelding'],
      },
    },
    'shared-documents': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['co-editing', 'comments', 'versions', 'Word online', 'Google Docs'],
        nb: ['samskriving', 'samhandling', 'kommentarer', 'versjoner', 'Word', 'Google Docs'],
      },
    },
    'share-learning': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['working in the open', 'week notes', 'show and tell', 'knowledge sharing'],
        nb: ['delingskultur', 'åpenhet', 'ukenotat', 'vise fram', 'kunnskapsdeling'],
      },
    },
  },
  safe: {
    'sign-in': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['passwords', 'passkeys', 'password manager', 'two-step', '2FA', 'MFA', 'login'],
        nb: ['passord', 'passnøkkel', 'tilgangsnøkkel', 'passordhåndterer', 'totrinn', '2FA', 'innlogging'],
      },
    },
    'spot-fraud': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['phishing', 'scam', 'spam', 'suspicious email', 'social engineering', 'cyber security'],
        nb: ['nettfisking', 'phishing', 'svindel', 'søppelpost', 'mistenkelig e-post', 'sikkerhet'],
      },
    },
    'personal-data': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['data protection', 'GDPR', 'privacy', 'confidentiality', 'patient data'],
        nb: ['personvern', 'GDPR', 'personopplysninger', 'taushetsplikt', 'pasientopplysninger'],
      },
    },
    'speak-up': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['incident', 'data breach', 'mistake', 'near miss', 'reporting'],
        nb: ['avvik', 'hendelse', 'brudd på personvernet', 'feil', 'melde fra'],
      },
    },
    'screen-balance': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['wellbeing', 'ergonomics', 'screen time', 'notifications', 'digital stress'],
        nb: ['arbeidsmiljø', 'ergonomi', 'skjermtid', 'varsler', 'digitalt stress'],
      },
    },
  },
  data: {
    'record-well': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['data quality', 'data entry', 'case notes', 'registration', 'forms'],
        nb: ['datakvalitet', 'dokumentasjon', 'registrering', 'journal', 'skjema'],
      },
    },
    'read-figures': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['statistics', 'charts', 'graphs', 'dashboard', 'percentages'],
        nb: ['statistikk', 'tall', 'diagram', 'grafer', 'styringstavle', 'prosent'],
      },
    },
    spreadsheets: {
      basicLevel: 2,
      alternativeLabels: {
        en: ['Excel', 'spreadsheets', 'Google Sheets', 'lists', 'tables', 'formulas'],
        nb: ['Excel', 'regneark', 'Google Regneark', 'lister', 'tabeller', 'formler'],
      },
    },
    'open-data': {
      basicLevel: 2,
      alternativeLabels: {
        en: ['public data', 'data sharing', 'licence', 'maps', 'transparency'],
        nb: ['åpne data', 'offentlige data', 'dele data', 'lisens', 'kart', 'innsyn'],
      },
    },
  },
  improving: {
    'improve-a-task': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['continuous improvement', 'lean', 'workflow', 'process', 'waste'],
        nb: ['kontinuerlig forbedring', 'lean', 'arbeidsflyt', 'prosess', 'tidstyver'],
      },
    },
    'small-experiments': {
      basicLevel: 2,
      alternativeLabels: {
        en: ['pilot', 'trial', 'agile', 'test and learn', 'innovation'],
        nb: ['pilot', 'utprøving', 'smidig', 'prøve og lære', 'innovasjon'],
      },
    },
    'ask-for-feedback': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['feedback', 'satisfaction survey', 'complaints', 'retrospective', 'review'],
        nb: ['tilbakemelding', 'brukerundersøkelse', 'klager', 'evaluering', 'tilbakeblikk'],
      },
    },
    'keep-learning': {
      basicLevel: 3,
      alternativeLabels: {
        en: ['training', 'courses', 'e-learning', 'mentoring', 'self-study'],
        nb: ['opplæring', 'kurs', 'e-læring', 'veiledning', 'selvstudium'],
      },
    },
  },
} as const satisfies Record<string, Record<string, SkillStructure>>

export type AreaKey = keyof typeof structure
export type SkillKeyOf<A extends AreaKey> = keyof (typeof structure)[A] & string
