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
import { backUp, restore } from './backup-commands.ts'
import { exitCodes, type Told, tell, telling } from './telling.ts'
import { verifyFile } from './verify.ts'

const words = `
Without a command, or as «start», it is the server; see README.md. VARIORUM_DATA names the data
folder and DATABASE_URL a Postgres of one's own, as for the server. A command works beside a
running server; without one it starts the database for itself.

Exit codes: 0 done, 1 refused, 2 misuse, 3 a fault of the program.`

const told = telling()
const back = wayBack(told.say, exitCodes.refused)
const shell = new Command('variorum')
await back.leave(await run(process.argv.slice(2)))

async function run(words: readonly string[]): Promise<number> {
  let code: number = exitCodes.done
  const finish = async (work: Promise<Told>) => {
    const outcome = await work
    tell(outcome, shell.opts().json === true)
    if (outcome.refused) code = exitCodes.refused
  }
  try {
    addCommands(finish)
    await shell.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    return codeFor(error)
  }
}

function addCommands(finish: (work: Promise<Told>) => Promise<void>): void {
  shell
    .description('A team checks the facts of texts together and publishes the checked text.')
    .option('--json', 'the outcome as JSON, on standard output')
    .exitOverride()
    .showHelpAfterError('(add --help for what it takes)')
    .addHelpText('after', words)
  shell
    .command('backup')
    .description('write the whole installation into one file, as it stands at this instant')
    .argument('<file>', 'a file that is not there yet')
    .action((file: string) => finish(backUp(file, told, back)))
  shell
    .command('restore')
    .description('make an empty installation what a backup holds')
    .argument('<file>', 'a file that «backup» wrote')
    .action((file: string) => finish(restore(file, told)))
  shell
    .command('verify')
    .description('check an edition’s ZIP or a backup, hash by hash')
    .argument('<file>', 'the file')
    .action((file: string) => finish(verified(file)))
}

async function verified(file: string): Promise<Told> {
  const { says, code } = await verifyFile(file)
  if (code === exitCodes.misuse) throw new CommanderError(code, 'file', says)
  return { says, json: { verifies: code === 0, says }, refused: code === 1 }
}

/** What to end with for whatever was thrown, after it has been told. */
function codeFor(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.code === 'file') told.say(error.message)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse
  }
  const refused = error instanceof Refusal || error instanceof Trouble
  told.say(error instanceof Refusal ? error.message : sentenceOf(error))
  if (!refused && error instanceof Error) told.say(error.stack ?? '')
  return refused ? exitCodes.refused : exitCodes.fault
}
