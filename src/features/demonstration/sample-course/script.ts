/** The program of the sample course: a small unit of the cmi5 standard, as an authoring tool might write it. */
export const sampleScript = `'use strict'
const launch = new URLSearchParams(location.search)
const isNorwegian = /^(nb|no|nn)/.test(navigator.language)
const words = (en, nb) => (isNorwegian ? nb : en)
const begun = Date.now()
const verbs = 'http://adlnet.gov/expapi/verbs/'
const display = { initialized: ['began', 'begynte på'], completed: ['completed', 'fullførte'], passed: ['passed', 'besto'], failed: ['did not pass', 'besto ikke'], terminated: ['closed', 'lukket'] }
const context = 'https://w3id.org/xapi/cmi5/context/'
let headers, data

async function ask(method, path, query, body) {
  const address = launch.get('endpoint') + path + '?' + new URLSearchParams(query)
  const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) })
  if (!answer.ok && answer.status !== 404) throw new Error(await answer.text())
  return answer
}

async function begin() {
  const key = await (await fetch(launch.get('fetch'), { method: 'POST' })).json()
  if (!key['auth-token']) return show('<p>' + words('Start the course again from Capable.', 'Begynn kurset på nytt fra Capable.') + '</p>')
  headers = { Authorization: 'Basic ' + key['auth-token'], 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' }
  const state = { activityId: launch.get('activityId'), agent: launch.get('actor'), registration: launch.get('registration'), stateId: 'LMS.LaunchData' }
  data = await (await ask('GET', 'activities/state', state)).json()
  await say('initialized')
  document.body.dataset.unit === 'read' ? showText() : showQuestions()
}

function say(verb, result) {
  const decides = ['completed', 'passed', 'failed'].includes(verb)
  const category = [{ id: context + 'categories/cmi5' }].concat(decides ? [{ id: context + 'categories/moveon' }] : [])
  const template = data.contextTemplate
  return ask('POST', 'statements', {}, {
    id: uuid(),
    actor: JSON.parse(launch.get('actor')),
    verb: { id: verbs + verb, display: { en: display[verb][0], nb: display[verb][1] } },
    object: { id: launch.get('activityId') },
    ...(verb === 'initialized' ? {} : { result: { duration: 'PT' + Math.round((Date.now() - begun) / 1000) + 'S', ...result } }),
    context: { registration: launch.get('registration'), contextActivities: { ...template.contextActivities, category }, extensions: template.extensions },
    timestamp: new Date().toISOString(),
  })
}

// A page without an origin may have no crypto.randomUUID where the address is not secure.
const uuid = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => (crypto.getRandomValues(new Uint8Array(1))[0] % 16).toString(16))

const show = html => { document.querySelector('main').innerHTML = html }

async function leave() {
  await say('terminated')
  location.assign(data.returnURL)
}

function closing(text) {
  show('<h1>' + text + '</h1><p><button type="button">' + words('Back to Capable', 'Tilbake til Capable') + '</button></p>')
  document.querySelector('button').addEventListener('click', leave)
  document.querySelector('button').focus()
}

function showText() {
  show(document.querySelector(words('#text-en', '#text-nb')).innerHTML + '<p><button type="button">' + words('I have read it', 'Jeg har lest det') + '</button></p>')
  document.querySelector('button').addEventListener('click', async () => {
    if (data.launchMode === 'Normal') await say('completed', { completion: true })
    closing(words('Good. That is the first part.', 'Fint. Det var første del.'))
  })
}

function showQuestions() {
  show(document.querySelector(words('#text-en', '#text-nb')).innerHTML)
  document.querySelector('form').addEventListener('submit', async event => {
    event.preventDefault()
    const right = new FormData(event.target)
    const scaled = ['one', 'two', 'three'].filter(name => right.get(name) === 'right').length / 3
    const success = scaled >= (data.masteryScore ?? 0)
    if (data.launchMode === 'Normal') await say(success ? 'passed' : 'failed', { success, score: { scaled: Math.round(scaled * 100) / 100 } })
    const points = Math.round(scaled * 3) + ' / 3'
    closing(points + '. ' + (success ? words('You passed.', 'Du besto.') : words('Read the letter once more, and try again.', 'Les brevet en gang til, og prøv igjen.')))
  })
}

begin().catch(error => show('<p>' + words('Something went wrong: ', 'Noe gikk galt: ') + '</p><pre></pre>') || (document.querySelector('pre').textContent = error.message))
`
