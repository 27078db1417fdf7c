export const en = {
  lead: 'Drag the frame over your face, or use the sliders.',
  size: 'How much of the picture',
  x: 'From left to right',
  y: 'From top to bottom',
  preview: 'As it will look',
}
