-- A mark stands at a place, and may stand at another one later: on the next revision of its text, or
-- with its edges moved. The places before stay, each with its words. A mark that did not come to a
-- new revision by itself is a question.

-- DropForeignKey
ALTER TABLE "mark_span" DROP CONSTRAINT "mark_span_project_id_mark_id_fkey";

-- AlterTable
ALTER TABLE "mark" ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "mark_span" DROP CONSTRAINT "mark_span_pkey",
ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "mark_span_pkey" PRIMARY KEY ("mark_id", "place", "ordinal");

-- CreateTable
CREATE TABLE "mark_place" (
    "project_id" UUID NOT NULL,
    "mark_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "how" TEXT NOT NULL,

    CONSTRAINT "mark_place_pkey" PRIMARY KEY ("mark_id","number")
);

-- CreateTable
CREATE TABLE "mark_question" (
    "project_id" UUID NOT NULL,
    "mark_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "places" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "let_go" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "mark_question_pkey" PRIMARY KEY ("mark_id")
);

-- CreateIndex
CREATE INDEX "mark_place_revision_id_idx" ON "mark_place"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "mark_place_project_id_mark_id_number_key" ON "mark_place"("project_id", "mark_id", "number");

-- CreateIndex
CREATE INDEX "mark_question_revision_id_idx" ON "mark_question"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "mark_question_project_id_mark_id_key" ON "mark_question"("project_id", "mark_id");

-- AddForeignKey
ALTER TABLE "mark_place" ADD CONSTRAINT "mark_place_project_id_mark_id_fkey" FOREIGN KEY ("project_id", "mark_id") REFERENCES "mark"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_place" ADD CONSTRAINT "mark_place_project_id_revision_id_fkey" FOREIGN KEY ("project_id", "revision_id") REFERENCES "revision"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where every mark stands until now.
insert into mark_place (project_id, mark_id, number, revision_id, how)
  select project_id, id, 1, revision_id, 'marked' from mark;

-- AddForeignKey
ALTER TABLE "mark_span" ADD CONSTRAINT "mark_span_project_id_mark_id_place_fkey" FOREIGN KEY ("project_id", "mark_id", "place") REFERENCES "mark_place"("project_id", "mark_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_question" ADD CONSTRAINT "mark_question_project_id_mark_id_fkey" FOREIGN KEY ("project_id", "mark_id") REFERENCES "mark"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_question" ADD CONSTRAINT "mark_question_project_id_revision_id_fkey" FOREIGN KEY ("project_id", "revision_id") REFERENCES "revision"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger kept before update or delete or truncate on mark_place
  for each statement execute function refuse_change();

alter table mark_place add constraint mark_place_fits check (number >= 1
  and how in ('marked', 'exact', 'accepted', 'by hand'));
alter table mark_question add constraint mark_question_fits check (
  outcome in ('moved', 'changed', 'ambiguous', 'lost') and jsonb_typeof(places) = 'array'
  and case outcome when 'lost' then jsonb_array_length(places) = 0
        when 'ambiguous' then jsonb_array_length(places) > 1 else jsonb_array_length(places) = 1 end);

-- Where a mark stands now is one of its places, and that of its latest number is.
create function check_present_place() returns trigger language plpgsql as $$
begin
  if not exists (select from mark m join mark_place p on p.mark_id = m.id and p.number = m.place
      where m.id = new.id and p.revision_id = m.revision_id
        and not exists (select from mark_place later where later.mark_id = m.id and later.number > m.place)) then
    raise exception 'mark % does not stand at its last place', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create constraint trigger present_place after insert or update of place, revision_id on mark
  deferrable initially deferred for each row execute function check_present_place();

-- A place has words, and they are the slice of its revision: at the end of the act there is a span.
drop trigger has_span on mark;
drop function check_mark_has_span();

create function check_place_has_span() returns trigger language plpgsql as $$
begin
  if not exists (select from mark_span where mark_id = new.mark_id and place = new.number) then
    raise exception 'mark % has no span at place %', new.mark_id, new.number using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create constraint trigger has_span after insert on mark_place deferrable initially deferred
  for each row execute function check_place_has_span();

-- A place is taken for good: the mark must follow it in the same act.
create function check_place_is_followed() returns trigger language plpgsql as $$
begin
  if not exists (select from mark where id = new.mark_id and place >= new.number) then
    raise exception 'mark % did not follow to place %', new.mark_id, new.number using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create constraint trigger followed after insert on mark_place deferrable initially deferred
  for each row execute function check_place_is_followed();

create or replace function check_spans() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select p.revision_id, (array_agg(a.mark_id order by a.mark_id, a.place, a.ordinal))[
      first_false_passage(p.revision_id, array_agg(a.from_point order by a.mark_id, a.place, a.ordinal),
        array_agg(a.to_point order by a.mark_id, a.place, a.ordinal),
        array_agg(a.quotation order by a.mark_id, a.place, a.ordinal))] as mark
    into wrong
    from added a join mark_place p on p.mark_id = a.mark_id and p.number = a.place
    group by p.revision_id
    order by mark nulls last limit 1;
  if wrong.mark is not null then
    raise exception 'a quotation of mark % is not the slice of its revision', wrong.mark
      using errcode = 'integrity_constraint_violation';
  end if;

  select s.mark_id as mark into wrong
    from (select mark_id, from_point, lag(to_point) over (partition by mark_id, place order by ordinal) as before
      from mark_span where (mark_id, place) in (select mark_id, place from added)) as s
    where s.from_point < s.before limit 1;
  if found then
    raise exception 'the spans of mark % overlap or are out of order', wrong.mark
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

-- A text's revisions follow one on the other, of the same text.
create function check_revisions() returns trigger language plpgsql as $$
declare
  loose record;
begin
  select added.text_id, added.number into loose from added
    where added.number > 1 and not exists (select from revision before
      where before.text_id = added.text_id and before.number = added.number - 1) limit 1;
  if found then
    raise exception 'revision % of text % does not follow on the one before', loose.number, loose.text_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger in_order after insert on revision referencing new table as added
  for each statement execute function check_revisions();

-- The erasing of words knows of places and questions, and of the file of a later revision.
create or replace function erase_rows(project uuid, kind text, act jsonb) returns void language plpgsql as $$
declare
  wording_now jsonb := coalesce(act #> '{claim,wording}', act -> 'wording');
  revision_now jsonb := act -> 'revision';
  copy_now jsonb := act -> 'snapshot';
  old_file text;
  dots text;
begin
  if kind in ('claim marked', 'claim reworded') then
    update wording set sentence = wording_now ->> 'sentence', said_by = wording_now ->> 'saidBy',
      said_on = wording_now ->> 'saidOn', said_where = wording_now ->> 'saidWhere'
     where project_id = project and version = (wording_now ->> 'version')::int
       and claim_id = coalesce(act #>> '{claim,id}', act ->> 'claimId')::uuid;
  end if;
  if kind in ('claim marked', 'mark added') then
    update mark_span m set quotation = s.value ->> 'quotation'
      from jsonb_array_elements(act #> '{mark,spans}') with ordinality as s(value, nth)
     where m.project_id = project and m.mark_id = (act #>> '{mark,id}')::uuid and m.place = 1 and m.ordinal = s.nth - 1;
  end if;
  if kind = 'mark placed' then
    update mark_span m set quotation = s.value ->> 'quotation'
      from jsonb_array_elements(act -> 'spans') with ordinality as s(value, nth)
     where m.project_id = project and m.mark_id = (act ->> 'markId')::uuid
       and m.place = (act ->> 'place')::int and m.ordinal = s.nth - 1;
  end if;
  if kind = 'text revised' then
    update mark_span m set quotation = s.value ->> 'quotation'
      from jsonb_array_elements(act -> 'carried') as c(value)
      join mark_place p on p.mark_id = (c.value ->> 'markId')::uuid and p.how = 'exact'
       and p.revision_id = (revision_now ->> 'id')::uuid
      cross join jsonb_array_elements(c.value #> '{places,0}') with ordinality as s(value, nth)
     where c.value ->> 'outcome' = 'exact' and m.project_id = project
       and m.mark_id = p.mark_id and m.place = p.number and m.ordinal = s.nth - 1;
    update mark_question q set places = c.value -> 'places'
      from jsonb_array_elements(act -> 'carried') as c(value)
     where q.project_id = project and q.mark_id = (c.value ->> 'markId')::uuid
       and q.revision_id = (revision_now ->> 'id')::uuid;
  end if;
  if kind = 'answered' then
    update answer set reason = act #> '{answer,reason}'
     where project_id = project and id = (act #>> '{answer,id}')::uuid;
    update citation c set passage = s.value ->> 'passage', locator = s.value ->> 'locator'
      from jsonb_array_elements(coalesce(act #> '{answer,citations}', '[]')) as s(value)
     where c.project_id = project and c.id = (s.value ->> 'id')::uuid;
    update work w set fields = s.value - 'id' - 'textId'
      from jsonb_array_elements(act -> 'works') as s(value)
     where w.project_id = project and w.id = (s.value ->> 'id')::uuid;
  end if;
  if kind = 'work corrected' then
    update work_version set fields = act -> 'fields'
     where project_id = project and work_id = (act ->> 'workId')::uuid and version = (act ->> 'version')::int;
  end if;
  if kind = 'ruled' then
    update ruling set note = act #>> '{ruling,note}', reasons = act #>> '{ruling,reasons}'
     where project_id = project and id = (act #>> '{ruling,id}')::uuid;
  end if;
  if kind = 'guideline set' then
    update guideline set guideline = act -> 'guideline'
     where project_id = project and version = (act ->> 'version')::int;
  end if;
  if kind in ('text imported', 'text revised') then
    select veiled(characters), file_sha256 into dots, old_file from revision
     where project_id = project and id = (revision_now ->> 'id')::uuid;
    insert into file (sha256, size, bytes)
      values (revision_now #>> '{file,sha256}', (revision_now #>> '{file,size}')::int, convert_to(dots, 'UTF8'))
      on conflict (sha256) do nothing;
    update revision set characters = dots, sha256 = revision_now ->> 'sha256',
      file_name = revision_now #>> '{file,name}', media_type = revision_now #>> '{file,mediaType}',
      file_sha256 = revision_now #>> '{file,sha256}', file_size = (revision_now #>> '{file,size}')::int
     where project_id = project and id = (revision_now ->> 'id')::uuid;
    perform forget_files(array[old_file]);
  end if;
  if kind = 'snapshot kept' then
    select sha256 into old_file from snapshot where project_id = project and id = (copy_now ->> 'id')::uuid;
    insert into file (sha256, size, bytes)
      values (copy_now #>> '{file,sha256}', (copy_now #>> '{file,size}')::int,
        convert_to(erased_copy(), 'UTF8'))
      on conflict (sha256) do nothing;
    update snapshot set sha256 = copy_now #>> '{file,sha256}', size = (copy_now #>> '{file,size}')::int,
      name = copy_now #>> '{file,name}', media_type = copy_now #>> '{file,mediaType}', address = copy_now ->> 'address'
     where project_id = project and id = (copy_now ->> 'id')::uuid;
    perform forget_files(array[old_file]);
  end if;
  if kind = 'edition frozen' and act #> '{edition,files}' = '[]' then
    delete from edition_file where project_id = project and edition_id = (act #>> '{edition,id}')::uuid;
    update edition set title = act #>> '{edition,title}', snapshot = '{}'
     where project_id = project and id = (act #>> '{edition,id}')::uuid;
  end if;
end $$;

create or replace function check_quotations(project uuid) returns void language plpgsql as $$
declare
  loose uuid;
begin
  select q.revision_id into loose from (
      select p.revision_id, s.from_point, s.to_point, s.quotation as words
        from mark_span s join mark_place p on p.mark_id = s.mark_id and p.number = s.place where s.project_id = project
      union all
      select c.revision_id, c.from_point, c.to_point, c.passage
        from citation c where c.project_id = project and c.revision_id is not null) as q
   group by q.revision_id
  having first_false_passage(q.revision_id, array_agg(q.from_point), array_agg(q.to_point), array_agg(q.words)) is not null
   limit 1;
  if loose is not null then
    raise exception 'a quotation would not be the slice of revision %', loose using errcode = 'integrity_constraint_violation';
  end if;
end $$;

create or replace function erase_words(project uuid, erasure int, numbers int[], salts text[], bodies text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  named jsonb;
  was record;
  said jsonb;
  file jsonb;
begin
  select p.body::jsonb #> '{act,events}' into named from event_payload p
   where p.project_id = project and p.number = erasure and p.kind = 'erased' and p.xmin = pg_current_xact_id()::xid
     and not exists (select from event_payload e where e.project_id = project and e.erased_by = erasure);
  if named is null or jsonb_array_length(named) <> cardinality(numbers) then
    raise exception 'event % of this transaction does not erase that', erasure using errcode = 'integrity_constraint_violation';
  end if;
  perform set_config('variorum.erasing', project::text, true), set_config('variorum.erasing_words', project::text, true);
  for i in 1 .. cardinality(numbers) loop
    select p.kind, p.body::jsonb as said into was from event_payload p
     where p.project_id = project and p.number = numbers[i] and p.number < erasure;
    said := bodies[i]::jsonb;
    file := case
      when was.kind in ('text imported', 'text revised') then (select erased_file('text/plain', veiled(characters)) from revision
         where project_id = project and id = (was.said #>> '{act,revision,id}')::uuid)
      when was.kind = 'snapshot kept' then erased_file('text/html', erased_copy()) end;
    if takes_words_out(was.said, said, file) is not true or (was.said <> said and not shows_erasure(said))
      or named -> (i - 1) is distinct from
        jsonb_build_object('number', numbers[i], 'commitment', commitment_of(salts[i], bodies[i])) then
      raise exception 'event % can not become that by erasing', numbers[i] using errcode = 'integrity_constraint_violation';
    end if;
    update event_payload p set salt = salts[i], body = bodies[i], erased_by = erasure
     where p.project_id = project and p.number = numbers[i];
    perform erase_rows(project, was.kind, said -> 'act');
  end loop;
  perform follow_names(project);
  perform check_quotations(project);
  perform set_config('variorum.erasing', '', true), set_config('variorum.erasing_words', '', true);
end $$;
