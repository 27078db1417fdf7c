const whole = 1000
const one = 10

/**
 * Lets somebody drag a square over their picture. The three sliders hold what is sent, so a keyboard does all of it, and
 * the frame, the sliders and the preview say the same. The choice that works without a script gives way.
 */
export function prepareCrop(root: HTMLElement): void {
  const picture = root.querySelector<HTMLImageElement>('[data-crop="picture"]')
  const preview = root.querySelector<HTMLCanvasElement>('[data-crop="preview"]')
  const sliders = new Map([...root.querySelectorAll<HTMLInputElement>('input[type="range"]')].map(s => [s.name, s]))
  const [size, x, y] = ['size', 'x', 'y'].map(name => sliders.get(name))
  if (!picture || !preview || !size || !x || !y) return
  const parts = { picture, preview, size, x, y, frame: frameOn(picture) }
  for (const element of root.querySelectorAll<HTMLElement>('[data-crop-with]')) {
    const isFor = element.dataset.cropWith === 'script'
    element.hidden = !isFor
    for (const field of element.querySelectorAll('input')) field.disabled = !isFor
  }
  const draw = () => drawCrop(parts)
  for (const slider of [size, x, y]) slider.addEventListener('input', draw)
  new ResizeObserver(draw).observe(picture)
  if (picture.complete) draw()
  else picture.addEventListener('load', draw)
  letDrag(parts, draw)
}

interface Parts {
  readonly picture: HTMLImageElement
  readonly preview: HTMLCanvasElement
  readonly frame: HTMLElement
  readonly size: HTMLInputElement
  readonly x: HTMLInputElement
  readonly y: HTMLInputElement
}

function frameOn(picture: HTMLElement): HTMLElement {
  const stage = document.createElement('div')
  stage.className = 'app-crop__stage'
  const frame = document.createElement('div')
  frame.className = 'app-crop__frame'
  picture.replaceWith(stage)
  stage.append(picture, frame)
  return frame
}

/** The square in the units of a width and a height, as the server cuts it. */
function squareIn({ size, x, y }: Parts, width: number, height: number) {
  const side = (Math.min(width, height) * size.valueAsNumber) / whole
  const [spareX, spareY] = [width - side, height - side]
  return { side, spareX, spareY, left: (spareX * x.valueAsNumber) / whole, top: (spareY * y.valueAsNumber) / whole }
}

function drawCrop(parts: Parts): void {
  const { picture, preview, frame } = parts
  const shown = squareIn(parts, picture.clientWidth, picture.clientHeight)
  Object.assign(frame.style, {
    left: `${shown.left}px`,
    top: `${shown.top}px`,
    width: `${shown.side}px`,
    height: `${shown.side}px`,
  })
  const { side, left, top } = squareIn(parts, picture.naturalWidth, picture.naturalHeight)
  if (side > 0) preview.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, preview.width, preview.height)
}

function letDrag(parts: Parts, draw: () => void): void {
  const { picture, frame, size, x, y } = parts
  const stage = frame.parentElement as HTMLElement
  let from: { readonly px: number; readonly py: number; readonly left: number; readonly top: number } | undefined
  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    const { left, top } = squareIn(parts, picture.clientWidth, picture.clientHeight)
    from = { px: event.clientX, py: event.clientY, left, top }
    stage.setPointerCapture(event.pointerId)
    event.preventDefault()
  })
  stage.addEventListener('pointermove', event => {
    if (!from) return
    const { spareX, spareY } = squareIn(parts, picture.clientWidth, picture.clientHeight)
    const share = (moved: number, spare: number) => (spare > 0 ? Math.round((moved / spare) * whole) : whole / 2)
    x.valueAsNumber = share(from.left + event.clientX - from.px, spareX)
    y.valueAsNumber = share(from.top + event.clientY - from.py, spareY)
    draw()
  })
  const end = () => {
    from = undefined
  }
  stage.addEventListener('pointerup', end)
  stage.addEventListener('pointercancel', end)
  const turned = (event: WheelEvent) => {
    event.preventDefault()
    size.valueAsNumber += Math.sign(event.deltaY) * one * 2
    draw()
  }
  stage.addEventListener('wheel', turned, { passive: false })
}
