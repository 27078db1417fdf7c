import type { Sharp, SharpOptions } from 'sharp'

/** A picture with more is not opened: it may be small on disk and fill the memory. */
export const mostPixels = 50_000_000

const options: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, pages: 1 }

/**
 * A picture that somebody handed in, to be made anew from its pixels. It may be of these kinds and no other: no SVG, no
 * PDF, nothing that runs another program. The library is large and rarely needed, so it comes with the first picture.
 */
export async function decodePicture(input: string | Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: [
      'VipsForeignLoadJpeg',
      'VipsForeignLoadPng',
      'VipsForeignLoadWebp',
      'VipsForeignLoadNsgif',
      'VipsForeignLoadHeif',
    ],
  })
  return sharp(input, options)
}

let lastTurn: Promise<unknown> = Promise.resolve()
/** One picture may need a hundred megabytes for a moment; many at once must not. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(work)
  lastTurn = turn.catch(() => {})
  return turn
}
