/** What is said of files that somebody hands in, and why one is not taken. */
export const en = {
  hint: 'PDF, picture (PNG, JPEG, WebP), Word, Excel, OpenDocument or plain text, at most 10 MB. From pictures we remove where and with what they were taken.',
  faults: {
    missing: 'Choose a file',
    tooLarge: 'The file is larger than 10 MB. Make it smaller, or add a link to where it is.',
    kind: 'We do not take this kind of file. Save it as PDF, or add a picture, a Word or Excel file, an OpenDocument file or plain text.',
    macros: 'This document holds macros, which can do harm. Save it without macros, or as PDF.',
    locked: 'This is an old Office file, or one with a password. Save it as .docx, .xlsx or PDF, without a password.',
    unreadable:
      'We could not read this file. Perhaps it is empty or damaged: open it, save it again and try once more.',
    pixels: 'The picture has too many pixels. Make it smaller: at most 50 million.',
  },
}
