/**
 * The three texts of the sample project: a press release (HTML), a newspaper report (plain text) and
 * a blog (Markdown) about an invented lido in an invented town. They contradict each other in places,
 * as such texts do. Everyone and everything in them is made up.
 */
import type { ImportText } from '../acts/import-text.ts'

const release = `<!doctype html>
<html lang="en-GB">
<head><title>Tarnbridge Lido reopens on 23 May</title></head>
<body>
<h1>Tarnbridge Lido reopens on 23 May</h1>
<p>Press release of Tarnbridge Town Council, 12 May 2026</p>
<p>The Tarnbridge Lido, the oldest open-air swimming pool in the county, will reopen to the public on
Saturday 23 May 2026 after twenty months of repairs. The pool was built in 1934 and had been closed
since September 2024, when engineers found a crack in the main basin.</p>
<p>The works cost £3.1 million, of which the council paid £1.2 million. The rest came from the County
Heritage Fund and from 1,460 residents, who together gave £214,000. The project was completed on time
and within its budget.</p>
<h2>What is new</h2>
<ul>
<li>The basin has been relined in stainless steel. Before the closure the pool lost 40,000 litres of
water a day; now it loses none.</li>
<li>Four air-source heat pumps replace the gas boilers and, together with new covers for the night,
cut the carbon emissions of the pool by 72 per cent.</li>
<li>A ramp and a hoist make the pool accessible to wheelchair users for the first time.</li>
<li>The café has been let to a family business from the town, which will employ fourteen people.</li>
</ul>
<h2>What it costs to swim</h2>
<p>An adult ticket costs £6.50 and a child’s ticket £3. Prices have not changed since 2023. Before
eight in the morning residents over 65 swim for nothing.</p>
<blockquote><p>“We promised that not one tree would be felled for this, and we kept our word,” said
Councillor Maud Perrin, who chairs the leisure committee. “Tarnbridge has its heart back.”</p></blockquote>
<h2>A decision of the whole town</h2>
<p>The full council decided to repair the pool rather than fill it in on 14 November 2024, without a
single vote against. The alternative, a car park with 120 spaces, was dropped on the same evening.</p>
<p>In 2019, the last full season before the pandemic, the lido counted 61,000 visits. The council
expects 95,000 in the season that begins now. The pool is open every day from seven in the morning
to eight in the evening, until 27 September; the last swimmers are asked to leave the water a quarter
of an hour before.</p>
<p>The town band plays at noon on the first day. Everyone who gave money for the repair is invited to
swim that evening, from eight to ten, by lantern light.</p>
<p>Questions from the press are answered by the town clerk’s office, Market Hall, Tarnbridge.</p>
</body>
</html>
`

const report = `Lido opens a week today, and £400,000 over what was voted

By Edwin Hale

When the first swimmers jump into the Tarnbridge Lido on 23 May, they will jump into the most expensive water in the county. Papers seen by the Courier show that the repairs have cost £3.1 million, against the £2.7 million that councillors approved in November 2024.

The council does not dispute the figures. It says that the difference was met from a reserve which had been set aside for the purpose, and that the project therefore stayed within its budget. "A reserve that you spend is still money that you spend," said Joan Attwell, who leads the opposition. Nor, she added, had the opening been on time: it was first announced for Easter, then for the bank holiday at the start of May.

The pool was dug by quarrymen out of work in the winter of 1934 and opened in June 1935. It closed in September 2024 after divers found a crack nine metres long. By then it was losing 40,000 litres of water a day, about as much as a hundred households use.

Whether it is the oldest in the county, as the council likes to say, is another matter. The baths at Marling have been open to the sky since 1929, and are open still.

THE LIMES

Eleven limes along Weir Street were cut down in February 2025 so that lorries could reach the site. The council confirms this, but says that the trees were diseased and would have had to go in any case. A report by its own tree officer, dated the month before, calls nine of the eleven "sound".

THE VOTE

The decision of 14 November 2024 was less of one mind than it is now remembered. Seventeen councillors voted for the repair, three against it, and two were away. The minutes are on the council's website.

THE MONEY

A family of four will pay £19 to swim, two pounds more than in 2023. In return they get warmer water: the four heat pumps are meant to save 72 per cent of the pool's emissions. The engineers' report says so too, but only "if the electricity comes wholly from renewable sources". With the contract that the council has, the report puts the saving at 45 per cent.

Some of the warmth is the town's own. The 1,460 residents who gave £214,000 between them will find their names on a wall beside the changing rooms.

In 2019 the lido counted 61,000 visits. Its best year was the hot summer of 1976, with 112,000. To reach the 95,000 that the council hopes for, it will need a good one.
`

const blog = `# What they are not telling you about our lido

*Weir Street Notes, 19 May 2026*

I have swum in the lido since I was six, and I will be there on Saturday with everyone else. It is the
most beautiful pool in England. But I live opposite, and I have watched this for two years, and I am
tired of being told stories.

## The trees

Councillor Perrin says, to anyone with a microphone, that **not one tree would be felled** and that they
kept their word. I counted the stumps. **Thirty limes were felled**, from the chapel to the weir, on two
mornings in February last year. There is not one left on our side of the street.

## The crack

Ask when the council knew. A caretaker told me that *the leak was known in 2018* and that a report went
into a drawer. They patched it with resin and said nothing. And ask why the basin cracked in the first
place:

> The crack was caused by the drilling for the car park behind the chapel.
> You could feel it in your teeth.

That is what my neighbour says, who has laid concrete all his life. The engineers write «settlement of
the ground», which is a long way of saying that they do not know.

## The money

- £3.1 million, and they call that within budget.
- Prices are up by a fifth since 2023; look at the old board by the turnstile.
- Of the £214,000 that we residents gave, **not a penny has gone into the pool**. It went into the
  turnstiles and the wall with the names.

The council will tell you that it saved the lido. It voted on it, one November evening, as if the thing
had not been ours since our grandfathers dug it. Seventeen hands went up. I was in the gallery and I
counted those, too.

## What happens next

They have bought steel where they should have bought ground. I say this so that somebody can hold me to
it: by 2030 the lido will be closed again.

Until then: see you in the water. Bring your own coffee; I am told that the café opens in July.

*Petra Lund writes from number 31. You can reach her at [her own page](https://weirstreet.example/notes).*
`

/** The press release, the report and the blog, as they are brought in: texts 1, 2 and 3. */
export const sampleTexts: readonly ImportText[] = [
  {
    description: {
      title: 'Tarnbridge Lido reopens on 23 May',
      author: null,
      publisher: 'Tarnbridge Town Council',
      date: '2026-05-12',
      address: 'https://tarnbridge.example/news/lido-reopens',
      language: 'en-GB',
      rights: 'Free to quote',
    },
    source: file('html', 'lido-reopens.html', 'text/html', release),
  },
  {
    description: {
      title: 'Lido opens a week today, and £400,000 over what was voted',
      author: 'Edwin Hale',
      publisher: 'The Tarnbridge Courier',
      date: '2026-05-16',
      address: 'https://courier.example/2026/05/lido',
      language: 'en-GB',
      rights: null,
    },
    source: file('plain', 'courier-lido.txt', 'text/plain', report),
  },
  {
    description: {
      title: 'What they are not telling you about our lido',
      author: 'Petra Lund',
      publisher: 'Weir Street Notes',
      date: '2026-05-19',
      address: 'https://weirstreet.example/notes/lido',
      language: 'en-GB',
      rights: 'CC BY 4.0',
    },
    source: file('markdown', 'weir-street-lido.md', 'text/markdown', blog),
  },
]

function file(
  kind: ImportText['source']['kind'],
  fileName: string,
  mediaType: string,
  text: string,
): ImportText['source'] {
  return { kind, fileName, mediaType, bytes: new TextEncoder().encode(text) }
}
