export const en = {
  title: 'Evidence',
}
