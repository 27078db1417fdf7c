import type { en } from './skills.en.ts'
import { term, type WordsFor } from './term-words.ts'

export const nb: WordsFor<keyof typeof en> = {
  spreadsheets: term(
    'Regneark',
    'Excel, Microsoft Excel, Google Regneark, pivottabeller, formler, xlsx, FINN.RAD',
    'Tabeller som sorterer, teller og regner for deg.',
  ),
  'word-processing': term(
    'Tekstbehandling',
    'Word, Microsoft Word, Google Dokumenter, dokumentmaler, stiler, docx',
    'Korte og lange tekster med overskrifter, tabeller og bilder på rett plass.',
  ),
  slides: term(
    'Lage presentasjoner',
    'PowerPoint, Microsoft PowerPoint, Google Presentasjoner, lysbilder, pptx',
    'Bilder og få ord som bærer et innlegg.',
  ),
  'email-calendar': term(
    'E-post og kalender',
    'Outlook, Gmail, felles postkasse, møteinnkallinger',
    'Å ha oversikt over meldinger og avtaler.',
  ),
  'online-meetings': term(
    'Digitale møter',
    'Teams, Microsoft Teams, Zoom, Google Meet, videomøter, webinar, hybridmøter',
    'Å lede møter der de hjemme teller like mye som de i rommet.',
  ),
  'shared-workspaces': term(
    'Felles filer og arbeidsrom',
    'SharePoint, OneDrive, Google Disk, samhandlingsrom, dokumentbibliotek',
    'Ett eksemplar som alle finner og arbeider i.',
  ),
  'online-forms': term(
    'Skjemaer og spørreundersøkelser',
    'Microsoft Forms, Google Skjemaer, spørreskjema, Nettskjema, undersøkelser',
    'Å stille mange mennesker noen få gode spørsmål.',
  ),
  automation: term(
    'Automatisere rutinearbeid',
    'Power Automate, arbeidsflyt, makroer, RPA, robotisering, lavkode',
    'Å la en maskin ta de stegene som alltid er like.',
  ),
  'low-code-apps': term(
    'Lage små apper',
    'Power Apps, no-code, appbygging',
    'Små verktøy for et lag, laget uten en utvikler.',
  ),
  'note-taking': term(
    'Digitale notater og oppgaver',
    'OneNote, Planner, Trello, oppgavetavle, kanban',
    'Notater og gjøremål der hele laget ser dem.',
  ),
  'ai-assistants': term(
    'Bruke KI-assistenter',
    'Copilot, ChatGPT, generativ KI, ledetekster, prompting, språkmodeller',
    'Å få nyttige utkast fra en maskin, og å kontrollere dem.',
  ),
  'tablets-phones': term(
    'Nettbrett og mobil på jobb',
    'iPad, iPhone, Android, mobiltelefon, smarttelefon',
    'Å sette opp og bruke nettbrett og telefon.',
  ),
  'helping-with-it': term(
    'Hjelpe andre med IT',
    'brukerstøtte, IT-støtte, servicedesk, feilsøking, digital hjelp',
    'Tålmodig førstehjelp når noe ikke virker.',
  ),
  'accessibility-digital': term(
    'Universell utforming av innhold',
    'WCAG, UU, tilgjengelige dokumenter, alternativ tekst, skjermleser, tilgjengelighet',
    'Innhold som alle kan bruke, også uten å se eller høre.',
  ),
  typing: term('Touchmetoden', 'rask skriving, tastaturferdigheter', 'Å skrive raskt uten å se på tastene.'),
  'digital-safety': term(
    'Trygg på nett',
    'phishing, nettfiske, passord, sikkerhetsbevissthet, tofaktor, svindel',
    'Å gjennomskue lureri og holde kontoer låst.',
  ),
  'information-security': term(
    'Informasjonssikkerhet',
    'cybersikkerhet, IT-sikkerhet, ISO 27001, NSM grunnprinsipper, datasikkerhet',
    'Å beskytte systemer og det som er i dem.',
  ),
  'data-protection': term(
    'Personvern',
    'GDPR, DPIA, personvernkonsekvenser, innsynskrav, personvernombud, behandlingsprotokoll',
    'Å bruke personopplysninger lovlig og ikke mer enn nødvendig.',
  ),
  'records-management': term(
    'Arkiv og journalføring',
    'arkivering, Noark, journal, sak-arkiv, dokumentforvaltning, postmottak',
    'Å ta vare på det som skal bevares, og finne det igjen.',
  ),
  'freedom-of-information': term(
    'Innsyn og offentleglova',
    'offentlighet, offentlighetsloven, eInnsyn, innsynsbegjæring',
    'Å svare når folk vil vite.',
  ),
  'user-research': term(
    'Brukerinnsikt',
    'brukerundersøkelser, brukerintervju, innsikt, innsiktsarbeid, UX-research, kundeinnsikt, brukerforskning, brukerutforskning',
    'Å finne ut hva folk trenger, ved å spørre og se.',
  ),
  'usability-testing': term(
    'Brukertesting',
    'brukertest, brukbarhetstest, test av prototype',
    'Å se noen prøve et utkast før det er for sent.',
  ),
  'service-design': term(
    'Tjenestedesign',
    'brukerreiser, tjenestekart, designtenkning, kundereise, pasientforløp, kartlegge tjenester',
    'Å forme en hel tjeneste rundt dem som bruker den.',
  ),
  'interaction-design': term(
    'Interaksjonsdesign',
    'UX-design, grensesnitt, Figma, skisser, prototyping, brukergrensesnitt',
    'Å lage skjermbilder som ikke trenger forklaring.',
  ),
  'content-design': term(
    'Innholdsdesign',
    'UX-tekst, nettinnhold, innholdsstrategi, webredaktør',
    'Ord på en side som svarer på det folk lurer på.',
  ),
  'plain-writing': term(
    'Klarspråk',
    'klart språk, brevskriving, lettlest, språkvask, tekstarbeid, skrive enkelt',
    'Tekster som blir forstått første gang.',
  ),
  proofreading: term(
    'Korrekturlesing',
    'rettskriving, språkretting, grammatikk',
    'Å finne feilene som andre ikke lenger ser.',
  ),
  'web-publishing': term(
    'Publisere på nett',
    'CMS, publiseringsverktøy, WordPress, Drupal, nettside, nettredaktør, intranett',
    'Å legge ut sider og holde dem riktige.',
  ),
  'social-media': term(
    'Sosiale medier',
    'Facebook, Instagram, LinkedIn, TikTok, SoMe, Snapchat',
    'Å snakke med folk der de er.',
  ),
  communications: term(
    'Kommunikasjonsarbeid',
    'kommunikasjonsplan, informasjonsarbeid, presse, kampanjer, internkommunikasjon',
    'Rett ord til rett folk i rett tid.',
  ),
  'media-handling': term(
    'Møte med mediene',
    'medietrening, presseintervju, talsperson, mediehåndtering',
    'Å svare journalister med ro.',
  ),
  'graphic-design': term(
    'Grafisk design',
    'InDesign, Illustrator, Canva, Photoshop, layout, plakater, infografikk',
    'Bilder og bokstaver som bærer et budskap.',
  ),
  'photo-video': term(
    'Foto og video',
    'filming, videoredigering, Premiere, fotografering, klipping, podkastproduksjon',
    'Å ta opp og klippe det folk vil se.',
  ),
  presenting: term(
    'Holde innlegg',
    'presentasjonsteknikk, tale, holde foredrag, historiefortelling',
    'Å stå foran folk og bli forstått.',
  ),
  facilitation: term(
    'Prosessledelse',
    'fasilitering, workshop, arbeidsverksted, Miro, retrospektiv, møteledelse',
    'Å hjelpe en gruppe å tenke sammen og komme i mål.',
  ),
  'training-others': term(
    'Opplæring',
    'kursholder, instruktør, e-læring, voksenpedagogikk, lage kurs',
    'Å få andre til å klare det selv.',
  ),
  coaching: term(
    'Coaching',
    'veiledning, veiledningssamtaler, løsningsfokusert, kollegaveiledning',
    'Å spørre slik at andre finner sin egen vei.',
  ),
  mentoring: term(
    'Mentorskap',
    'fadderordning, mentor for nyansatte, mentor',
    'Å dele erfaring med én person over tid.',
  ),
  'data-analysis': term(
    'Dataanalyse',
    'analyse, R, SPSS, tallknusing, styringsdata',
    'Å finne ut hva tallene sier, og ikke sier.',
  ),
  'data-visualisation': term(
    'Diagrammer og dashbord',
    'Power BI, Tableau, datavisualisering, grafer, rapportering, styringspanel',
    'Bilder av tall som sier sannheten med én gang.',
  ),
  statistics: term(
    'Statistikk',
    'utvalg, regresjon, konfidensintervall, KOSTRA, statistiske modeller',
    'Å trekke forsiktige slutninger fra utvalg.',
  ),
  databases: term(
    'Databaser',
    'SQL, PostgreSQL, Oracle, SQL Server, Access, spørringer',
    'Å holde data i orden og stille dem spørsmål.',
  ),
  'data-quality': term('Datakvalitet', 'datavask, OpenRefine, masterdata, rydde i data', 'Å gjøre data brukbare.'),
  'data-governance': term(
    'Dataforvaltning',
    'informasjonsforvaltning, metadata, begrepskatalog, datakatalog, orden i eget hus',
    'Å vite hvilke data vi har, hvem de er sine og hva de betyr.',
  ),
  gis: term(
    'Kart og GIS',
    'GIS, QGIS, ArcGIS, geografiske informasjonssystemer, geodata, kartarbeid, FKB, matrikkel',
    'Å sette ting på kartet og stille kartet spørsmål.',
  ),
  'research-evaluation': term(
    'Utredning og evaluering',
    'evaluering, utredningsinstruksen, kunnskapsoppsummering, kvalitativ metode, FoU',
    'Å finne ut om det virket, og hvorfor.',
  ),
  programming: term(
    'Programmering',
    'koding, systemutvikling, Python, Java, C#, programvareutvikling, webutvikling',
    'Å si til datamaskiner hva de skal gjøre, så andre kan lese det.',
  ),
  'front-end': term(
    'Frontend-utvikling',
    'JavaScript, TypeScript, HTML, CSS, React, designsystem',
    'Den delen av en tjeneste som folk ser og tar på.',
  ),
  'testing-software': term(
    'Programvaretesting',
    'testing, testledelse, testautomatisering, akseptansetest',
    'Å finne feil før brukerne gjør det.',
  ),
  integration: term(
    'Integrasjoner',
    'API, systemintegrasjon, Altinn, grensesnitt mellom systemer, FIKS, datautveksling',
    'Å la systemer snakke sammen, så ingen taster to ganger.',
  ),
  'cloud-infrastructure': term(
    'Sky og drift',
    'Azure, AWS, infrastruktur, DevOps, Linux, Kubernetes, serverdrift, IT-drift',
    'Det tjenestene kjører på, og at det går.',
  ),
  'networks-it': term(
    'Datanettverk',
    'nettverksdrift, Wi-Fi, brannmur, telefoni, trådløst nett',
    'Ledninger, bølger og hvem som slipper inn.',
  ),
  'system-administration': term(
    'Fagsystemforvaltning',
    'systemeier, systemansvarlig, systemforvalter, applikasjonsforvaltning, superbruker',
    'Å holde et fagsystem i orden for dem som bruker det.',
  ),
  'enterprise-architecture': term(
    'Virksomhetsarkitektur',
    'løsningsarkitektur, IT-arkitektur, ArchiMate, TOGAF',
    'Hvordan alt henger sammen, og bør gjøre det.',
  ),
  'business-analysis': term(
    'Forretningsanalyse',
    'kravarbeid, kravspesifikasjon, prosesskartlegging, BPMN, Visio, behovskartlegging',
    'Å finne ut hvordan arbeidet gjøres og hva som er bedre.',
  ),
  'product-management': term(
    'Produktledelse',
    'produkteier, backlog, veikart, prioritering',
    'Å bestemme hva som skal bygges, og hvorfor.',
  ),
  agile: term(
    'Smidig arbeid',
    'Scrum, sprint, smidig utvikling, scrummaster, agil, standup',
    'Små steg som vises tidlig og endres ofte.',
  ),
  'project-management': term(
    'Prosjektledelse',
    'prosjektleder, prosjektveiviseren, PRINCE2, milepæler, prosjektarbeid, prosjektstyring',
    'Å komme herfra og dit i tide.',
  ),
  'programme-management': term(
    'Programledelse',
    'portefølje, porteføljestyring, programkontor, PMO',
    'Mange prosjekter mot ett mål.',
  ),
  benefits: term(
    'Gevinstrealisering',
    'gevinst, gevinstplan, nytte-kost, samfunnsøkonomisk analyse, gevinster',
    'Å sørge for at det var verdt det.',
  ),
  'change-management': term(
    'Endringsledelse',
    'omstilling, endringsarbeid, innføring av nye løsninger, endringsprosesser',
    'Å hjelpe folk fra det gamle til det nye.',
  ),
  'process-improvement': term(
    'Kontinuerlig forbedring',
    'Lean, forbedringsarbeid, kvalitetsforbedring, Six Sigma, tavlemøte',
    'Å ta bort steg som ikke hjelper noen.',
  ),
  'quality-management': term(
    'Kvalitet og internkontroll',
    'kvalitetssystem, internkontroll, avvik, ISO 9001, revisjon av kvalitet',
    'Å vite at vi gjør det vi sier.',
  ),
  'risk-management': term(
    'Risikostyring',
    'ROS, risikovurdering, ROS-analyse, risikoanalyse',
    'Å se hva som kan gå galt, og være klar.',
  ),
  'performance-management': term(
    'Mål og resultater',
    'KPI, OKR, målstyring, virksomhetsstyring, balansert målstyring',
    'Å vite om vi kommer dit vi vil.',
  ),
  strategy: term(
    'Strategi',
    'strategiarbeid, scenarioer, framsyn, kommuneplanens samfunnsdel',
    'Å velge hvor vi skal og hva vi lar ligge.',
  ),
  procurement: term(
    'Anskaffelser',
    'innkjøp, offentlige anskaffelser, anbud, rammeavtale, Doffin, LOA, konkurransegjennomføring',
    'Å kjøpe godt, rettferdig og etter reglene.',
  ),
  'contract-management': term(
    'Kontraktsoppfølging',
    'leverandøroppfølging, kontraktsforvaltning, avtaleforvaltning, SLA',
    'Å få det som er avtalt.',
  ),
  commissioning: term(
    'Bestilling av tjenester',
    'bestillerkompetanse, bestillerrolle, konkurranseutsetting',
    'Å avgjøre hvilke tjenester som trengs, og av hvem.',
  ),
  budgeting: term(
    'Budsjett og økonomistyring',
    'budsjett, økonomiplan, økonomirapportering, prognoser, budsjettansvar',
    'Å vite hva vi har og hvor det går.',
  ),
  accounting: term(
    'Regnskap',
    'bokføring, faktura, bilag, Agresso, Unit4, Visma, lønn og regnskap',
    'Penger skrevet opp slik at det stemmer.',
  ),
  payroll: term('Lønn', 'lønnskjøring, lønnsarbeid, timelister, variabel lønn', 'Rett lønn på rett dag.'),
  audit: term(
    'Revisjon',
    'internrevisjon, forvaltningsrevisjon, kontrollutvalg, misligheter',
    'Å se nøye etter, rettferdig og utenfra.',
  ),
  'funding-bids': term(
    'Søke om midler',
    'søknadsskriving, tilskudd, prosjektmidler, EU-midler, prosjektskjønn',
    'Å skrive slik at noen vil betale for det.',
  ),
  'line-management': term(
    'Lede folk',
    'personalledelse, teamledelse, medarbeidersamtale, lederskap, førstelinjeleder',
    'Å hjelpe et lag å lykkes og ha det bra.',
  ),
  recruitment: term(
    'Rekruttering',
    'ansettelse, jobbintervju, stillingsannonse, Webcruiter, referansesjekk',
    'Å finne rett person på rett måte.',
  ),
  'hr-advice': term(
    'HR-rådgiving',
    'personal, arbeidsrett, sykefraværsoppfølging, HR, tilsettingssaker',
    'Rettigheter, plikter og vanskelige samtaler på jobb.',
  ),
  rostering: term('Turnusplanlegging', 'turnus, vaktplan, bemanningsplan, bemanning, GAT', 'Nok hender til rett tid.'),
  'health-safety': term(
    'HMS',
    'helse miljø og sikkerhet, arbeidsmiljø, vernerunde, forflytning, stoffkartotek',
    'Å komme like hel hjem fra jobb som vi dro.',
  ),
  'equality-work': term(
    'Likestilling og mangfold',
    'mangfold, inkludering, aktivitets- og redegjørelsesplikt, likeverd, ARP',
    'Å sørge for at ingen faller utenfor.',
  ),
  'conflict-resolution': term(
    'Konflikthåndtering',
    'megling, vanskelige samtaler, forhandling, dempe konflikt, konfliktmegling',
    'Å hjelpe folk som er uenige, videre.',
  ),
  'partnership-working': term(
    'Samarbeid på tvers',
    'samhandling, interessenthåndtering, partnerskap, tverrfaglig samarbeid, interkommunalt samarbeid',
    'Å komme i mål sammen med andre.',
  ),
  'community-engagement': term(
    'Medvirkning',
    'brukermedvirkning, innbyggerinvolvering, samskaping, høring, folkemøte',
    'Å bestemme sammen med folk, ikke for dem.',
  ),
  'policy-making': term(
    'Politikkutforming',
    'forskriftsarbeid, stortingsmelding, policy, politiske saker',
    'Å gjøre mål til regler som virker.',
  ),
  'committee-work': term(
    'Politisk sekretariat',
    'møtesekretær, saksframlegg, protokoll, formannskap, kommunestyre, utvalgssekretær',
    'Møter som vedtar, og papir på hva.',
  ),
  'minute-taking': term('Skrive referat', 'referent, møtereferat, møtenotat', 'Hva som ble bestemt, av hvem, til når.'),
  'case-work': term(
    'Saksbehandling',
    'saksbehandler, vedtak, forvaltningsloven, enkeltvedtak, klagesak',
    'Én persons sak, fra spørsmål til svar.',
  ),
  'legal-advice': term(
    'Juridisk rådgiving',
    'jus, jurist, lovtolking, kommuneadvokat, rettslig vurdering',
    'Hva loven sier, med ord vi forstår.',
  ),
  complaints: term(
    'Klagebehandling',
    'klager, klagehåndtering, statsforvalteren, klagenemnd',
    'Å lytte, rette opp og lære.',
  ),
  'customer-service': term(
    'Innbyggerservice',
    'servicetorg, resepsjon, kundeservice, sentralbord, innbyggertorg, førstelinje',
    'Å møte folk godt i skranken og på telefonen.',
  ),
  translation: term(
    'Oversetting',
    'oversettelse, omsetjing, translatør, tospråklig tekst',
    'Samme mening på et annet språk.',
  ),
  interpreting: term(
    'Tolking',
    'tolk, bruk av tolk, tolkebruk, samfunnstolk',
    'Å bære tale fra ett språk til et annet.',
  ),
  'sign-language': term(
    'Tegnspråk',
    'norsk tegnspråk, tegnspråktolking, NTS, døvetolk',
    'Å snakke med hender og ansikt.',
  ),
  'alternative-communication': term(
    'Alternativ kommunikasjon',
    'ASK, tegn til tale, alternativ og supplerende kommunikasjon, samtalematter, Rolltalk',
    'Å snakke sammen når tale ikke er nok.',
  ),
  'care-technology': term(
    'Velferdsteknologi',
    'trygghetsteknologi, trygghetsalarm, digitalt tilsyn, medisindispenser, hjemmesensorer, digital hjemmeoppfølging',
    'Teknologi som lar folk bo trygt hjemme.',
  ),
  'care-records': term(
    'Elektronisk pasientjournal',
    'EPJ, Gerica, Profil, CosDoc, pleie- og omsorgsmeldinger, journalsystem, kjernejournal',
    'Å skrive ned hjelpen slik at neste vakt vet.',
  ),
  'personal-care': term(
    'Personlig pleie',
    'stell, hjemmesykepleie, hjemmetjeneste, omsorgsarbeid, pleie',
    'Hjelp til det alle trenger, med verdighet.',
  ),
  'dementia-care': term(
    'Demensomsorg',
    'demens, Alzheimer, hukommelsesteam, demensvennlig',
    'Å møte folk som glemmer, med ro og varme.',
  ),
  'palliative-care': term(
    'Lindrende behandling',
    'palliasjon, palliativ omsorg, hospice, livets slutt',
    'Lindring og ro mot slutten.',
  ),
  nursing: term('Sykepleie', 'sykepleier, sårstell, observasjonskompetanse, ABCDE', 'Fagkyndig hjelp til syke.'),
  medication: term(
    'Legemiddelhåndtering',
    'medisiner, legemidler, medisinutdeling, multidose, legemiddelkurs',
    'Rett medisin til rett person til rett tid.',
  ),
  'infection-control': term(
    'Smittevern',
    'hygiene, håndhygiene, smitteforebygging, basale smittevernrutiner',
    'Å stanse det som smitter.',
  ),
  'occupational-therapy': term(
    'Ergoterapi',
    'ergoterapeut, hjelpemidler, boligtilpasning, hverdagsmestring',
    'Å gjøre hverdagen mulig.',
  ),
  physiotherapy: term(
    'Fysioterapi og rehabilitering',
    'rehabilitering, hverdagsrehabilitering, fysioterapeut, fallforebygging, trening',
    'Å komme på beina igjen.',
  ),
  nutrition: term(
    'Mat og ernæring',
    'kosthold, ernæring, dysfagi, måltider, underernæring',
    'Måltider som holder folk friske.',
  ),
  'mental-health': term(
    'Psykisk helsearbeid',
    'psykisk helse, selvmordsforebygging, samtaleterapi, krisehjelp, rus og psykisk helse',
    'Å være der når sinnet har det vondt.',
  ),
  'substance-misuse': term('Rusarbeid', 'rus, avhengighet, skadereduksjon, ruskonsulent', 'Hjelp ut av avhengighet.'),
  'safeguarding-work': term(
    'Vern av utsatte',
    'vold i nære relasjoner, bekymringsmeldinger, overgrep, avdekke omsorgssvikt',
    'Å se at noen er i fare, og handle.',
  ),
  'child-welfare': term(
    'Barnevern',
    'barnevernstjeneste, fosterhjem, familiearbeid, familieveiledning, COS',
    'Hjelp til barn når det er vanskelig hjemme.',
  ),
  'social-work': term(
    'Sosialt arbeid',
    'sosionom, behovsvurdering, sosiale tjenester, NAV, tildeling av tjenester',
    'Å finne den hjelpen som passer, sammen med folk.',
  ),
  'learning-disability': term(
    'Habilitering og miljøarbeid',
    'utviklingshemming, vernepleie, miljøarbeid, autisme, positiv atferdsstøtte',
    'Et godt liv med den støtten en trenger.',
  ),
  'motivational-interviewing': term(
    'Motiverende intervju',
    'MI, endringssamtaler, helsesamtale',
    'Samtaler som hjelper folk å ville endre noe.',
  ),
  'youth-work': term(
    'Ungdomsarbeid',
    'ungdomsklubb, oppsøkende arbeid, ungdom, SLT, utekontakt',
    'Å være en voksen som unge stoler på.',
  ),
  'early-years': term(
    'Barnehagefag',
    'barnehage, barnehagelærer, lek, småbarnspedagogikk',
    'Trygge og lekne første år.',
  ),
  teaching: term('Undervisning', 'lærer, pedagogikk, skole, didaktikk, klasseledelse', 'Å hjelpe barn og unge å lære.'),
  'special-needs': term(
    'Spesialpedagogikk',
    'tilpasset opplæring, PPT, IOP, lese- og skrivevansker, spesialundervisning',
    'Skole for dem som trenger det på en annen måte.',
  ),
  'adult-literacy': term(
    'Grunnleggende ferdigheter for voksne',
    'voksenopplæring, norskopplæring, lese og skrive, hverdagsmatematikk',
    'Aldri for sent å lære det grunnleggende.',
  ),
  'library-work': term(
    'Bibliotekarbeid',
    'bibliotekar, katalogisering, formidling, informasjonskompetanse, litteraturformidling',
    'Å føre folk og kunnskap sammen.',
  ),
  'digital-inclusion': term(
    'Digital inkludering',
    'digitalt utenforskap, digital hjelp til innbyggere, Digihjelpen, nettkafé',
    'Ingen skal stå utenfor som vil inn.',
  ),
  'culture-events': term(
    'Kultur og arrangementer',
    'arrangement, konferanser, festival, kulturformidling, arrangementsteknikk',
    'Å få til noe folk husker.',
  ),
  volunteers: term(
    'Frivillighetskoordinering',
    'frivillige, frivilligsentral, samarbeid med frivilligheten',
    'Å hjelpe dem som hjelper gratis.',
  ),
  'spatial-planning': term(
    'Arealplanlegging',
    'reguleringsplan, planarbeid, kommuneplan, byplan, plan- og bygningsloven, områderegulering',
    'Å bestemme hva som kan bygges hvor.',
  ),
  'building-control': term(
    'Byggesak',
    'byggesaksbehandling, byggetillatelse, tilsyn i byggesaker, TEK17, ulovlighetsoppfølging',
    'Bygg som er trygge å være i.',
  ),
  surveying: term(
    'Oppmåling',
    'landmåling, GNSS, drone, oppmålingsforretning, laserskanning',
    'Å måle bakken, nøyaktig.',
  ),
  highways: term(
    'Vei og trafikk',
    'veivedlikehold, trafikkplanlegging, gravemelding, brøyting, vegnormaler',
    'Veier som tar folk fram og hjem.',
  ),
  'transport-planning': term(
    'Samferdselsplanlegging',
    'kollektivtrafikk, sykkelveier, skoleskyss, mobilitet',
    'Å komme fram uten hver sin bil.',
  ),
  'water-drainage': term(
    'Vann og avløp',
    'VA, drikkevann, overvann, ledningsnett, flom, avløpsrensing',
    'Rent vann inn, brukt vann ut, og ikke noe i kjelleren.',
  ),
  'waste-recycling': term(
    'Avfall og gjenvinning',
    'renovasjon, kildesortering, sirkulær økonomi, ombruk',
    'Mindre kastet, mer brukt om igjen.',
  ),
  'energy-climate': term(
    'Energi og klima',
    'klimaregnskap, enøk, energisparing, solceller, klimatilpasning, klimaplan',
    'Å bruke mindre, og mindre som skader.',
  ),
  ecology: term(
    'Natur og økologi',
    'naturmangfold, naturforvaltning, arter, viltforvaltning, fremmede arter',
    'Å vite hva som lever her og hvordan vi tar vare på det.',
  ),
  agriculture: term(
    'Landbruk',
    'jordbruk, skogbruk, produksjonstilskudd, landbruksforvaltning',
    'Råd til dem som lever av jorda.',
  ),
  'parks-grounds': term(
    'Park og grøntanlegg',
    'gartner, uteområder, landskap, lekeplasser, grøntforvaltning',
    'Grønne steder folk liker å være.',
  ),
  'environmental-health': term(
    'Miljørettet helsevern',
    'mattilsyn, støy, forurensning, inneklima, skjenkekontroll',
    'Ren mat, ren luft og ro.',
  ),
  licensing: term(
    'Tillatelser og bevillinger',
    'skjenkebevilling, salgsbevilling, løyve, serveringsbevilling',
    'Tillatelser som er rettferdige og raske.',
  ),
  'property-management': term(
    'Eiendom og drift av bygg',
    'eiendomsforvaltning, FDV, vaktmester, byggdrift, vedlikehold av bygg',
    'Bygg som virker for dem som er i dem.',
  ),
  housing: term(
    'Bolig',
    'boligkontor, bostøtte, startlån, kommunale boliger, bostedsløshet, boligsosialt arbeid',
    'Et hjem, og hjelp til å beholde det.',
  ),
  'benefits-welfare': term(
    'Økonomisk rådgiving og stønader',
    'gjeldsrådgiving, økonomisk sosialhjelp, stønader, økonomirådgiving',
    'Å vite hva folk har rett på, og få det til.',
  ),
  taxation: term(
    'Skatt og avgifter',
    'eiendomsskatt, kommunale avgifter, innfordring, innkreving',
    'Penger til oss alle, krevd inn rettferdig.',
  ),
  'business-support': term(
    'Næringsutvikling',
    'næringsråd, etablererveiledning, næringsfond, stedsutvikling, gründerhjelp',
    'Arbeid og handel der folk bor.',
  ),
  'employment-support': term(
    'Hjelp til arbeid',
    'arbeidsinkludering, jobbspesialist, IPS, lærlinger, arbeidstrening',
    'En vei inn i en jobb som varer.',
  ),
  'refugees-integration': term(
    'Bosetting og integrering',
    'flyktninger, introduksjonsprogram, integrering, asyl',
    'En god start på et nytt sted.',
  ),
  'emergency-planning': term(
    'Beredskap',
    'krisehåndtering, beredskapsplan, kriseledelse, samfunnssikkerhet, CIM, kontinuitetsplan',
    'Klar for den dårlige dagen.',
  ),
  'fire-safety': term(
    'Brannvern',
    'brannforebygging, brannsikkerhet, branntilsyn, evakueringsplan',
    'Branner som aldri starter.',
  ),
  'first-aid': term(
    'Førstehjelp og hjerte-lungeredning',
    'HLR, AHLR, hjertestarter, førstehjelpskurs',
    'De første minuttene.',
  ),
  elections: term(
    'Gjennomføre valg',
    'valg, valglokale, valgstyre, opptelling, EVA',
    'Alle kan stemme, og alle stemmer blir talt.',
  ),
  'trading-standards': term(
    'Tilsyn og kontroll',
    'tilsyn, kontrollbesøk, inspeksjon, håndheving',
    'Regler som gjelder alle, fast og rettferdig.',
  ),
  catering: term('Storkjøkken', 'kokk, kjøkken, kantine, skolemat, institusjonskjøkken', 'Gode måltider til hundre.'),
  cleaning: term('Renhold', 'rengjøring, vask, INSTA 800, hygienisk renhold', 'Rene rom, gjort trygt.'),
  driving: term(
    'Kjøring og kjøretøy',
    'minibuss, lastebil, sertifikat klasse C, bilpark, sjåfør',
    'Å få folk og ting fram.',
  ),
  machines: term('Maskiner', 'gravemaskin, traktor, hjullaster, maskinfører, truck', 'Store maskiner i trygge hender.'),
  'carpentry-repairs': term(
    'Snekring og reparasjoner',
    'snekker, tømrer, håndverk, reparasjoner',
    'Tre, dører og det som er i stykker.',
  ),
  'electrical-work': term(
    'Elektrisk arbeid',
    'elektriker, el-anlegg, el-kontroll, automasjon',
    'Strøm der den skal være.',
  ),
  'plumbing-heating': term(
    'Rør og varme',
    'rørlegger, ventilasjon, varmeanlegg, VVS, SD-anlegg',
    'Varme rom og kraner som virker.',
  ),
  'open-working': term(
    'Arbeide åpent',
    'åpen deling, ukenotater, vise fram, delingskultur',
    'Å vise arbeidet mens det er uferdig.',
  ),
  'knowledge-sharing': term(
    'Kunnskapsdeling',
    'fagnettverk, erfaringsdeling, wiki, kunnskapsforvaltning',
    'Det én vet, kan alle finne.',
  ),
  innovation: term(
    'Innovasjon og utprøving',
    'pilot, forsøk, idéutvikling, kreative metoder, hackathon, idémyldring',
    'Å prøve noe lite som kan være bedre.',
  ),
  'behavioural-science': term(
    'Atferdsvitenskap',
    'nudging, dulting, A/B-testing, atferdsendring',
    'Å lage løsninger for slik folk faktisk gjør.',
  ),
  'data-ethics': term(
    'Etikk i data og KI',
    'ansvarlig KI, algoritmer, skjevhet i data, KI-etikk',
    'Å spørre om vi bør, ikke bare om vi kan.',
  ),
  'machine-learning': term(
    'Maskinlæring',
    'data science, prediktive modeller, dyp læring, KI-utvikling',
    'Å lære maskiner av eksempler.',
  ),
  'microsoft-365': term(
    'Microsoft 365',
    'Office 365, M365, O365, Microsoft Office, Office-pakken',
    'Å vite hvilket verktøy som er til hva.',
  ),
  'e-signature': term(
    'Digital post og signering',
    'e-signering, SvarUt, Digipost, elektronisk signatur, ID-porten',
    'Papir som aldri var papir.',
  ),
  'child-sensory': term(
    'Syn og hørsel',
    'synspedagog, hørselskontakt, punktskrift, døvblinde, syns- og hørselskontakt',
    'Hjelp når øyne eller ører ikke tar alt.',
  ),
}
