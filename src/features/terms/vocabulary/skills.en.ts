import { term } from './term-words.ts'

export const en = {
  spreadsheets: term(
    'Spreadsheets',
    'Excel, Microsoft Excel, Google Sheets, LibreOffice Calc, pivot tables, formulas, xlsx, VLOOKUP',
    'Tables that sort, count and do sums for you.',
  ),
  'word-processing': term(
    'Writing documents',
    'Word, Microsoft Word, Google Docs, word processing, templates, styles, docx',
    'Long or short texts with headings, tables and pictures in the right place.',
  ),
  slides: term(
    'Making slides',
    'PowerPoint, Microsoft PowerPoint, Google Slides, slide decks, presentations, pptx',
    'Pictures and few words that carry a talk.',
  ),
  'email-calendar': term(
    'E-mail and calendars',
    'Outlook, Gmail, shared mailbox, meeting invitations, inbox zero',
    'Keeping on top of messages and appointments.',
  ),
  'online-meetings': term(
    'Online meetings',
    'Teams, Microsoft Teams, Zoom, Google Meet, video calls, webinars, hybrid meetings',
    'Running a meeting in which those at home count as much as those in the room.',
  ),
  'shared-workspaces': term(
    'Shared files and workspaces',
    'SharePoint, OneDrive, Google Drive, document libraries, version control of documents',
    'One copy that everybody finds and works in.',
  ),
  'online-forms': term(
    'Online forms and surveys',
    'Microsoft Forms, Google Forms, questionnaires, SurveyMonkey, survey design',
    'Asking many people a few good questions.',
  ),
  automation: term(
    'Automating routine work',
    'Power Automate, workflows, macros, RPA, robotic process automation, low-code',
    'Letting a machine do the steps that are always the same.',
  ),
  'low-code-apps': term(
    'Building small apps',
    'Power Apps, no-code, AppSheet, app building',
    'Small tools for a team, made without a programmer.',
  ),
  'note-taking': term(
    'Digital notes and tasks',
    'OneNote, Planner, Trello, To Do, task boards, kanban board',
    'Keeping notes and to-dos where the whole team sees them.',
  ),
  'ai-assistants': term(
    'Using AI assistants',
    'Copilot, ChatGPT, generative AI, prompt writing, prompting, large language models',
    'Getting useful drafts from a machine, and checking them.',
  ),
  'tablets-phones': term(
    'Tablets and phones at work',
    'iPad, iPhone, Android, mobile devices, smartphone, apps',
    'Setting up and using hand-held devices.',
  ),
  'helping-with-it': term(
    'Helping others with IT',
    'IT support, tech help, service desk, troubleshooting, digital help',
    'Patient first help when something does not work.',
  ),
  'accessibility-digital': term(
    'Accessible documents and web',
    'WCAG, accessible PDFs, alt text, inclusive design, accessibility testing, screen readers',
    'Content that everybody can use, also without seeing or hearing.',
  ),
  typing: term(
    'Touch typing',
    'fast typing, audio typing, keyboard skills',
    'Writing fast without looking at the keys.',
  ),
  'digital-safety': term(
    'Staying safe online',
    'phishing, passwords, cyber awareness, online safety, security awareness, multi-factor authentication',
    'Spotting tricks and keeping accounts locked.',
  ),
  'information-security': term(
    'Information security',
    'cyber security, ISO 27001, infosec, penetration testing, security architecture',
    'Protecting systems and what is in them.',
  ),
  'data-protection': term(
    'Data protection',
    'GDPR, DPIA, privacy impact assessment, subject access requests, privacy, DPO',
    'Using personal data lawfully and no more than needed.',
  ),
  'records-management': term(
    'Records management',
    'archiving, EDRMS, retention schedules, filing',
    'Keeping what must be kept, and finding it again.',
  ),
  'freedom-of-information': term(
    'Freedom of information',
    'FOI, FOIA, EIR, transparency requests',
    'Answering the public’s right to know.',
  ),
  'user-research': term(
    'User research',
    'UX research, interviews with users, customer research, user insight, resident insight, user interviews',
    'Finding out what people need by watching and asking them.',
  ),
  'usability-testing': term(
    'Testing with users',
    'usability testing, user testing, prototype testing, think-aloud',
    'Watching somebody try a draft before it is too late.',
  ),
  'service-design': term(
    'Service design',
    'journey mapping, service blueprint, design thinking, double diamond, patient pathway design',
    'Shaping a whole service around those who use it.',
  ),
  'interaction-design': term(
    'Interaction design',
    'UX design, UI design, user interface, Figma, wireframes, prototyping',
    'Making screens that need no explaining.',
  ),
  'content-design': term(
    'Content design',
    'UX writing, web content, content strategy, microcopy',
    'Words on a page that answer the question people came with.',
  ),
  'plain-writing': term(
    'Plain writing',
    'plain English, clear writing, easy read, letter writing, editing, readability',
    'Texts that are understood the first time.',
  ),
  proofreading: term(
    'Proofreading',
    'copy-editing, spelling, grammar check, sub-editing',
    'Finding the mistakes that others no longer see.',
  ),
  'web-publishing': term(
    'Publishing on the web',
    'CMS, content management system, WordPress, Drupal, Umbraco, website editing, intranet',
    'Putting up pages and keeping them true.',
  ),
  'social-media': term(
    'Social media',
    'Facebook, Instagram, LinkedIn, TikTok, community management',
    'Talking with people where they are.',
  ),
  communications: term(
    'Communications planning',
    'public relations, PR, press office, campaigns, internal communications, comms',
    'The right word to the right people at the right time.',
  ),
  'media-handling': term(
    'Speaking to the media',
    'media training, press interviews, spokesperson, broadcast interviews',
    'Answering journalists calmly.',
  ),
  'graphic-design': term(
    'Graphic design',
    'InDesign, Illustrator, Canva, Photoshop, layout, posters, infographics',
    'Pictures and type that carry a message.',
  ),
  'photo-video': term(
    'Photo and video',
    'film making, video editing, Premiere, filming, photography, podcast production',
    'Recording and cutting what people want to see.',
  ),
  presenting: term(
    'Presenting',
    'public speaking, giving talks, speech making, storytelling',
    'Standing in front of people and being understood.',
  ),
  facilitation: term(
    'Facilitation',
    'workshops, running workshops, Miro, Mural, retrospectives, meeting facilitation',
    'Helping a group think together and reach an end.',
  ),
  'training-others': term(
    'Training others',
    'teaching adults, course design, trainer, instructor, e-learning, train the trainer',
    'Making others able to do it themselves.',
  ),
  coaching: term(
    'Coaching',
    'coaching conversations, action learning, solution-focused',
    'Asking so that others find their own way.',
  ),
  mentoring: term(
    'Mentoring',
    'buddying, supporting new starters, reverse mentoring',
    'Sharing experience with one person over time.',
  ),
  'data-analysis': term(
    'Data analysis',
    'analytics, statistics packages, R, SPSS, data insight, number crunching',
    'Finding out what numbers say, and what they do not.',
  ),
  'data-visualisation': term(
    'Charts and dashboards',
    'Power BI, Tableau, data visualisation, reporting dashboards, graphs',
    'Pictures of numbers that tell the truth at a glance.',
  ),
  statistics: term(
    'Statistics',
    'sampling, regression, confidence intervals, statistical modelling',
    'Drawing careful conclusions from samples.',
  ),
  databases: term(
    'Databases',
    'SQL, PostgreSQL, Oracle, SQL Server, Microsoft Access, queries',
    'Keeping data in order and asking it questions.',
  ),
  'data-quality': term(
    'Data quality',
    'data cleaning, OpenRefine, deduplication, master data',
    'Making data fit for use.',
  ),
  'data-governance': term(
    'Data governance',
    'data management, metadata, data standards, data catalogue, data sharing agreements',
    'Knowing what data there is, whose it is and what it means.',
  ),
  gis: term(
    'Maps and GIS',
    'GIS, QGIS, ArcGIS, geographic information systems, mapping, spatial data, geodata',
    'Putting things on the map and asking the map questions.',
  ),
  'research-evaluation': term(
    'Research and evaluation',
    'evaluation, literature review, evidence review, qualitative research, theory of change',
    'Finding out whether it worked, and why.',
  ),
  programming: term(
    'Programming',
    'coding, software development, Python, Java, C#, software engineering, web development',
    'Telling computers what to do, so that others can read it.',
  ),
  'front-end': term(
    'Front-end development',
    'JavaScript, TypeScript, HTML, CSS, React, design systems',
    'The part of a service that people see and touch.',
  ),
  'testing-software': term(
    'Software testing',
    'QA, quality assurance testing, test automation, regression testing',
    'Finding faults before users do.',
  ),
  integration: term(
    'Joining systems up',
    'APIs, system integration, interfaces, Altinn, REST, middleware, data exchange',
    'Letting systems talk, so that nobody types twice.',
  ),
  'cloud-infrastructure': term(
    'Cloud and servers',
    'Azure, AWS, infrastructure, DevOps, Linux, Kubernetes, hosting',
    'What services run on, kept running.',
  ),
  'networks-it': term(
    'Computer networks',
    'network administration, Wi-Fi, firewalls, telephony, LAN',
    'Wires, waves and who may go where.',
  ),
  'system-administration': term(
    'Looking after business systems',
    'system owner, application support, system administrator, configuration, super user',
    'Keeping a business system right for those who use it.',
  ),
  'enterprise-architecture': term(
    'Enterprise architecture',
    'solution architecture, technical architecture, ArchiMate, TOGAF',
    'How everything hangs together, and should.',
  ),
  'business-analysis': term(
    'Business analysis',
    'requirements, process mapping, BPMN, Visio, as-is and to-be',
    'Finding out how work is done and what would be better.',
  ),
  'product-management': term(
    'Product management',
    'product owner, backlog, product roadmap, prioritisation',
    'Deciding what to build next, and why.',
  ),
  agile: term(
    'Agile working',
    'Scrum, sprints, stand-ups, scrum master, agile coaching, kanban method',
    'Small steps, shown early, changed often.',
  ),
  'project-management': term(
    'Project management',
    'PRINCE2, project manager, Gantt, MS Project, milestones, project delivery',
    'Getting from here to there on time.',
  ),
  'programme-management': term(
    'Programme management',
    'PMO, MSP, portfolio management, programme office',
    'Many projects towards one aim.',
  ),
  benefits: term(
    'Benefits realisation',
    'business cases, cost-benefit analysis, value for money, benefits management',
    'Making sure it was worth it.',
  ),
  'change-management': term(
    'Change management',
    'organisational change, adoption, transition, ADKAR, leading change',
    'Helping people from the old way to the new.',
  ),
  'process-improvement': term(
    'Improving how we work',
    'Lean, Six Sigma, continuous improvement, quality improvement, kaizen, QI',
    'Taking away steps that help nobody.',
  ),
  'quality-management': term(
    'Quality management',
    'ISO 9001, audits, internal control, quality systems',
    'Knowing that we do what we say.',
  ),
  'risk-management': term(
    'Risk management',
    'risk register, risk assessment, business risk',
    'Seeing what could go wrong, and being ready.',
  ),
  'performance-management': term(
    'Goals and measures',
    'KPIs, OKRs, performance reporting, balanced scorecard',
    'Knowing whether we get where we want.',
  ),
  strategy: term(
    'Strategy',
    'strategic planning, foresight, scenario planning, horizon scanning',
    'Choosing where to go and what to leave.',
  ),
  procurement: term(
    'Procurement',
    'purchasing, tendering, buying, framework agreements, public procurement, Proactis',
    'Buying well, fairly and by the rules.',
  ),
  'contract-management': term(
    'Contract management',
    'supplier management, contract monitoring, SLA, vendor management',
    'Getting what was agreed.',
  ),
  commissioning: term(
    'Commissioning',
    'market shaping, service specification, commissioning services',
    'Deciding with others which services are needed, and from whom.',
  ),
  budgeting: term(
    'Budgets',
    'budget holder, financial planning, forecasting, medium-term plan, cost control',
    'Knowing what there is and where it goes.',
  ),
  accounting: term(
    'Accounting',
    'bookkeeping, invoices, ledger, financial accounts, Agresso, Unit4, accounts payable',
    'Money written down so that it adds up.',
  ),
  payroll: term('Payroll', 'wages, salaries, pay runs, time sheets', 'The right pay on the right day.'),
  audit: term(
    'Audit',
    'internal audit, external audit, assurance, counter-fraud',
    'Looking closely, fairly and from outside.',
  ),
  'funding-bids': term(
    'Bidding for funding',
    'grant applications, bid writing, EU funding, lottery bids',
    'Writing so that somebody wants to pay for it.',
  ),
  'line-management': term(
    'Managing people',
    'team leadership, supervising, one-to-ones, appraisals, leading a team',
    'Helping a team do well and be well.',
  ),
  recruitment: term(
    'Recruitment',
    'hiring, interviewing candidates, job adverts, selection panels',
    'Finding the right person fairly.',
  ),
  'hr-advice': term(
    'HR advice',
    'human resources, employment relations, grievances, absence management, HR casework',
    'Rights, duties and difficult talks at work.',
  ),
  rostering: term(
    'Rota planning',
    'rostering, shift planning, workforce planning, scheduling, e-roster',
    'Enough hands at the right hours.',
  ),
  'health-safety': term(
    'Health and safety',
    'H&S, manual handling, risk assessments at work, COSHH, workplace safety',
    'Coming home from work as well as we went.',
  ),
  'equality-work': term(
    'Equality and inclusion work',
    'EDI, equality impact assessment, diversity, inclusion, anti-racism',
    'Making sure nobody is left out.',
  ),
  'conflict-resolution': term(
    'Mediation and conflict',
    'mediation, difficult conversations, de-escalation, negotiation, restorative practice',
    'Helping people who disagree to go on.',
  ),
  'partnership-working': term(
    'Working across organisations',
    'partnerships, stakeholder management, multi-agency working, collaboration',
    'Getting there together with others.',
  ),
  'community-engagement': term(
    'Involving residents',
    'consultation, co-production, participation, public engagement, citizens’ panels',
    'Deciding with people, not for them.',
  ),
  'policy-making': term(
    'Policy work',
    'policy development, briefing ministers, white papers, policy analysis',
    'Turning aims into rules that work.',
  ),
  'committee-work': term(
    'Committees and democracy',
    'democratic services, minutes, clerking, agenda, council meetings, governance',
    'Meetings that decide, and a record of what.',
  ),
  'minute-taking': term(
    'Taking minutes',
    'note taker, meeting notes, action log',
    'What was decided, by whom, until when.',
  ),
  'case-work': term(
    'Casework',
    'case management, decision letters, case officer, administrative law decisions',
    'One person’s matter, from asking to answer.',
  ),
  'legal-advice': term(
    'Legal advice',
    'law, solicitor, legislation, legal drafting, litigation',
    'What the law says, in words we understand.',
  ),
  complaints: term(
    'Handling complaints',
    'complaint handling, ombudsman, putting things right',
    'Listening, mending and learning.',
  ),
  'customer-service': term(
    'Customer service',
    'front desk, call handling, contact centre, reception, face-to-face service',
    'Meeting people well at the desk and on the phone.',
  ),
  translation: term(
    'Translation',
    'translating, localisation, bilingual writing',
    'The same meaning in another language.',
  ),
  interpreting: term(
    'Interpreting',
    'community interpreter, working with interpreters, oral interpretation',
    'Carrying speech from one language to another.',
  ),
  'sign-language': term(
    'Sign language',
    'BSL, British Sign Language, signing, deaf awareness, sign language interpreting',
    'Talking with hands and face.',
  ),
  'alternative-communication': term(
    'Alternative communication',
    'AAC, Makaton, picture exchange, talking mats, communication aids',
    'Talking when speech is not enough.',
  ),
  'care-technology': term(
    'Care technology',
    'telecare, assistive technology, digital care, sensors at home, telehealth, alarms at home',
    'Technology that helps people live safely at home.',
  ),
  'care-records': term(
    'Digital care records',
    'electronic patient records, EPR, Mosaic, Liquidlogic, SystmOne, care planning software',
    'Writing down care so that the next shift knows.',
  ),
  'personal-care': term(
    'Personal care',
    'care work, home care, domiciliary care, washing and dressing, carer',
    'Help with what everybody needs, with dignity.',
  ),
  'dementia-care': term(
    'Dementia care',
    'Alzheimer’s, memory loss, dementia friendly',
    'Meeting people who forget with patience and warmth.',
  ),
  'palliative-care': term(
    'End-of-life care',
    'palliative care, hospice, dying well, advance care planning',
    'Comfort and calm at the end.',
  ),
  nursing: term(
    'Nursing',
    'registered nurse, wound care, clinical observations, ward nursing',
    'Professional care for the sick.',
  ),
  medication: term(
    'Medicines',
    'medication management, medication administration, drug round, pharmacy',
    'The right medicine to the right person at the right time.',
  ),
  'infection-control': term(
    'Infection control',
    'hygiene, infection prevention, IPC, hand hygiene',
    'Stopping what spreads.',
  ),
  'occupational-therapy': term(
    'Occupational therapy',
    'OT, home adaptations, equipment at home',
    'Making daily life possible.',
  ),
  physiotherapy: term(
    'Physiotherapy and rehabilitation',
    'rehab, reablement, exercise therapy, falls prevention',
    'Getting back on one’s feet.',
  ),
  nutrition: term(
    'Food and nutrition',
    'diet, dysphagia, catering, meal planning, malnutrition',
    'Meals that keep people well.',
  ),
  'mental-health': term(
    'Mental-health support',
    'psychological support, suicide prevention, counselling, crisis support',
    'Being there when the mind hurts.',
  ),
  'substance-misuse': term(
    'Alcohol and drugs',
    'substance misuse, addiction, harm reduction, recovery work',
    'Help out of dependence.',
  ),
  'safeguarding-work': term(
    'Safeguarding',
    'child protection, adult safeguarding, protecting vulnerable people, MASH',
    'Seeing that somebody is at risk, and acting.',
  ),
  'child-welfare': term(
    'Children’s social work',
    'social work with families, foster care, child welfare, family support',
    'Help for children when home is hard.',
  ),
  'social-work': term(
    'Social work with adults',
    'adult social care, needs assessment, care act assessments, social worker',
    'Finding with people the help that fits.',
  ),
  'learning-disability': term(
    'Learning disability support',
    'autism support, positive behaviour support, learning disabilities, supported living',
    'A good life with the support one needs.',
  ),
  'motivational-interviewing': term(
    'Motivational interviewing',
    'MI, behaviour change conversations, making every contact count',
    'Talks that help people want to change.',
  ),
  'youth-work': term(
    'Youth work',
    'young people, youth clubs, outreach work, detached youth work',
    'Being an adult that young people trust.',
  ),
  'early-years': term('Early years', 'nursery, preschool, early childhood, play', 'Safe, playful first years.'),
  teaching: term(
    'Teaching',
    'school teaching, pedagogy, lesson planning, classroom',
    'Helping children and young people learn.',
  ),
  'special-needs': term(
    'Special educational needs',
    'SEND, inclusion at school, education health and care plans, dyslexia support',
    'School for those who need it another way.',
  ),
  'adult-literacy': term(
    'Reading, writing and numbers for adults',
    'basic skills, ESOL, literacy, numeracy, functional skills',
    'Never too late to learn the basics.',
  ),
  'library-work': term(
    'Library work',
    'librarian, cataloguing, reader development, information literacy, storytime',
    'Bringing people and knowledge together.',
  ),
  'digital-inclusion': term(
    'Digital inclusion',
    'assisted digital, digital skills for residents, device lending, helping people get online',
    'Nobody left offline who wants in.',
  ),
  'culture-events': term(
    'Culture and events',
    'event management, arts programming, festivals, museums, conferences',
    'Making things happen that people remember.',
  ),
  volunteers: term(
    'Working with volunteers',
    'volunteer management, volunteer coordination, third sector',
    'Helping those who help for nothing.',
  ),
  'spatial-planning': term(
    'Town planning',
    'planning applications, development plan, urban design, zoning, planning policy',
    'Deciding what may be built where.',
  ),
  'building-control': term(
    'Building control',
    'building regulations, building inspection, building permits, site inspection',
    'Buildings that are safe to be in.',
  ),
  surveying: term(
    'Surveying',
    'land survey, GPS survey, drones, total station, laser scanning',
    'Measuring the ground, exactly.',
  ),
  highways: term(
    'Roads and traffic',
    'highways, road maintenance, traffic engineering, street works, winter gritting',
    'Streets that take people there and back.',
  ),
  'transport-planning': term(
    'Transport planning',
    'sustainable travel, bus services, cycling infrastructure, school transport',
    'Getting about without a car each.',
  ),
  'water-drainage': term(
    'Water and drainage',
    'sewers, drinking water, flood risk, SuDS, stormwater',
    'Clean water in, used water out, none in the cellar.',
  ),
  'waste-recycling': term(
    'Waste and recycling',
    'refuse, circular economy, recycling, waste collection',
    'Less thrown away, more used again.',
  ),
  'energy-climate': term(
    'Energy and climate',
    'carbon accounting, net zero plans, retrofit, solar panels, energy saving',
    'Using less, and less that harms.',
  ),
  ecology: term(
    'Nature and ecology',
    'biodiversity net gain, habitat surveys, conservation, tree officer',
    'Knowing what lives here and how to keep it.',
  ),
  agriculture: term(
    'Farming and land',
    'agriculture advice, rural development, farm payments, forestry',
    'Advice for those who live from the land.',
  ),
  'parks-grounds': term(
    'Parks and grounds',
    'horticulture, landscape, grounds maintenance, playgrounds',
    'Green places that people like to be in.',
  ),
  'environmental-health': term(
    'Environmental health',
    'food hygiene, noise, pollution, food inspections',
    'Clean food, air and quiet.',
  ),
  licensing: term(
    'Licensing',
    'alcohol licensing, taxi licensing, permits, premises licences',
    'Permits that are fair and fast.',
  ),
  'property-management': term(
    'Property and facilities',
    'estates, facilities management, building maintenance, asset management, caretaking',
    'Buildings that work for those in them.',
  ),
  housing: term(
    'Housing',
    'homelessness, allocations, tenancy management, social housing, housing options',
    'A home, and help to keep it.',
  ),
  'benefits-welfare': term(
    'Welfare benefits and debt',
    'Universal Credit, benefits advice, money advice, debt advice, council tax reduction',
    'Knowing what people can get, and getting it.',
  ),
  taxation: term(
    'Local taxes and revenues',
    'council tax, business rates, revenues, collection',
    'Money for all of us, taken fairly.',
  ),
  'business-support': term(
    'Helping local business',
    'economic development, regeneration, business advice, start-up support',
    'Work and trade where people live.',
  ),
  'employment-support': term(
    'Help into work',
    'employability, job coaching, apprenticeships, work placements',
    'A way into a job that lasts.',
  ),
  'refugees-integration': term(
    'Refugees and integration',
    'resettlement, asylum, migrant support, integration of newcomers',
    'A good start in a new place.',
  ),
  'emergency-planning': term(
    'Emergency planning',
    'civil contingencies, business continuity, resilience, crisis management, incident response',
    'Ready for the bad day.',
  ),
  'fire-safety': term(
    'Fire safety',
    'fire risk assessment, fire prevention, evacuation plans',
    'Fires that never start.',
  ),
  'first-aid': term('First aid and resuscitation', 'CPR, AED, basic life support', 'The first minutes.'),
  elections: term(
    'Running elections',
    'electoral services, polling stations, counting, voter registration',
    'Everybody can vote, every vote is counted.',
  ),
  'trading-standards': term(
    'Inspection and enforcement',
    'trading standards, inspections, enforcement, compliance visits',
    'Rules kept by all, firmly and fairly.',
  ),
  catering: term(
    'Cooking for many',
    'large-scale cooking, kitchen, chef, school meals, canteen',
    'Good meals for a hundred.',
  ),
  cleaning: term('Cleaning', 'housekeeping, hygiene cleaning, deep clean', 'Clean rooms, safely done.'),
  driving: term(
    'Driving and vehicles',
    'minibus driver, HGV, lorry, fleet, D1 licence',
    'Getting people and things there.',
  ),
  machines: term(
    'Machines and plant',
    'digger, excavator, tractor, plant operator, forklift',
    'Big machines in safe hands.',
  ),
  'carpentry-repairs': term(
    'Carpentry and repairs',
    'joiner, handyman, building repairs, trades',
    'Wood, doors and whatever is broken.',
  ),
  'electrical-work': term(
    'Electrical work',
    'electrician, wiring, PAT testing, electrical safety',
    'Current where it should be.',
  ),
  'plumbing-heating': term(
    'Plumbing and heating',
    'plumber, heating, ventilation, HVAC, boilers',
    'Warm rooms and taps that run.',
  ),
  'open-working': term(
    'Working in the open',
    'week notes, show and tell, open source publishing, sharing what we learn',
    'Showing work while it is unfinished.',
  ),
  'knowledge-sharing': term(
    'Sharing knowledge',
    'knowledge management, communities of practice, wiki, lessons learned',
    'What one knows, all can find.',
  ),
  innovation: term(
    'Innovation and trials',
    'pilots, experiments, ideation, creative methods, hackathon',
    'Trying something small that might be better.',
  ),
  'behavioural-science': term(
    'Behavioural science',
    'nudge, behaviour change, randomised trials, A/B testing',
    'Designing for how people really act.',
  ),
  'data-ethics': term(
    'Ethics of data and AI',
    'responsible AI, algorithm transparency, bias, AI ethics',
    'Asking whether we should, not only whether we can.',
  ),
  'machine-learning': term(
    'Machine learning',
    'data science, predictive models, deep learning, AI engineering',
    'Teaching machines from examples.',
  ),
  'microsoft-365': term(
    'Microsoft 365',
    'Office 365, M365, O365, Microsoft Office, Loop, Viva',
    'Knowing which of its tools is for what.',
  ),
  'e-signature': term(
    'Digital forms and signatures',
    'e-signature, DocuSign, digital post, online applications',
    'Paper that never was paper.',
  ),
  'child-sensory': term(
    'Sensory impairment support',
    'sight loss, hearing loss, braille, deafblind support',
    'Help when eyes or ears do not do it all.',
  ),
}
