/** What the sample's team marks in the newspaper and the blog, and what it makes of it; sample-script.ts reads it. */
export const samplePress = `
CLAIM The town council approved £2.7 million for the repair in November 2024.
jonas; number, event; The Tarnbridge Courier, 2026-05-16
@2 the £2.7 million that councillors approved in November 2024
mira true 3 The minutes name the sum.
  minutes supports Resolved: to repair the basin at a cost of up to £2.7 million.
leah mostly-true 2 True of the works; a reserve was voted in the same paragraph.
  minutes context and to hold a reserve of £0.4 million against the unforeseen
sam true 2 As the minutes have it.
  minutes supports Resolved: to repair the basin at a cost of up to £2.7 million.

CLAIM Eleven limes in Weir Street were felled in February 2025.
mira; event, number; The Tarnbridge Courier, 2026-05-16
@2 Eleven limes along Weir Street were cut down in February 2025
mira true 3 The survey lists eleven; none of them stands.
  limes supports Eleven limes between the chapel and the weir.
jonas true 3 Confirmed by the council.
  2 supports The council confirms this
leah true 3 See the survey of the month before.
  limes supports Eleven limes between the chapel and the weir.
sam true 3 I went and counted the stumps.
  limes supports Eleven limes between the chapel and the weir.
RULED approved true The council’s survey of January 2025 lists eleven limes; the council confirms the felling.

CLAIM Nine of the eleven limes that were felled were sound.
leah; number; The Tarnbridge Courier, 2026-05-16
@2 calls nine of the eleven "sound"
mira true 3 Word for word.
  limes supports Trees 1 to 9 are sound; trees 10 and 11 show early decay at the base.
jonas true 2 By the survey; I know of no second opinion.
  limes supports Trees 1 to 9 are sound; trees 10 and 11 show early decay at the base.
leah true 3 The council’s «diseased» has no paper behind it.
  limes supports Trees 1 to 9 are sound; trees 10 and 11 show early decay at the base.
sam mostly-true 2 Sound to the eye; no core was taken.
  limes context by inspection from the ground

CLAIM Seventeen councillors voted for the repair of the lido.
sam; number; The Tarnbridge Courier, 2026-05-16
@2 Seventeen councillors voted for the repair
@3 Seventeen hands went up
mira true 3 So say the minutes.
  minutes supports The motion was carried by seventeen votes to three, two members being absent.
jonas true 3 The minutes again.
  minutes supports The motion was carried by seventeen votes to three, two members being absent.
sam true 3 Minutes, newspaper and blog agree for once.
  3 supports Seventeen hands went up
leah true 3 Nothing speaks against it.
  minutes supports The motion was carried by seventeen votes to three, two members being absent.

CLAIM Thirty limes were felled in Weir Street in February 2025.
jonas; number; Petra Lund, 2026-05-19
@3 Thirty limes were felled
mira false 3 There were eleven.
  limes refutes Eleven limes between the chapel and the weir.
jonas false 3 Thirty never stood there.
  limes refutes Eleven limes between the chapel and the weir.
leah false 2 Eleven, by two sources that do not like each other.
  2 refutes Eleven limes along Weir Street were cut down in February 2025
sam false 3 Eleven stumps.
  limes refutes Eleven limes between the chapel and the weir.

CLAIM Ticket prices of the lido rose by a fifth between 2023 and 2026.
leah; number; Petra Lund, 2026-05-19
@3 Prices are up by a fifth since 2023
mira misleading 2 A fifth is right for children (2.50 to 3.00), not for adults (6.00 to 6.50).
  prices refutes Adult 2023: 6.00; 2026: 6.50. Child 2023: 2.50; 2026: 3.00.
jonas misleading 3 For a family of four it is 12 per cent.
  prices refutes Adult 2023: 6.00; 2026: 6.50. Child 2023: 2.50; 2026: 3.00.
leah misleading 2 The largest rise, told as if it were the only one.
  prices context Adult 2023: 6.00; 2026: 6.50. Child 2023: 2.50; 2026: 3.00.
sam - 1 As before, I abstain on prices.
RULED approved misleading A child’s ticket rose by a fifth, an adult’s by a twelfth.

CLAIM The council knew of the leak in 2018.
leah; event; Petra Lund, 2026-05-19
@3 the leak was known in 2018
mira unverifiable 2 One unnamed caretaker.
  3 context A caretaker told me
jonas mostly-true 1 The log has a repair with resin in that year.
  log supports 12 June 2018: hairline in east wall, resin
leah true 2 The log proves it: a hairline, patched in June 2018.
  log supports 12 June 2018: hairline in east wall, resin
sam unverifiable 2 A hairline is not a leak.
  log context 12 June 2018: hairline in east wall, resin
ROUND
leah mostly-true 2 Having read what Sam says: a hairline was known; whether it leaked is not said.
  log supports 12 June 2018: hairline in east wall, resin
sam mostly-true 1 Nobody puts resin on a dry crack. I come round.
  log supports 12 June 2018: hairline in east wall, resin

CLAIM The basin cracked because of the drilling for a car park.
sam; cause; Petra Lund, 2026-05-19
@3 The crack was caused by the drilling for the car park
mira unverifiable 2 The engineers leave the cause open.
  condition context settlement of the ground, for reasons that could not be established
jonas unverifiable 2 No measurement from the time of the drilling exists.
  condition context settlement of the ground, for reasons that could not be established
leah unverifiable 3 A neighbour’s opinion against a report that does not know.
  condition context settlement of the ground, for reasons that could not be established
sam false 1 By my notes the drilling came after the crack; but I have no paper for it.
  condition context settlement of the ground, for reasons that could not be established
RULED approved unverifiable The engineers found that the ground had settled and could not establish why.

CLAIM The Tarnbridge Lido is the most beautiful pool in England.
mira; position; Petra Lund, 2026-05-19
@3 It is the⏎most beautiful pool in England
mira opinion 3 Taste.
  3 context I have swum in the lido since I was six
jonas opinion 3 Taste, and I share it.
  3 context I have swum in the lido since I was six
leah opinion 3 Not to be checked.
  3 context I have swum in the lido since I was six
sam opinion 3 An opinion, and said as one.
  3 context I have swum in the lido since I was six
RULED approved opinion A matter of taste.

CLAIM None of the money that residents gave was spent on the pool itself.
leah; number; Petra Lund, 2026-05-19
@3 Of the £214,000 that we residents gave, not a penny has gone into the pool
mira false 2 The appeal paid for the lining of the shallow end.
  fund refutes £151,000 towards the lining of the shallow end

CLAIM The lido will be closed again by 2030.
sam; prediction; Petra Lund, 2026-05-19
@3 by 2030 the lido will be closed again

CLAIM The café of the lido opens in July.
sam; event; Petra Lund, 2026-05-19
@3 the café opens in July
WITHDRAWN
`
