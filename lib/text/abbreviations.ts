/**
 * Full stops that end no sentence, as small tables by language. English and German are known; a text in
 * any other language is read with the tables of English, whose titles and initials are written everywhere.
 *
 * An abbreviation stands here without its last stop. Three kinds: a *title* is followed by a name and
 * never ends a sentence; a *pointer* («No.», «Abb.») ends none where a figure follows; an *ending* one
 * («U.S.», «usw.») may end one, and ends it only before a word with which sentences begin.
 *
 * Source: the suppressions of CLDR (`common/segments/en.xml`, `de.xml`), cut down to what occurs in
 * articles and checked against the texts that this was made for.
 */

/** The tables of a language. */
export type Abbreviations = {
  readonly titles: ReadonlySet<string>
  readonly pointers: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
  /** Words with which sentences begin and hardly a name does, in small letters. */
  readonly beginners: ReadonlySet<string>
  /** Words that follow an ordinal number written with a stop («am 3. Oktober»); null where none is written so. */
  readonly afterOrdinal: RegExp | null
  /** Words after which a number with a stop is an ordinal («der 3.»). */
  readonly beforeOrdinal: RegExp | null
}

const words = (line: string): ReadonlySet<string> => new Set(line.split(' '))

const english: Abbreviations = {
  titles: words(
    'Mr Mrs Ms Mx Dr Prof Gen Maj Col Lt Sgt Capt Cmdr Adm Brig Sen Rep Gov Pres Hon Rev Fr Msgr St Mt Ft Messrs Supt Det Insp Amb vs v cf viz eg e.g i.e approx ca c',
  ),
  pointers: words(
    'No Nos no nos Art art Sec sec Ch ch Fig fig Figs Vol vol p pp Eq Ex Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Op op',
  ),
  endings: words(
    'U.S U.K U.N E.U D.C U.S.A U.S.S.R a.m p.m A.M P.M Inc Ltd Co Corp Bros Jr Sr etc al Ph.D M.D B.A M.A est',
  ),
  beginners: words(
    'the a an in on at it its he she they we you i this that these those there but and or so if when while after then before since as for from with by not no what who why how where his her their our my one some many most all both each however according to',
  ),
  afterOrdinal: null,
  beforeOrdinal: null,
}

const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'

const german: Abbreviations = {
  titles: words(
    'Dr Prof Hr Fr Frl Hrn St Gen Obst Maj Hptm Ing Dipl Mag Bgm vgl Vgl bzw z d u i ca rd sog insb gem lt s ggf evtl inkl exkl z.B d.h u.a i.d.R o.g h.c Ca Fa Fam Sog Lt Ggf',
  ),
  pointers: words(
    'Nr Nrn Art Abs Abb Tab Bd Bde Kap S Z Rn Rz Ziff Anm Fn Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez',
  ),
  endings: words('usw etc al U.S U.S.A Mio Mrd Tsd Std Min Co Jh Jhd Chr ff f Str geb gest'),
  beginners: words(
    'der die das den dem des ein eine einen einem einer es er sie wir ihr ich in im am an auf bei mit nach seit von vor zu zum zur und aber oder doch denn wenn als da dort dann so auch nur noch nicht was wer wie wo warum dies diese dieser dieses damit danach dabei für gegen über unter durch sein seine ihre',
  ),
  afterOrdinal: new RegExp(
    `^(?:${months}|Jahrhunderts?|Jahrtausends?|Weltkriegs?|Bundestags?|Auflage|Kapitel|Klasse|Stock|Platz|Runde|Mal|Jahrestags?|Geburtstags?|Lebensjahr)(?!\\p{L})`,
    'u',
  ),
  beforeOrdinal:
    /(?:^|[^\p{L}])(?:am|der|die|das|den|dem|des|vom|zum|beim|im|ins|bis|seit|ab|dessen|jeder|jedes|jeden) $/iu,
}

/** The tables for a language by its BCP 47 tag. */
export function abbreviationsOf(language: string): Abbreviations {
  return /^de(?:-|$)/i.test(language) ? german : english
}
