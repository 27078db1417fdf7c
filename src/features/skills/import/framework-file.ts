import { storedFile } from '#platform/files/stored-file.ts'

/** The uploaded framework of an import. */
export const frameworkFile = storedFile('framework_import_pieces')
