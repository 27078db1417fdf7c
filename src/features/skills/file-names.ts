/** The files in which a framework can be taken along. */
export const fileNames = ['case.json', 'framework.json', 'skills.csv'] as const
export type FileName = (typeof fileNames)[number]
export const isFileName = (text: string): text is FileName => fileNames.some(name => name === text)
