/** What the sample's team marks in the press release, and what it makes of it; sample-script.ts reads it. */
export const sampleRelease = `
CLAIM The repair of the Tarnbridge Lido cost £3.1 million.
mira; number; Tarnbridge Town Council, 2026-05-12
@1 The works cost £3.1 million
@2 the repairs have cost £3.1 million, against the £2.7 million
mira true 3 The final statement has £3,098,412, which rounds to 3.1 million.
  accounts supports Total of the works, including fees and tax: £3,098,412.
jonas true 3 Council and newspaper agree, and the accounts bear them out.
  accounts supports Total of the works, including fees and tax: £3,098,412.
  2 supports The council does not dispute the figures
leah true 3 The statement of expenditure settles it.
  accounts supports Total of the works, including fees and tax: £3,098,412.
sam true 2 True as a total; what was voted for is another question.
  accounts supports Total of the works, including fees and tax: £3,098,412.
RULED approved true The council’s statement of expenditure of April 2026 gives £3,098,412.

CLAIM The repair was completed on time and within its budget.
leah; event, number; Tarnbridge Town Council, 2026-05-12
@1 The project was completed on time and within its budget
@2 the project therefore stayed within its budget
mira misleading 2 Within budget only if the reserve counts as budget; and not on time.
  easter refutes The lido will open on Good Friday, 3 April 2026.
  accounts context Of which from the reserve: £398,412.
jonas false 3 It was announced for Easter and opened seven weeks later. Half of the sentence is plainly wrong.
  easter refutes The lido will open on Good Friday, 3 April 2026.
leah misleading 3 The reserve was voted, so the money is defensible; the time is not.
  minutes supports and to hold a reserve of £0.4 million against the unforeseen
  2 refutes it was first announced for Easter
sam false 2 Two statements joined by «and»; one is false, so the whole is.
  2 refutes it was first announced for Easter
RULED contested - Our reviewers agree that the opening was late. They do not agree whether a budget that includes its reserve was kept, and so whether the sentence is false or misleading.

CLAIM The Tarnbridge Lido is the oldest open-air swimming pool in its county.
sam; event; Tarnbridge Town Council, 2026-05-12
@1 the oldest open-air swimming pool in the county
@2 the oldest in the county
mira false 3 Marling is older by six years, and open.
  marling refutes Since Whit Monday 1929 our water has been open to the sky.
jonas false 3 Marling came first.
  history refutes Marling (1929) came first, Tarnbridge (1935) third.
leah false 3 Not even second, if Hume is right.
  history refutes Marling (1929) came first, Tarnbridge (1935) third.
sam mostly-true 1 Marling was roofed for some years in the sixties; but I would not insist.
  history context the canvas roof of 1961 to 1968
RULED approved false Marling Baths opened in 1929, six years before.

CLAIM The Tarnbridge Lido was built in 1934.
mira; event; Tarnbridge Town Council, 2026-05-12
@1 The pool was built in 1934
mira mostly-true 2 Begun in 1934, opened in 1935: «built in» can be said of either.
  opening supports work which was begun in November last
jonas misleading 2 A reader takes it for the year of the opening.
  opening refutes The Mayor declared the Lido open on Saturday.
leah mostly-true 2 The Courier of the day has both dates.
  opening supports work which was begun in November last
sam misleading 1 Torn; the newspaper of 2026 is more exact.
  2 refutes opened in June 1935

CLAIM Before it closed, the pool lost 40,000 litres of water a day.
jonas; number; Tarnbridge Town Council, 2026-05-12
@1 the pool lost 40,000 litres of water a day
@2 losing 40,000 litres of water a day
jonas true 3 Measured over eleven days in August 2024.
  condition supports a mean loss of 39.6 cubic metres in 24 hours
sam true 2 The engineers’ figure, rounded.
  condition supports a mean loss of 39.6 cubic metres in 24 hours

CLAIM Four heat pumps cut the carbon emissions of the pool by 72 per cent.
leah; number, cause; Tarnbridge Town Council, 2026-05-12
@1 Four air-source heat pumps … cut the carbon emissions of the pool by 72 per cent
@2 the four heat pumps are meant to save 72 per cent of the pool's emissions
mira misleading 3 The condition is missing, and it is not met.
  energy refutes 72 per cent if the electricity comes wholly from renewable sources; 45 per cent under the present contract
jonas mostly-true 2 The figure is in the report; the council may still change its contract.
  energy supports 72 per cent if the electricity comes wholly from renewable sources; 45 per cent under the present contract
leah misleading 2 45 is what happens, 72 is what could.
  2 refutes the report puts the saving at 45 per cent
sam mostly-true 1 A promise more than a fact, but sourced.
  energy context 72 per cent if the electricity comes wholly from renewable sources; 45 per cent under the present contract
RULED decided misleading The engineers give 72 per cent for electricity from renewable sources alone. With the contract that the council has, they give 45 per cent.
BECAUSE The votes are even. The figure holds only under a condition that the release leaves out and that is not met today; that is what «misleading» is for.

CLAIM The heat pumps replace the gas boilers of the lido.
sam; event; Tarnbridge Town Council, 2026-05-12
@1 air-source heat pumps replace the gas boilers

CLAIM The lido is accessible to wheelchair users for the first time.
mira; event; Tarnbridge Town Council, 2026-05-12
@1 make the pool accessible to wheelchair users for the first time
leah false 2 There was a hoist until about 2012.
  access refutes Lido: level entry by the side gate; hoist, last serviced in 2009.

CLAIM Ticket prices of the lido have not changed since 2023.
jonas; number; Tarnbridge Town Council, 2026-05-12
@1 Prices have not changed since 2023
mira false 3 Both prices rose by 50 pence.
  prices refutes Adult 2023: 6.00; 2026: 6.50. Child 2023: 2.50; 2026: 3.00.
jonas false 3 The council’s own data refute it.
  prices refutes Adult 2023: 6.00; 2026: 6.50. Child 2023: 2.50; 2026: 3.00.
leah false 3 A family pays £2 more, as the Courier says.
  2 refutes two pounds more than in 2023
sam - 1 My sister-in-law sets these prices. I abstain.

CLAIM No tree was felled for the repair of the lido.
sam; event, quotation; Maud Perrin, 2026-05-12
@1 not one tree would be felled for this, and we kept our word
@3 not one tree would be felled … kept their word
mira false 3 The council itself confirms eleven.
  2 refutes Eleven limes along Weir Street were cut down in February 2025
jonas false 3 The trees were felled so that lorries could reach the site, which is «for this».
  2 refutes so that lorries could reach the site
  limes context Trees 1 to 9 are sound; trees 10 and 11 show early decay at the base.
leah false 3 Diseased or not, they were felled.
  2 refutes Eleven limes along Weir Street were cut down in February 2025
sam false 2 She may have meant the grounds of the pool; that is not what she said.
  2 refutes The council confirms this
RULED approved false Eleven limes in Weir Street were felled in February 2025 so that lorries could reach the site. The council confirms it.

CLAIM The council decided to repair the pool without a single vote against.
leah; event; Tarnbridge Town Council, 2026-05-12
@1 decided to repair the pool rather than fill it in on 14 November 2024, without a single vote against
mira false 3 Three voted against.
  minutes refutes The motion was carried by seventeen votes to three, two members being absent.
jonas false 3 The minutes are plain.
  minutes refutes The motion was carried by seventeen votes to three, two members being absent.
leah false 3 Seventeen to three.
  2 refutes Seventeen councillors voted for the repair, three against it
sam misleading 1 There may have been a show of hands on the whole motion later; I could not find it.
  minutes refutes The motion was carried by seventeen votes to three, two members being absent.
RULED approved false The minutes record seventeen votes for the repair and three against it.

CLAIM The lido had 61,000 visits in 2019.
mira; number; Tarnbridge Town Council, 2026-05-12
@1 In 2019, the last full season before the pandemic, the lido counted 61,000 visits
@2 In 2019 the lido counted 61,000 visits
mira true 2 The series has 61,240.
  visits supports 2019: 61,240
leah - 1 I helped to compile these figures. I abstain.
CLOSED

CLAIM The lido will have 95,000 visits in the season of 2026.
jonas; prediction, number; Tarnbridge Town Council, 2026-05-12
@1 The council expects 95,000 in the season that begins now
jonas unverifiable 3 Nobody can know before October.
  visits context 1976: 112,310; 2003: 88,900; 2019: 61,240

CLAIM Residents gave £214,000 for the repair.
jonas; number; Tarnbridge Town Council, 2026-05-12
@1 1,460 residents, who together gave £214,000
@2 The 1,460 residents who gave £214,000
@3 the £214,000 that we residents gave
`
