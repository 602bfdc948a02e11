-- A revision of a long text with many marks does not keep the project waiting: what is found of it follows after
-- its act, and the laws of places are held over all rows of a statement at once.

-- The texts of which what is found is behind their latest revision.
-- AlterTable
ALTER TABLE "finding_built" ADD COLUMN     "behind" UUID[] DEFAULT ARRAY[]::UUID[];

-- The same laws as in 0020, no longer row by row at the end of the act, but at the end of the statement that writes a
-- mark, its place and its words. A plan of these is kept by a connection for few rows and for ten thousand
-- alike, in small tables and in large ones; so it goes by the indexes, whatever seemed cheaper when it was made.
drop trigger present_place on mark;
drop trigger has_span on mark_place;
drop trigger followed on mark_place;
drop function check_place_is_followed();

-- Where a mark stands now is one of its places, and that of its latest number is.
create or replace function check_present_place() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  loose uuid;
begin
  select m.id into loose from added a join mark m on m.id = a.id
   where not exists (select from mark_place p
                      where p.mark_id = m.id and p.number = m.place and p.revision_id = m.revision_id)
      or exists (select from mark_place later where later.mark_id = m.id and later.number > m.place)
   limit 1;
  if loose is not null then
    raise exception 'mark % does not stand at its last place', loose using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger present_place after insert on mark referencing new table as added
  for each statement execute function check_present_place();
create trigger present_place_now after update on mark referencing new table as added
  for each statement execute function check_present_place();

-- A place is taken for good: it has words, and its mark follows it.
create or replace function check_place_has_span() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  loose record;
begin
  select a.mark_id, a.number into loose from added a
   where not exists (select from mark_span s where s.mark_id = a.mark_id and s.place = a.number) limit 1;
  if found then
    raise exception 'mark % has no span at place %', loose.mark_id, loose.number
      using errcode = 'integrity_constraint_violation';
  end if;
  select a.mark_id, a.number into loose from added a
   where not exists (select from mark m where m.id = a.mark_id and m.place >= a.number) limit 1;
  if found then
    raise exception 'mark % did not follow to place %', loose.mark_id, loose.number
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger has_span after insert on mark_place referencing new table as added
  for each statement execute function check_place_has_span();

alter function check_spans() set enable_seqscan = off;
alter function check_spans() set enable_hashjoin = off;
alter function check_spans() set enable_mergejoin = off;
