export { type ContactFound, findContactData } from './contact-data.ts'
export { ContactWarning, isWarned, mayBeAboutAResident } from './contact-warning.tsx'
export { residentWords } from './words.ts'
