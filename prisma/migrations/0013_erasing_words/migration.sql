-- Erasing words: the one way in which what an event says, and the rows that follow from it, are changed.

-- AlterTable
ALTER TABLE "event_payload" ADD COLUMN     "erased_by" INTEGER;

-- AlterTable
ALTER TABLE "request_key" ADD COLUMN     "project_id" UUID;

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

-- The file that stands for one whose words went, as an event has it.
create function erased_file(media_type text, words text) returns jsonb language sql immutable as $$
  select jsonb_build_object('name', '[erased]', 'mediaType', media_type,
    'sha256', encode(sha256(convert_to(words, 'UTF8')), 'hex'), 'size', octet_length(convert_to(words, 'UTF8')))
$$;

create function erased_copy() returns text language sql immutable as $$
  select E'<!doctype html>\n<title>[erased]</title>\n<p>[erased]</p>\n'
$$;

create function veiled(words text) returns text language sql immutable as $$
  select regexp_replace(words, E'[^\n]', '·', 'g')
$$;

-- What may stand where these words stood: nothing but what lib/review/erasure.ts writes there.
create function takes_word_out(key text, was jsonb, now jsonb, file jsonb) returns boolean language sql immutable as $$
  select coalesce(case
    when key = 'quotation' then now = to_jsonb(veiled(was #>> '{}'))
    when key = 'passage' then now in ('"[erased]"', to_jsonb(veiled(was #>> '{}')))
    when key in ('saidOn', 'issued', 'address', 'doi') then now = 'null'
    when key in ('title', 'name', 'author', 'publisher', 'container', 'rights', 'sentence', 'saidBy', 'saidWhere',
        'locator', 'note', 'reasons', 'why') then jsonb_typeof(was) = 'string' and now = '"[erased]"'
    when key in ('reason', 'guideline') then
      now = '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "[erased]"}]}]}'
    when key = 'authors' then now = '[{"family": "[erased]", "given": null}]'
    when key = 'files' then now = '[]'
    when key = 'file' then now = file
    when key = 'sha256' then now = file -> 'sha256'
  end, false)
$$;

-- Does an event that said the one and says the other now have lost words, and nothing else? Each leaf is the same, or a
-- word that gave way; so no label, vote, person or number can change, and no other words can stand there.
create function takes_words_out(was jsonb, now jsonb, file jsonb) returns boolean language plpgsql immutable as $$
begin
  if was = now or jsonb_typeof(was) <> jsonb_typeof(now) then
    return was = now;
  elsif jsonb_typeof(was) = 'object' then
    return not exists (
      select from jsonb_each(was) as old full join jsonb_each(now) as new using (key)
       where old.value is null or new.value is null
          or not (takes_word_out(key, old.value, new.value, file) or takes_words_out(old.value, new.value, file)));
  elsif jsonb_typeof(was) = 'array' and jsonb_array_length(was) = jsonb_array_length(now) then
    return not exists (
      select from generate_series(0, jsonb_array_length(was) - 1) as nth
       where not takes_words_out(was -> nth, now -> nth, file));
  end if;
  return false;
end $$;

-- Does an event show that words went, as lib/review/erasure.ts looks for it?
create function shows_erasure(said jsonb) returns boolean language sql immutable as $$
  select jsonb_path_exists(said, '$.** ? (@ == "[erased]" || @ like_regex "^(·|\n)+$")')
$$;

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
-- transaction has committed to, once; and that event names the person. It takes words out: what is no word can not be
-- changed by it, nor can other words be put where some stood, nor can they go without a sign.
create function erase_words(project uuid, erasure int, numbers int[], salts text[], bodies text[]) returns void
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
    file := case was.kind
      when 'text imported' then (select erased_file('text/plain', veiled(characters)) from revision
         where project_id = project and id = (was.said #>> '{act,revision,id}')::uuid)
      when 'snapshot kept' then erased_file('text/html', erased_copy()) end;
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

revoke all on function commitment_of(text, text), erased_file(text, text), erased_copy(), veiled(text),
  takes_word_out(text, jsonb, jsonb, jsonb), takes_words_out(jsonb, jsonb, jsonb), shows_erasure(jsonb),
  erase_rows(uuid, text, jsonb), follow_names(uuid), check_quotations(uuid), erase_words(uuid, int, int[], text[], text[]) from public;
