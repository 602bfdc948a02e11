/**
 * The shell: `variorum COMMAND …`, or `node start.mjs COMMAND …`. Each command does by the same acts
 * what a page does, beside a running server or without one.
 *
 * Exit codes: 0 done, 1 refused (the sentence says why), 2 misuse, 3 a fault of the program.
 */
import { Command, CommanderError } from 'commander'
import { Refusal } from '../../review/refusal.ts'
import { sentenceOf, Trouble } from '../start/trouble.ts'
import { wayBack } from '../start/way-back.ts'
import { addCommands } from './commands.ts'
import { exitCodes, type Told, tell, telling } from './telling.ts'

const words = `
Without a command, or as «start», it is the server; see README.md. VARIORUM_DATA names the data
folder and DATABASE_URL a Postgres of one's own, as for the server. A command works beside a
running server; without one it starts the database for itself.

Exit codes: 0 done, 1 refused, 2 misuse, 3 a fault of the program.`

const told = telling()
const back = wayBack(told.say, exitCodes.refused)
await back.leave(await run(process.argv.slice(2)))

async function run(typed: readonly string[]): Promise<number> {
  let code: number = exitCodes.done
  const shell = new Command('variorum')
    .description('A team checks the facts of texts together and publishes the checked text.')
    .option('--json', 'the outcome as JSON, on standard output')
    .exitOverride()
    .showHelpAfterError('(add --help for what it takes)')
    .addHelpText('after', words)
  addCommands(shell, { told, back }, async (work: Promise<Told>) => {
    const outcome = await work
    told.done()
    tell(outcome, shell.opts().json === true)
    if (outcome.refused) code = exitCodes.refused
  })
  try {
    await shell.parseAsync(typed, { from: 'user' })
    return code
  } catch (error) {
    return codeFor(error)
  }
}

/** What to end with for whatever was thrown, after it has been told. */
function codeFor(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.code === 'variorum.file') told.say(error.message)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse
  }
  const refused = error instanceof Refusal || error instanceof Trouble
  told.say(error instanceof Refusal ? error.message : sentenceOf(error))
  if (!refused && error instanceof Error) told.say(error.stack ?? '')
  return refused ? exitCodes.refused : exitCodes.fault
}
