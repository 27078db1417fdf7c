/** A picture with a frame to drag; what it takes is fetched only on that page. */
export function start(root: HTMLElement): void {
  void import('../photo-crop.ts').then(({ prepareCrop }) => prepareCrop(root))
}
