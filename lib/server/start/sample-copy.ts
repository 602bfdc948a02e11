/** The stored copy of the sample: a page of the web, invented, as somebody saved it. */
import { sampleWorks } from './sample-works.ts'

const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Admission prices of the town’s pools</title></head>
<body>
<h1>Admission prices of the town’s pools, 2015–2026</h1>
<p>Prices are in pounds, for one visit, as decided by the Town Council each spring.</p>
<h2>Tarnbridge Lido</h2>
<p>Adult 2019: 5.50; 2023: 6.00. Child 2019: 2.00; 2023: 2.50.</p>
<p>Adult 2023: 6.00; 2026: 6.50. Child 2023: 2.50; 2026: 3.00.</p>
<p>Residents over 65 swim free of charge before eight in the morning.</p>
<h2>Notes</h2>
<p>The lido was closed from 2020 to 2025. The prices of 2023 were decided and never charged.</p>
<p>Tarnbridge Town Council, open data. Last changed on 2 March 2026.</p>
</body>
</html>
`

/** The copy, with the work that it is of. */
export const sampleCopy = {
  of: sampleWorks.prices,
  fileName: 'prices.html',
  takenOn: '2026-05-20',
  address: 'https://data.tarnbridge.example/pools/prices',
  bytes: new TextEncoder().encode(html),
} as const
