/**
 * The commands of the shell and what each takes: a table of contents. What they do lies in the files
 * beside, which are loaded only when a command needs the database, because its client may have to be made first.
 */
import { type Command, CommanderError, Option } from 'commander'
import { generateClient } from '../start/client.ts'
import { type Reached, reachInstallation } from '../start/reach.ts'
import type { WayBack } from '../start/way-back.ts'
import { backUp, restore } from './backup-commands.ts'
import { exitCodes, type Telling, type Told } from './telling.ts'
import { typedPath } from './typed-path.ts'
import { isFile, verifyFile } from './verify.ts'

type Tools = { readonly told: Telling; readonly back: WayBack }
type By = { readonly as: string }
type Finish = (work: Promise<Told>) => Promise<void>

const by = () => new Option('--as <email>', 'who acts; the ledger names them, and the shell')
const acting = () => by().makeOptionMandatory()

/** Put every command on the shell. */
export function addCommands(shell: Command, tools: Tools, finish: Finish): void {
  addWhole(shell, tools, finish)
  addProject(shell, tools, finish)
  addUser(shell, tools, finish)
  addToken(shell, tools, finish)
  addWork(shell, tools, finish)
}

/** Open the installation for a command that goes by acts. */
async function within<T>(tools: Tools, load: () => Promise<T>): Promise<T> {
  await entered(tools)
  return load()
}

async function entered({ told, back }: Tools): Promise<Reached> {
  const reached = await reachInstallation(told.say)
  back.later(reached.close)
  generateClient(told.say)
  const { enter } = await import('./inside.ts')
  await enter(reached, back)
  return reached
}

function addWhole(shell: Command, tools: Tools, finish: Finish): void {
  const { told, back } = tools
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
    .description('check an edition’s ZIP, a backup, or the ledger of a project')
    .argument('<what>', 'a file, or the title or id of a project')
    .action((what: string) => finish(verified(what, tools)))
}

async function verified(what: string, tools: Tools): Promise<Told> {
  const path = typedPath(what)
  if (await isFile(path)) {
    const { says, code } = await verifyFile(path)
    return { says, json: { verifies: code === 0, says }, refused: code !== 0 }
  }
  if (/[./]/.test(what)) {
    throw new CommanderError(exitCodes.misuse, 'variorum.file', `There is no file ${what}.`)
  }
  const { verifyProject } = await within(tools, () => import('./project-commands.ts'))
  return verifyProject(what)
}

function addProject(shell: Command, tools: Tools, finish: Finish): void {
  const load = () => within(tools, () => import('./project-commands.ts'))
  const project = shell.command('project').description('the projects of the installation')
  project
    .command('list')
    .description('every project')
    .action(() => finish(load().then(({ listProjects }) => listProjects())))
  project
    .command('make')
    .description('a new project, owned by who makes it')
    .argument('<title>')
    .addOption(acting())
    .action((title: string, said: By) =>
      finish(load().then(({ makeProject }) => makeProject(title, said.as))),
    )
  addLife(project, tools, finish)
  project
    .command('import')
    .description('take in the project of an archive, under the ids that it had')
    .argument('<file>', 'a file that «archive» wrote')
    .action(async (file: string) => {
      const reached = await entered(tools)
      const { takeIn } = await import('./archive-commands.ts')
      await finish(takeIn(reached, file))
    })
  project
    .command('rename')
    .description('another title')
    .argument('<project>', 'its title or id')
    .argument('<title>', 'the new title')
    .addOption(acting())
    .action((project: string, title: string, said: By) =>
      finish(load().then(({ giveTitle }) => giveTitle(project, title, said.as))),
    )
}

function addUser(shell: Command, tools: Tools, finish: Finish): void {
  const load = () => within(tools, () => import('./people-commands.ts'))
  const user = shell.command('user').description('the people of the installation')
  user
    .command('list')
    .description('everybody with an account')
    .action(() => finish(load().then(({ listPeople }) => listPeople())))
  user
    .command('add')
    .description(
      'a one-time link by which somebody comes in; without e-mail, for the very first person',
    )
    .argument('[email]')
    .option('--project <project>', 'where they get a seat')
    .option('--role <role>', 'owner, editor, reviewer or reader')
    .addOption(by())
    .action((email: string | undefined, said: { project?: string; role?: string; as?: string }) =>
      finish(load().then(({ addPerson }) => addPerson(email, { by: said.as, ...said }))),
    )
  user
    .command('remove-factor')
    .description(
      'take the second factor off somebody who lost it; look first whom you have before you',
    )
    .argument('<email>')
    .action((email: string) => finish(load().then(({ removeFactor }) => removeFactor(email))))
  user
    .command('reset')
    .description('a one-time link by which somebody chooses another password')
    .argument('<email>')
    .action((email: string) => finish(load().then(({ resetPassword }) => resetPassword(email))))
  user
    .command('email')
    .description('another e-mail for an account; look first whom you have before you')
    .argument('<email>', 'the one it has')
    .argument('<new>', 'the one it gets')
    .action((email: string, next: string) =>
      finish(load().then(({ changeEmail }) => changeEmail(email, next))),
    )
}

function addLife(project: Command, tools: Tools, finish: Finish): void {
  const lives = [
    ['archive', 'close a project for work; it stays readable', true],
    ['reopen', 'open an archived project again', false],
  ] as const
  for (const [name, description, archived] of lives) {
    project
      .command(name)
      .description(description)
      .argument('<project>', 'its title or id')
      .addOption(acting())
      .action(async (said: string, { as: person }: By) => {
        await entered(tools)
        const { setArchived } = await import('./project-commands.ts')
        await finish(setArchived(said, archived, person))
      })
  }
}

function addToken(shell: Command, tools: Tools, finish: Finish): void {
  const load = () => within(tools, () => import('./people-commands.ts'))
  const token = shell.command('token').description('the tokens by which programs act')
  token
    .command('list')
    .description('the tokens of a project')
    .argument('<project>')
    .addOption(acting())
    .action((project: string, said: By) =>
      finish(load().then(({ listTokens }) => listTokens(project, said.as))),
    )
  token
    .command('make')
    .description('a token of one’s own; it is shown once')
    .argument('<project>')
    .requiredOption('--label <label>', 'what it is for')
    .option('--scope <scopes...>', 'read, write, import or everything', ['read'])
    .option('--days <days>', 'how long it lives', '90')
    .addOption(acting())
    .action((project: string, said: { label: string; scope: string[]; days: string; as: string }) =>
      finish(
        load().then(({ newToken }) =>
          newToken(project, { by: said.as, scopes: said.scope, ...said }),
        ),
      ),
    )
  token
    .command('revoke')
    .description('end a token')
    .argument('<project>')
    .argument('<id>')
    .addOption(acting())
    .action((project: string, id: string, said: By) =>
      finish(load().then(({ endToken }) => endToken(project, id, said.as))),
    )
}

type Importing = { project: string; as: string } & Record<string, string>

function addWork(shell: Command, tools: Tools, finish: Finish): void {
  const load = () => within(tools, () => import('./project-commands.ts'))
  const bring = shell
    .command('import')
    .description('bring in files as texts; one that is refused does not stop the rest')
    .argument('<file...>', 'plain text, Markdown, HTML, DOCX, PDF or EPUB')
    .requiredOption('--project <project>', 'its title or id')
    .addOption(acting())
  for (const said of ['title', 'author', 'publisher', 'date', 'address', 'language', 'rights']) {
    bring.option(
      `--${said} <${said}>`,
      'of every file; else not known (the title: the file’s name)',
    )
  }
  bring.action((files: string[], { project, as: by, ...about }: Importing) =>
    finish(
      within(tools, () => import('./import-command.ts')).then(({ importFiles }) =>
        importFiles(files, { project, by, about }, tools.told),
      ),
    ),
  )
  shell
    .command('archive')
    .description('write everything of one project into a private file')
    .argument('<project>', 'its title or id')
    .argument('<file>', 'a file that is not there yet')
    .action(async (project: string, file: string) => {
      const reached = await entered(tools)
      const { archive } = await import('./archive-commands.ts')
      await finish(archive(reached, project, file))
    })
  shell
    .command('erase')
    .description('erase the words of events for good; without --yes only say what would go')
    .argument('<project>', 'its title or id')
    .argument('<event...>', 'their numbers, as the history shows them')
    .requiredOption('--why <reason>', 'for the history, such as «court order 12/26»')
    .option('--yes', 'do it')
    .addOption(acting())
    .action((project: string, events: string[], said: { why: string; yes?: boolean; as: string }) =>
      finish(
        within(tools, () => import('./erase-command.ts')).then(({ erase }) =>
          erase(project, { events, ...said }),
        ),
      ),
    )
  shell
    .command('freeze')
    .description('freeze the next edition of a project; it is not public yet')
    .argument('<project>')
    .argument('<title>', 'the edition’s title')
    .addOption(acting())
    .action((project: string, title: string, said: By) =>
      finish(load().then(({ freeze }) => freeze(project, title, said.as, tools.told))),
    )
  shell
    .command('export')
    .description('write the files of an edition into a folder')
    .argument('<project>')
    .argument('<edition>', 'its number, or latest')
    .argument('<folder>')
    .option('--only <name>', 'one file of it, such as edition-1.zip')
    .addOption(acting())
    .action(
      (project: string, edition: string, folder: string, said: { only?: string; as: string }) =>
        finish(
          load().then(({ exportEdition }) =>
            exportEdition(project, { by: said.as, edition, folder, only: said.only }),
          ),
        ),
    )
}
