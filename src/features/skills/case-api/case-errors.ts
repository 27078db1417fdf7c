import type { ErrorStyle } from '#platform/http/api-errors.ts'

// The words that CASE 1.1 has for what went wrong (imsx_StatusInfo).
const minors: Readonly<Record<number, string>> = {
  400: 'invalid_selection_field',
  401: 'unauthorisedrequest',
  403: 'forbidden',
  404: 'unknownobject',
  429: 'server_busy',
  503: 'server_busy',
}

export const caseErrors: ErrorStyle = {
  mediaType: 'application/json',
  body: ({ status, detail }) => ({
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: detail,
    imsx_CodeMinor: {
      imsx_codeMinorField: [
        {
          imsx_codeMinorFieldName: 'TargetEndSystem',
          imsx_codeMinorFieldValue: minors[status] ?? 'internal_server_error',
        },
      ],
    },
  }),
}
