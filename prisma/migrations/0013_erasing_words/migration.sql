-- Erasing words: the one way in which what an event says, and the rows that follow from it, are changed.

-- AlterTable
ALTER TABLE "event_payload" ADD COLUMN     "erased_by" INTEGER;

alter table event_payload add constraint erased_later check (erased_by > number);

-- Rows that are kept for ever are deleted by the erasure of their project, and changed by the erasure of
-- words; each names itself in a setting of its transaction. These settings are no keys: see 0005.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('variorum.erasing', true) <> ''
    and tg_table_name not in ('security_log', 'erased_project', 'kept_edition', 'kept_edition_file') then
    return null;
  end if;
  if tg_op = 'UPDATE' and current_setting('variorum.erasing_words', true) <> ''
    and tg_table_name in ('event_payload', 'wording', 'mark_span', 'answer', 'citation', 'work', 'work_version',
      'ruling', 'guideline', 'revision', 'snapshot', 'edition') then
    return null;
  end if;
  raise exception 'rows of % are kept for ever: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'integrity_constraint_violation';
end $$;

-- HMAC-SHA-256 with a key of 32 bytes, as lib/review/chain.ts computes it.
create function commitment_of(salt text, body text) returns text language plpgsql immutable as $$
declare
  key bytea := decode(salt, 'hex');
  inner_pad bytea := decode(repeat('36', 64), 'hex');
  outer_pad bytea := decode(repeat('5c', 64), 'hex');
begin
  for i in 0..31 loop
    inner_pad := set_byte(inner_pad, i, get_byte(key, i) # 54);
    outer_pad := set_byte(outer_pad, i, get_byte(key, i) # 92);
  end loop;
  return encode(sha256(outer_pad || sha256(inner_pad || convert_to(body, 'UTF8'))), 'hex');
end $$;

-- What an event says without its words: erasing leaves this as it is, so that no label, vote, person or number can change.
create function skeleton(said jsonb) returns jsonb language plpgsql immutable as $$
begin
  case jsonb_typeof(said)
    when 'object' then
      return (select coalesce(jsonb_object_agg(key, skeleton(value)), '{}') from jsonb_each(said)
        where key not in ('title', 'name', 'author', 'authors', 'publisher', 'container', 'issued', 'address', 'doi',
          'rights', 'guideline', 'sentence', 'saidBy', 'saidOn', 'saidWhere', 'quotation', 'passage', 'locator',
          'reason', 'note', 'reasons', 'file', 'files', 'sha256', 'why'));
    when 'array' then
      return (select coalesce(jsonb_agg(skeleton(value) order by nth), '[]')
        from jsonb_array_elements(said) with ordinality as one(value, nth));
    else
      return said;
  end case;
end $$;

-- The rows of one event say what the event says now.
create function erase_rows(project uuid, kind text, act jsonb) returns void language plpgsql as $$
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
     where m.project_id = project and m.mark_id = (act #>> '{mark,id}')::uuid and m.ordinal = s.nth - 1;
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
  if kind = 'text imported' then
    select regexp_replace(characters, E'[^\n]', '·', 'g'), file_sha256 into dots, old_file from revision
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
        convert_to(E'<!doctype html>\n<title>[erased]</title>\n<p>[erased]</p>\n', 'UTF8'))
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

-- Titles and names are what the latest event says of them.
create function follow_names(project uuid) returns void language plpgsql as $$
begin
  update project p set title = (select e.body::jsonb #>> '{act,title}' from event_payload e
      where e.project_id = project and e.kind in ('project founded', 'project renamed') order by e.number desc limit 1)
   where p.id = project;
  update seat s set name = said.name
    from (select distinct on (person) person, name from (
        select coalesce(e.body::jsonb #>> '{act,owner,personId}', e.body::jsonb #>> '{act,personId}')::uuid as person,
               coalesce(e.body::jsonb #>> '{act,owner,name}', e.body::jsonb #>> '{act,name}') as name, e.number
          from event_payload e where e.project_id = project and e.kind in ('project founded', 'seat given')) as told
      order by person, number desc) as said
   where s.project_id = project and s.person_id = said.person and s.name <> said.name;
  update text t set title = said.about ->> 'title', author = said.about ->> 'author', publisher = said.about ->> 'publisher',
      address = said.about ->> 'address', rights = said.about ->> 'rights'
    from (select distinct on (id) id, about from (
        select coalesce(e.body::jsonb #>> '{act,text,id}', e.body::jsonb #>> '{act,textId}')::uuid as id,
               coalesce(e.body::jsonb #> '{act,text}', e.body::jsonb #> '{act,description}') as about, e.number
          from event_payload e where e.project_id = project and e.kind in ('text imported', 'text described')) as told
      order by id, number desc) as said
   where t.project_id = project and t.id = said.id;
end $$;

-- Every quotation of a project is still the slice of its revision.
create function check_quotations(project uuid) returns void language plpgsql as $$
declare
  loose uuid;
begin
  select q.revision_id into loose from (
      select m.revision_id, s.from_point, s.to_point, s.quotation as words
        from mark_span s join mark m on m.id = s.mark_id where s.project_id = project
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

-- Erase words: the events with these numbers say these bodies from now on, under these salts, and their rows follow.
-- It runs with the rights of the owner of the tables, and does nothing but what an event «erased» of the same
-- transaction has committed to, once; and that event names the person. What is no word can not be changed by it.
create function erase_words(project uuid, erasure int, numbers int[], salts text[], bodies text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  named jsonb;
  was record;
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
    if not found or skeleton(was.said) is distinct from skeleton(bodies[i]::jsonb)
      or named -> (i - 1) is distinct from
        jsonb_build_object('number', numbers[i], 'commitment', commitment_of(salts[i], bodies[i])) then
      raise exception 'event % can not become that by erasing', numbers[i] using errcode = 'integrity_constraint_violation';
    end if;
    update event_payload p set salt = salts[i], body = bodies[i], erased_by = erasure
     where p.project_id = project and p.number = numbers[i];
    perform erase_rows(project, was.kind, bodies[i]::jsonb -> 'act');
  end loop;
  perform follow_names(project);
  perform check_quotations(project);
  perform set_config('variorum.erasing', '', true), set_config('variorum.erasing_words', '', true);
end $$;

revoke all on function commitment_of(text, text), skeleton(jsonb), erase_rows(uuid, text, jsonb), follow_names(uuid),
  check_quotations(uuid), erase_words(uuid, int, int[], text[], text[]) from public;
