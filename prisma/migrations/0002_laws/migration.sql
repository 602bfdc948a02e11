-- The laws that the tables keep by themselves, whoever writes to them. What Prisma's schema can say
-- (keys, composite foreign keys) is in 0001; here is the rest: checks, and triggers.

-- ---------------------------------------------------------------- what is kept for ever

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are kept for ever: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'integrity_constraint_violation';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['event', 'event_payload', 'revision', 'file', 'wording', 'mark_span', 'answer',
    'withdrawal', 'citation', 'work', 'ruling', 'edition', 'edition_file', 'scale', 'policy', 'security_log']
  loop
    execute format('create trigger kept before update or delete or truncate on %I
      for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- A closed round stays closed, and stays as it was closed.
create function refuse_reopening() returns trigger language plpgsql as $$
begin
  raise exception 'round % is closed', old.id using errcode = 'integrity_constraint_violation';
end $$;

create trigger closed before update on round for each row
  when (old.closed_at is not null) execute function refuse_reopening();

-- ---------------------------------------------------------------- the ledger

-- Events are numbered without gaps, and each names the hash of the one before.
create function check_chain() returns trigger language plpgsql as $$
declare
  loose record;
begin
  select added.project_id, added.number into loose from added
    where added.number > 1 and not exists (
      select from event before
      where before.project_id = added.project_id and before.number = added.number - 1 and before.hash = added.previous)
    limit 1;
  if found then
    raise exception 'event % of project % does not follow on the one before', loose.number, loose.project_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger chained after insert on event referencing new table as added
  for each statement execute function check_chain();

alter table event add constraint event_fits check (
  number >= 1 and commitment ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$');

-- ---------------------------------------------------------------- passages are slices

-- Of some passages of one revision, the first that is not its slice; null when all are. Offsets are
-- code points. `substring` would count from the text's beginning for each passage, so the text is cut
-- once into pieces with their first code point, and a point is counted within its piece: small pieces
-- for many passages, large ones for few.
create function first_false_passage(revision uuid, froms int[], tos int[], passages text[]) returns int
language plpgsql stable as $$
declare
  bytes bytea;
  points int;
  piece_size constant int := case when cardinality(froms) < 200 then 8192 else 512 end;
  byte_starts int[];
  point_starts int[];
  false_one int;
begin
  select convert_to(characters, 'UTF8'), length into bytes, points from revision r where r.id = revision;
  with piece as (
    -- A piece that would begin inside a character begins after it: continuation bytes are 10xxxxxx.
    select k, case
      when at + 1 < octet_length(bytes) and get_byte(bytes, at) & 192 <> 128 then at
      when at + 1 < octet_length(bytes) and get_byte(bytes, at + 1) & 192 <> 128 then at + 1
      when at + 2 < octet_length(bytes) and get_byte(bytes, at + 2) & 192 <> 128 then at + 2
      when at + 3 < octet_length(bytes) then at + 3
      else octet_length(bytes) end as start
    from (select k, k * piece_size as at from generate_series(1, octet_length(bytes) / piece_size) k) as even
  ), cut as (
    select k, start, lead(start, 1, octet_length(bytes)) over (order by k) as stop
    from (select 0 as k, 0 as start union all select k, start from piece) as all_pieces
  ), counted as (
    select k, start, length(convert_from(substr(bytes, start + 1, stop - start), 'UTF8')) as size from cut
  )
  select array_agg(start order by k), array_agg(before order by k) into byte_starts, point_starts
    from (select k, start, coalesce(sum(size) over (order by k rows between unbounded preceding and 1 preceding), 0)::int as before
      from counted) as numbered;
  byte_starts := byte_starts || octet_length(bytes);

  select passage.ordinality into false_one
    from unnest(froms, tos, passages) with ordinality as passage(from_point, to_point, words, ordinality)
    cross join lateral (select
      width_bucket(least(from_point, points), point_starts) as a,
      width_bucket(least(to_point, points), point_starts) as b) as nth
    cross join lateral (select
      byte_starts[a] + octet_length(left(convert_from(
        substr(bytes, byte_starts[a] + 1, byte_starts[a + 1] - byte_starts[a]), 'UTF8'), from_point - point_starts[a])) as first,
      byte_starts[b] + octet_length(left(convert_from(
        substr(bytes, byte_starts[b] + 1, byte_starts[b + 1] - byte_starts[b]), 'UTF8'), to_point - point_starts[b])) as last) as place
    where from_point < 0 or to_point > points or from_point >= to_point
      or substr(bytes, first + 1, greatest(last - first, 0)) <> convert_to(words, 'UTF8')
    order by passage.ordinality limit 1;
  return false_one;
end $$;

alter table mark_span add constraint mark_span_fits check (ordinal >= 0 and from_point >= 0 and from_point < to_point);

-- A mark's quotations are the slices of its revision, and its spans stand in order without overlap.
create function check_spans() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select m.revision_id, (array_agg(a.mark_id order by a.mark_id, a.ordinal))[
      first_false_passage(m.revision_id, array_agg(a.from_point order by a.mark_id, a.ordinal),
        array_agg(a.to_point order by a.mark_id, a.ordinal), array_agg(a.quotation order by a.mark_id, a.ordinal))] as mark
    into wrong
    from added a join mark m on m.id = a.mark_id
    group by m.revision_id
    order by mark nulls last limit 1;
  if wrong.mark is not null then
    raise exception 'a quotation of mark % is not the slice of its revision', wrong.mark
      using errcode = 'integrity_constraint_violation';
  end if;

  select s.mark_id as mark into wrong
    from (select mark_id, from_point, lag(to_point) over (partition by mark_id order by ordinal) as before
      from mark_span where mark_id in (select mark_id from added)) as s
    where s.from_point < s.before limit 1;
  if found then
    raise exception 'the spans of mark % overlap or are out of order', wrong.mark
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger slices after insert on mark_span referencing new table as added
  for each statement execute function check_spans();

-- A mark has words: at the end of the act there is a span.
create function check_mark_has_span() returns trigger language plpgsql as $$
begin
  if not exists (select from mark_span where mark_id = new.id) then
    raise exception 'mark % has no span', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create constraint trigger has_span after insert on mark deferrable initially deferred
  for each row execute function check_mark_has_span();

alter table citation add constraint citation_fits check (
  ordinal >= 0 and stance in ('supports', 'refutes', 'context')
  and num_nulls(revision_id, from_point, to_point) in (0, 3));

-- A citation of a text of the project quotes it to the character; the work is then that text.
create function check_citations() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select c.revision_id, (array_agg(c.id order by c.id))[
      first_false_passage(c.revision_id, array_agg(c.from_point order by c.id),
        array_agg(c.to_point order by c.id), array_agg(c.passage order by c.id))] as citation
    into wrong
    from added c where c.revision_id is not null
    group by c.revision_id
    order by citation nulls last limit 1;
  if wrong.citation is not null then
    raise exception 'the passage of citation % is not the slice of its revision', wrong.citation
      using errcode = 'integrity_constraint_violation';
  end if;
  select c.id as citation into wrong
    from added c join revision r on r.id = c.revision_id join work w on w.id = c.work_id
    where w.text_id is distinct from r.text_id limit 1;
  if found then
    raise exception 'citation % quotes another text than its work', wrong.citation
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger slices after insert on citation referencing new table as added
  for each statement execute function check_citations();

-- ---------------------------------------------------------------- rounds, answers, rulings

-- Nobody has two first answers in a round; a changed mind supersedes.
create unique index answer_first on answer (round_id, person_id) where supersedes is null;

-- An answer belongs to an open round of its claim, in which its person still has a place, and
-- supersedes only an answer of the same person in the same round.
create function check_answer() returns trigger language plpgsql as $$
begin
  if not exists (select from round r where r.id = new.round_id and r.claim_id = new.claim_id and r.closed_at is null) then
    raise exception 'answer % is not to an open round of its claim', new.id using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select from assignment a where a.round_id = new.round_id and a.person_id = new.person_id and a.fell_away) then
    raise exception 'answer % is by one whose place fell away', new.id using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select from wording w where w.claim_id = new.claim_id and w.version = new.wording) then
    raise exception 'answer % names a wording that is not there', new.id using errcode = 'integrity_constraint_violation';
  end if;
  if new.supersedes is not null and not exists (select from answer a
      where a.id = new.supersedes and a.round_id = new.round_id and a.person_id = new.person_id) then
    raise exception 'answer % supersedes one of another round or person', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger possible after insert on answer for each row execute function check_answer();

alter table answer add constraint answer_fits check (
  (kind = 'verdict' and label is not null and confidence between 1 and 3 and confidence is not null)
  or (kind = 'abstention' and label is null and confidence is null));

-- An answer is taken back only while its round is open.
create function check_withdrawal() returns trigger language plpgsql as $$
begin
  if not exists (select from answer a join round r on r.id = a.round_id where a.id = new.answer_id and r.closed_at is null) then
    raise exception 'answer % is of a closed round', new.answer_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger possible after insert on withdrawal for each row execute function check_withdrawal();

-- A ruling is on the claim of its round, and that round is closed.
create function check_ruling() returns trigger language plpgsql as $$
begin
  if not exists (select from round r where r.id = new.round_id and r.claim_id = new.claim_id and r.closed_at is not null) then
    raise exception 'ruling % is not on a closed round of its claim', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger possible after insert on ruling for each row execute function check_ruling();

alter table ruling add constraint ruling_fits check (
  kind in ('approved', 'decided', 'contested') and (kind = 'contested') = (label is null));

alter table round add constraint round_fits check (
  number >= 1 and num_nulls(closed_at, closed_how) in (0, 2)
  and closed_how in ('all answered', 'by an editor', 'claim changed'));

-- ---------------------------------------------------------------- texts, files, editions, people

-- The hashes are of what is stored here, not of what once came in.
alter table file add constraint file_fits check (
  size = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex'));

alter table revision add constraint revision_fits check (
  number >= 1 and length = char_length(characters) and crlf >= 0 and cr >= 0
  and sha256 = encode(sha256(convert_to(characters, 'UTF8')), 'hex')
  and blocks_sha256 = encode(sha256(convert_to(blocks, 'UTF8')), 'hex'));

alter table edition_file add constraint edition_file_fits check (
  size = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex'));

alter table edition add constraint edition_fits check (number >= 1 and manifest_sha256 ~ '^[0-9a-f]{64}$');

alter table text add constraint text_fits check (
  number >= 1 and date ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

alter table claim add constraint claim_fits check (number >= 1);

alter table wording add constraint wording_fits check (
  version >= 1 and said_on ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'
  and kinds <@ array['event', 'number', 'quotation', 'cause', 'position', 'prediction']);

alter table scale add constraint scale_fits check (version >= 1);

alter table policy add constraint policy_fits check (version >= 1);

alter table seat add constraint seat_fits check (
  ordinal >= 1 and role in ('owner', 'editor', 'reviewer', 'reader'));
