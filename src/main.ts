import { commands } from './commands.ts'

const [name = 'serve', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`There is no command “${name}”. There are: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
try {
  await command(args)
} catch (error) {
  const { message, advice } = error as Error & { advice?: string }
  console.error(advice === undefined ? error : [message, advice].filter(Boolean).join('\n'))
  process.exit(1)
}
