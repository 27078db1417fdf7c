export const filler = new Set<string>()
export const cuesOf = (_: string): { text: string; weight: number }[] => []
