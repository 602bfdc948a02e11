/** A headless Chromium for benches, and what a page costs in it: main-thread time, nodes, heap, bytes. */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findChromium } from '../support/machine.ts'

/** The browser of the machine, as the journeys start it. */
export function launched(): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type Watched = {
  readonly page: Page
  /** The processor's time that the main thread has spent, in milliseconds, once nothing happens any more. */
  busy(): Promise<number>
  /** Nodes of the document and bytes of the heap, after a collection. */
  weight(): Promise<{ readonly nodes: number; readonly heap: number }>
  /** What the main thread's tasks took of the processor while some work went on, in milliseconds. */
  tasks(work: () => Promise<unknown>): Promise<readonly number[]>
  /** Bytes that came over the wire. */
  bytes(): number
  close(): Promise<void>
}

/** A page of its own profile, looked at through the developer tools. */
export async function watched(browser: Browser, cookie: string | null): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (cookie !== null) await context.setExtraHTTPHeaders({ cookie })
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  // The processor's time of the main thread, not the clock's: what else runs on the machine is not counted.
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await tools.send('Network.enable')
  await tools.send('HeapProfiler.enable')
  let bytes = 0
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  return {
    page,
    busy: () => settled(tools),
    weight: async () => {
      for (let nth = 0; nth < 3; nth++) await tools.send('HeapProfiler.collectGarbage')
      const found = await metrics(tools)
      return { nodes: found('Nodes'), heap: found('JSHeapUsedSize') }
    },
    tasks: (work) => tasksDuring(tools, work),
    bytes: () => bytes,
    close: () => context.close(),
  }
}

type Traced = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Traces the browser; the page's main thread is the one of its kind that did the most. */
async function tasksDuring(
  tools: CDPSession,
  work: () => Promise<unknown>,
): Promise<readonly number[]> {
  const events: Traced[] = []
  const take = ({ value }: { readonly value: readonly unknown[] }) =>
    events.push(...(value as readonly Traced[]))
  tools.on('Tracing.dataCollected', take)
  const traceConfig = { includedCategories: ['toplevel'] }
  await tools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await work()
  const complete = new Promise((resolve) => tools.once('Tracing.tracingComplete', resolve))
  await tools.send('Tracing.end')
  await complete
  tools.off('Tracing.dataCollected', take)
  const thread = ({ pid, tid }: Traced) => `${pid} ${tid}`
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  )
  const tasks = Map.groupBy(
    events.filter((one) => one.name === 'ThreadControllerImpl::RunTask' && mains.has(thread(one))),
    thread,
  )
  const spent = [...tasks.values()].map((all) => all.map(({ tdur = 0 }) => tdur / 1_000))
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
  return spent.toSorted((a, b) => sum(b) - sum(a))[0] ?? []
}

async function metrics(tools: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await tools.send('Performance.getMetrics')
  return (name) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
}

/** Waits until the main thread has done next to nothing for half a second. */
async function settled(tools: CDPSession): Promise<number> {
  const spent = async () => (await metrics(tools))('TaskDuration') * 1_000
  let before = await spent()
  for (let calm = 0, nth = 0; calm < 2 && nth < 400; nth++) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const now = await spent()
    calm = now - before < 12 ? calm + 1 : 0
    before = now
  }
  return before
}
