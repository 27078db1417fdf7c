import { sampleScript } from './script.ts'

const title = { en: 'Spot the false letter', nb: 'Avslør det falske brevet' }
const langstrings = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts)
    .map(([tag, text]) => `<langstring lang="${tag}">${text}</langstring>`)
    .join('')

const unit = (id: string, url: string, more: string, name: object, about: object) =>
  `<au id="https://courses.capable.example/false-letter/${id}" ${more}><title>${langstrings({ ...name })}</title><description>${langstrings({ ...about })}</description><url>${url}</url></au>`

const structure = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://courses.capable.example/false-letter"><title>${langstrings(title)}</title><description>${langstrings(
  {
    en: 'Ten minutes on letters and messages that only look as if they came from us.',
    nb: 'Ti minutter om brev og meldinger som bare ser ut til å komme fra oss.',
  },
)}</description></course>
${unit('read', 'read.html', 'moveOn="Completed"', { en: 'Three things that give it away', nb: 'Tre ting som avslører det' }, { en: 'A short text to read.', nb: 'En kort tekst å lese.' })}
${unit('try', 'try.html', 'moveOn="Passed" masteryScore="0.66"', { en: 'Would you have noticed?', nb: 'Ville du ha merket det?' }, { en: 'Three questions. You can try as often as you like.', nb: 'Tre spørsmål. Du kan prøve så mange ganger du vil.' })}
</courseStructure>`

const page = (name: string, texts: Readonly<Record<'en' | 'nb', string>>) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title.en}</title>
<link rel="stylesheet" href="course.css"></head><body data-unit="${name}"><main><p>…</p><noscript><p>This course needs JavaScript. Kurset trenger JavaScript.</p></noscript></main>
<template id="text-en">${texts.en}</template><template id="text-nb">${texts.nb}</template><script src="course.js"></script></body></html>`

const question = (name: string, text: string, right: string, wrong: string) =>
  `<fieldset><legend>${text}</legend><label><input type="radio" name="${name}" value="wrong" required> ${wrong}</label><label><input type="radio" name="${name}" value="right"> ${right}</label></fieldset>`

const files = {
  'cmi5.xml': structure,
  'course.js': sampleScript,
  'course.css':
    'body{font:1.125rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:1.5rem;color:#0b0c0c}fieldset{border:0;margin:0 0 1.5rem;padding:0}legend{font-weight:700}label{display:block;padding:.4rem 0}button{font:inherit;padding:.5rem 1rem;background:#00703c;color:#fff;border:0}:focus-visible{outline:3px solid #fd0;outline-offset:2px}pre{white-space:pre-wrap}',
  'read.html': page('read', {
    en: '<h1>Three things that give it away</h1><p><strong>It is in a hurry.</strong> “Within 24 hours”, or something is lost. We never ask anybody to act within a day.</p><p><strong>It wants you to come to it.</strong> A link to sign in, a number to call. Go there your own way: type the address, look the number up.</p><p><strong>It wants something that we have already.</strong> We know your number; nobody from us asks for it in a message.</p>',
    nb: '<h1>Tre ting som avslører det</h1><p><strong>Det har det travelt.</strong> «Innen 24 timer», ellers går noe tapt. Vi ber aldri noen om å gjøre noe innen et døgn.</p><p><strong>Det vil ha deg til seg.</strong> En lenke å logge inn på, et nummer å ringe. Gå din egen vei: Skriv adressen selv, slå opp nummeret.</p><p><strong>Det vil ha noe vi har fra før.</strong> Vi kjenner nummeret ditt. Ingen fra oss spør om det i en melding.</p>',
  }),
  'try.html': page('try', {
    en: `<h1>Would you have noticed?</h1><form>${question('one', 'A message: your mailbox is full, sign in here before tonight. What do you do?', 'Go to my mail as I always do, and look there', 'Sign in by the link, because it is urgent')}${question('two', 'A caller from “IT” asks for your password to repair something.', 'I give it to nobody and call the help desk myself', 'I give it and change it afterwards')}${question('three', 'You have clicked already.', 'Tell the help desk at once; nobody will be cross', 'Say nothing and wait whether something happens')}<button>See how it went</button></form>`,
    nb: `<h1>Ville du ha merket det?</h1><form>${question('one', 'En melding: Postkassen din er full, logg inn her før i kveld. Hva gjør du?', 'Går til e-posten slik jeg pleier, og ser der', 'Logger inn med lenken, for det haster')}${question('two', 'En som ringer fra «IT», ber om passordet ditt for å rette noe.', 'Jeg gir det til ingen og ringer IT-hjelpen selv', 'Jeg gir det og bytter det etterpå')}${question('three', 'Du har allerede klikket.', 'Si fra til IT-hjelpen med en gang; ingen blir sinte', 'Si ingenting og vente om noe skjer')}<button>Se hvordan det gikk</button></form>`,
  }),
}

/** A small course package of our own, as a ZIP file: something to read and three questions, in both languages. */
export async function sampleCourse(): Promise<Buffer> {
  const { strToU8, zipSync } = await import('fflate')
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))))
}
