const cmi5 = 'https://w3id.org/xapi/cmi5/context'
const adl = 'http://adlnet.gov/expapi/verbs'
const w3 = 'https://w3id.org/xapi/adl/verbs'

/** Names that the cmi5 standard gives to things (sections 7.1.3, 9.3 and 9.6). */
export const names = {
  category: `${cmi5}/categories/cmi5`,
  moveOnCategory: `${cmi5}/categories/moveon`,
  session: `${cmi5}/extensions/sessionid`,
  masteryScore: `${cmi5}/extensions/masteryscore`,
  launchMode: `${cmi5}/extensions/launchmode`,
  launchUrl: `${cmi5}/extensions/launchurl`,
  moveOn: `${cmi5}/extensions/moveon`,
  launchParameters: `${cmi5}/extensions/launchparameters`,
  reason: 'https://w3id.org/xapi/cmi5/result/extensions/reason',
  block: 'https://w3id.org/xapi/cmi5/activitytype/block',
  course: 'https://w3id.org/xapi/cmi5/activitytype/course',
} as const

/** Verbs of the standard, with the words that stand in records. */
export const verbs = {
  launched: { id: `${adl}/launched`, display: { en: 'launched', nb: 'åpnet' } },
  initialized: { id: `${adl}/initialized`, display: { en: 'began', nb: 'begynte på' } },
  completed: { id: `${adl}/completed`, display: { en: 'completed', nb: 'fullførte' } },
  passed: { id: `${adl}/passed`, display: { en: 'passed', nb: 'besto' } },
  failed: { id: `${adl}/failed`, display: { en: 'did not pass', nb: 'besto ikke' } },
  terminated: { id: `${adl}/terminated`, display: { en: 'closed', nb: 'lukket' } },
  abandoned: { id: `${w3}/abandoned`, display: { en: 'left without closing', nb: 'forlot uten å lukke' } },
  waived: { id: `${w3}/waived`, display: { en: 'need not do', nb: 'slipper' } },
  satisfied: { id: `${w3}/satisfied`, display: { en: 'finished', nb: 'gjorde ferdig' } },
} as const
