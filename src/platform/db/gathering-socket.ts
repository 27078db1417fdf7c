import { Socket } from 'node:net'

const small = 4096

/**
 * A socket on which everything that is said in one turn of the program leaves as one. The driver hands over each
 * statement in several pieces, and each statement would wake the server by itself: that costs more than many a statement.
 */
export class GatheringSocket extends Socket {
  #pieces: Uint8Array[] = []

  override write(piece: Uint8Array | string, ...rest: never[]): boolean {
    if (typeof piece === 'string' || piece.length > small || rest.length > 0) {
      this.#sendGathered()
      return super.write(piece, ...rest)
    }
    if (this.#pieces.push(piece) === 1) process.nextTick(() => this.#sendGathered())
    return !this.writableNeedDrain
  }

  override end(...rest: never[]): this {
    this.#sendGathered()
    return super.end(...rest)
  }

  #sendGathered(): void {
    const [first] = this.#pieces
    if (!first) return
    const all = this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces)
    this.#pieces = []
    if (this.writable) super.write(all)
  }
}
