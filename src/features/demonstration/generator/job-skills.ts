import type { Family } from './outline.ts'

type Rule = readonly [jobOrUnit: RegExp, skills: string]

/** What those lend whose job title, or unit, says so: keys of built-in skills. The first that fit count most. */
const rules: readonly Rule[] = [
  [/^digitaliseringsleder/i, 'user-research service-design usability-testing facilitation'],
  [/user research/i, 'user-research usability-testing research-evaluation interaction-design presenting'],
  [/content designer|web editor/i, 'content-design plain-writing web-publishing accessibility-digital proofreading'],
  [/service designer/i, 'service-design user-research facilitation interaction-design usability-testing'],
  [/developer|web developer/i, 'programming front-end testing-software integration databases agile'],
  [/data engineer|data manager/i, 'databases data-governance data-quality integration programming'],
  [
    /data analyst|performance analyst|public health analyst|intelligence/i,
    'data-analysis data-visualisation statistics spreadsheets databases data-quality',
  ],
  [
    /systems analyst|business analyst/i,
    'business-analysis system-administration databases testing-software integration',
  ],
  [
    /systems administrator|systemansvarlig|systems and quality/i,
    'system-administration databases integration information-security microsoft-365',
  ],
  [/cyber/i, 'information-security digital-safety networks-it risk-management cloud-infrastructure'],
  [/infrastructure|field engineer/i, 'cloud-infrastructure networks-it information-security helping-with-it'],
  [
    /IT support|service desk|ikt-rådgiver|IT business/i,
    'helping-with-it tablets-phones microsoft-365 online-meetings networks-it',
  ],
  [
    /digital programme|digitaliseringsleder|digital services manager|digital skills|head of it|ikt-leder/i,
    'change-management digital-inclusion facilitation project-management training-others automation service-design ai-assistants microsoft-365',
  ],
  [
    /prosjektleder|project manager|programme manager|chief of staff/i,
    'project-management programme-management agile benefits risk-management facilitation',
  ],
  [
    /procurement|category officer|contracts|innkjøp/i,
    'procurement contract-management commissioning legal-advice budgeting',
  ],
  [/commissioning/i, 'commissioning contract-management procurement partnership-working quality-management'],
  [
    /accountant|finance|økonomi|regnskap|treasury|kommunalsjef/i,
    'budgeting accounting spreadsheets audit performance-management',
  ],
  [/payroll|lønn/i, 'payroll accounting spreadsheets hr-advice'],
  [
    /income|payments|revenues|council tax|innkreving|benefit/i,
    'taxation benefits-welfare customer-service case-work accounting',
  ],
  [/audit|fraud/i, 'audit risk-management data-analysis legal-advice'],
  [
    /hr |personal(sjef)?$|head of people|recruitment/i,
    'hr-advice recruitment conflict-resolution coaching line-management',
  ],
  [/learning (adviser|manager)|tutor|trainer/i, 'training-others coaching facilitation adult-literacy presenting'],
  [
    /solicitor|legal|juridisk|jurist|advokat|monitoring officer/i,
    'legal-advice case-work data-protection plain-writing procurement',
  ],
  [
    /information governance|arkiv|archivist|scanning/i,
    'records-management data-protection freedom-of-information data-governance',
  ],
  [/committee|democratic|scrutiny|governor|member support/i, 'committee-work minute-taking plain-writing elections'],
  [/elections|electoral/i, 'elections committee-work customer-service risk-management'],
  [
    /communications|kommunikasjon/i,
    'communications social-media plain-writing media-handling photo-video web-publishing',
  ],
  [/graphic designer|print/i, 'graphic-design photo-video slides web-publishing'],
  [
    /policy|strategi|samfunn|director|direktør|chief executive/i,
    'strategy policy-making partnership-working presenting performance-management',
  ],
  [/equality|inclusion officer/i, 'equality-work community-engagement accessibility-digital facilitation'],
  [/climate|sustainab|energy|miljørådgiver/i, 'energy-climate ecology strategy partnership-working'],
  [/emergency plan|resilience|beredskap/i, 'emergency-planning risk-management partnership-working training-others'],
  [/complaints/i, 'complaints plain-writing conflict-resolution case-work'],
  [
    /customer service|contact centre|servicetorg|reception|hub manager|visitor information/i,
    'customer-service complaints digital-inclusion conflict-resolution online-forms',
  ],
  [/registrar|registration/i, 'customer-service records-management case-work plain-writing'],
  [/librar|bibliotek/i, 'library-work digital-inclusion culture-events adult-literacy customer-service'],
  [/museum|culture|kultur|theatre|events|kino/i, 'culture-events photo-video volunteers communications funding-bids'],
  [
    /planning officer|planning policy|arealplan|planlegg|plan og byggesak|development manager/i,
    'spatial-planning plain-writing community-engagement gis case-work',
  ],
  [/gis/i, 'gis surveying data-analysis databases data-visualisation'],
  [/building (inspector|control)|byggesak/i, 'building-control case-work spatial-planning fire-safety'],
  [
    /planning technician|design technician|oppmåling|surveyor|ingeniør/i,
    'gis surveying property-management spreadsheets',
  ],
  [/tree|landscape|ranger|gardener|grounds|park/i, 'parks-grounds ecology machines health-safety'],
  [/highway|vei|traffic|drainage|street/i, 'highways water-drainage machines driving gis'],
  [/transport/i, 'transport-planning driving rostering gis'],
  [/waste|refuse|renovasjon|loader|recycl/i, 'waste-recycling driving machines health-safety'],
  [/driver|fleet|sjåfør/i, 'driving machines health-safety first-aid'],
  [/electrician|lighting/i, 'electrical-work health-safety property-management'],
  [/plumber|gas|heating|rør/i, 'plumbing-heating health-safety property-management'],
  [
    /joiner|multi-skilled|trades|fitter|vaktmester|caretaker|site officer/i,
    'carpentry-repairs property-management health-safety tablets-phones',
  ],
  [/facilities|estates|property|eiendom/i, 'property-management contract-management budgeting fire-safety'],
  [/cook|kitchen|kokk|kjøkken|catering/i, 'catering nutrition infection-control health-safety'],
  [/clean|renhold|housekeeping/i, 'cleaning infection-control health-safety'],
  [
    /environmental health|food safety|trading standards|pest/i,
    'environmental-health trading-standards licensing case-work',
  ],
  [/licensing|bevilling/i, 'licensing trading-standards case-work'],
  [/housing|homeless|tenan|bolig|bo og/i, 'housing benefits-welfare customer-service conflict-resolution case-work'],
  [/debt|welfare rights|gjeld/i, 'benefits-welfare case-work plain-writing'],
  [
    /nav-|employment adviser|veileder$|arbeidsleder/i,
    'employment-support benefits-welfare motivational-interviewing case-work',
  ],
  [/resettle|flyktning|programrådgiver/i, 'refugees-integration interpreting partnership-working'],
  [
    /regenerat|economic development|business adviser|næring/i,
    'business-support funding-bids partnership-working community-engagement',
  ],
  [/farm|landbruk/i, 'agriculture ecology case-work gis'],
  [
    /volunteer|frivillig|community development|participation/i,
    'volunteers community-engagement facilitation funding-bids',
  ],
  [/youth|ungdom/i, 'youth-work motivational-interviewing safeguarding-work conflict-resolution'],
  [
    /children|barnevern|family|fostering|personal adviser|safeguarding hub/i,
    'child-welfare safeguarding-work motivational-interviewing case-work conflict-resolution',
  ],
  [/safeguarding/i, 'safeguarding-work social-work legal-advice case-work'],
  [/social work|social care|sosial/i, 'social-work safeguarding-work case-work motivational-interviewing care-records'],
  [
    /mental health|psykisk|psykiatrisk|recovery/i,
    'mental-health substance-misuse motivational-interviewing conflict-resolution',
  ],
  [/substance|rus/i, 'substance-misuse motivational-interviewing mental-health'],
  [
    /occupational therap|ergoterap/i,
    'occupational-therapy care-technology physiotherapy personal-care training-others',
  ],
  [/physio|fysio|reablement|rehabilitering/i, 'physiotherapy occupational-therapy personal-care care-technology'],
  [
    /telecare|velferdsteknologi|equipment technician/i,
    'care-technology helping-with-it tablets-phones occupational-therapy',
  ],
  [
    /sykepleier|nurse|nursing|lege|doctor|jordmor/i,
    'nursing medication infection-control palliative-care care-records',
  ],
  [
    /helsefagarbeider|care worker|care assistant|pleie|nattevakt|home care|hjemmehjelp|extra care/i,
    'personal-care dementia-care care-records medication infection-control nutrition',
  ],
  [
    /support worker|miljøarbeider|vernepleier|supported living|day services|shared lives/i,
    'learning-disability alternative-communication personal-care care-records conflict-resolution',
  ],
  [/coordinator|scheduling|koordinator|rota/i, 'rostering spreadsheets care-records customer-service'],
  [/sensory/i, 'child-sensory sign-language alternative-communication special-needs'],
  [/communication support/i, 'sign-language alternative-communication special-needs'],
  [
    /special|educational psych|pp-rådgiver|spesial|plan writer|case officer/i,
    'special-needs case-work teaching alternative-communication',
  ],
  [/lærer|teacher|rektor|headteacher|skole|instrumental/i, 'teaching special-needs training-others tablets-phones'],
  [
    /barnehage|pedagogisk|early years|styrer|fagarbeider/i,
    'early-years special-needs alternative-communication teaching',
  ],
  [
    /health improvement|healthy|stop smoking|public health/i,
    'motivational-interviewing nutrition community-engagement research-evaluation',
  ],
  [/water|vann|avløp|driftsoperatør/i, 'water-drainage machines electrical-work'],
  [/fire|brann/i, 'fire-safety emergency-planning first-aid'],
  [/språk/i, 'translation teaching culture-events'],
  [/saksbehandler|case/i, 'case-work plain-writing records-management complaints'],
  [/rådgiver|adviser|consultant/i, 'project-management plain-writing research-evaluation case-work'],
  [
    /executive assistant|business support|administrator|merkantil|sekretær|assistant$/i,
    'word-processing email-calendar minute-taking slides spreadsheets',
  ],
]

const led = 'line-management budgeting recruitment health-safety change-management performance-management rostering'

/** What is usual among those who work that way. */
const usual: Readonly<Record<Family, string>> = {
  care: 'first-aid tablets-phones personal-care care-technology mental-health driving',
  manual: 'driving machines health-safety first-aid carpentry-repairs tablets-phones',
  front: 'customer-service conflict-resolution digital-inclusion email-calendar first-aid online-forms',
  office: 'spreadsheets word-processing email-calendar records-management minute-taking shared-workspaces slides',
  professional: 'plain-writing presenting facilitation partnership-working online-meetings spreadsheets case-work',
  technical: 'microsoft-365 automation agile data-visualisation ai-assistants process-improvement spreadsheets',
  school: 'tablets-phones first-aid slides photo-video safeguarding-work youth-work',
}

/** What anybody may happen to be good at, whatever the job. */
const anybody =
  'spreadsheets slides online-meetings photo-video translation plain-writing facilitation training-others mentoring first-aid graphic-design social-media ai-assistants knowledge-sharing process-improvement note-taking digital-safety coaching proofreading interpreting sign-language online-forms shared-workspaces project-management innovation volunteers typing'

/** What people would like to learn. */
const wished =
  'spreadsheets ai-assistants automation data-visualisation facilitation plain-writing presenting coaching line-management project-management online-meetings digital-safety service-design user-research low-code-apps conflict-resolution slides accessibility-digital data-protection change-management microsoft-365'

export interface SkillsOfJob {
  /** Particular to the job, the most telling first. */
  readonly ofJob: readonly string[]
  /** Shared by those who work that way, and by anybody. */
  readonly besides: readonly string[]
  readonly wished: readonly string[]
}

const keys = (text: string): readonly string[] => text.split(' ')
const known = new Map<string, SkillsOfJob>()

/** What somebody in this job may lend and want. */
export function skillsOfJob(job: string, unit: string, family: Family, leads: boolean): SkillsOfJob {
  const place = `${family} ${leads} ${job} ${unit}`
  const before = known.get(place)
  if (before) return before
  const byTitle = rules.filter(([pattern]) => pattern.test(job))
  const byUnit = rules.filter(([pattern]) => pattern.test(unit))
  const ofJob = new Set([...byTitle, ...byUnit].flatMap(([, skills]) => keys(skills)))
  const found: SkillsOfJob = {
    ofJob: [...ofJob],
    besides: [...new Set([...(leads ? keys(led) : []), ...keys(usual[family]), ...keys(anybody)])],
    wished: keys(wished),
  }
  known.set(place, found)
  return found
}
