-- Projects: the guideline; archive and deletion; and the one way in which rows that are kept for ever go.

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "goes_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "guideline" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "guideline" JSONB NOT NULL,

    CONSTRAINT "guideline_pkey" PRIMARY KEY ("project_id","version")
);

-- CreateTable
CREATE TABLE "erased_project" (
    "project_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_by" UUID NOT NULL,
    "deleted_at" TIMESTAMPTZ(3) NOT NULL,
    "last" INTEGER NOT NULL,
    "head" TEXT NOT NULL,

    CONSTRAINT "erased_project_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "kept_edition" (
    "address" TEXT NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_down_at" TIMESTAMPTZ(3),

    CONSTRAINT "kept_edition_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "kept_edition_file" (
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "kept_edition_file_pkey" PRIMARY KEY ("address","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "kept_edition_project_id_number_key" ON "kept_edition"("project_id", "number");

-- AddForeignKey
ALTER TABLE "guideline" ADD CONSTRAINT "guideline_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_edition" ADD CONSTRAINT "kept_edition_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "erased_project"("project_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_edition_file" ADD CONSTRAINT "kept_edition_file_address_fkey" FOREIGN KEY ("address") REFERENCES "kept_edition"("address") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- laws

alter table guideline add constraint guideline_fits check (version >= 1);

alter table kept_edition_file add constraint kept_edition_file_fits check (
  size = octet_length(bytes) and sha256 = encode(sha256(bytes), 'hex'));

-- Rows that are kept for ever are deleted by the erasure of their project and by nothing else. The
-- erasure names itself in a setting of its transaction. That setting is no key: who may delete at all
-- is decided by the rights of roles, and the app has none; this stops the owner's own slips.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('variorum.erasing', true) <> ''
    and tg_table_name not in ('security_log', 'erased_project', 'kept_edition', 'kept_edition_file') then
    return null;
  end if;
  raise exception 'rows of % are kept for ever: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'integrity_constraint_violation';
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['guideline', 'erased_project', 'kept_edition', 'kept_edition_file'] loop
    execute format('create trigger kept before update or delete or truncate on %I
      for each statement execute function refuse_change()', name);
  end loop;
end $$;

-- A deletion gives thirty days of grace, by the database's own clock: no role but the owner of the tables, who
-- restores backups, can make a project go sooner. The minute is for the act's own time.
create function refuse_hasty_deletion() returns trigger language plpgsql as $$
begin
  if current_user <> (select tableowner from pg_tables where schemaname = 'public' and tablename = 'project')
    and new.goes_at < clock_timestamp() + interval '30 days' - interval '1 minute' then
    raise exception 'project % would go before its thirty days are over', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger unhurried before insert or update of goes_at on project for each row
  when (new.goes_at is not null) execute function refuse_hasty_deletion();

-- ---------------------------------------------------------------- erasing

-- Tables with a column project_id, those first that no other of them points to. A later table is found by itself.
create function tables_of_projects() returns setof regclass language plpgsql stable as $$
declare
  remaining regclass[];
  free regclass[];
begin
  select array_agg(c.oid::regclass) into remaining
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'project_id' and not a.attisdropped
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and c.relname not in ('erased_project', 'kept_edition');
  while cardinality(remaining) > 0 loop
    select array_agg(one order by one::text) into free from unnest(remaining) one
     where not exists (select from pg_constraint f
      where f.contype = 'f' and f.confrelid = one and f.conrelid <> one and f.conrelid = any(remaining));
    if free is null then
      raise exception 'the tables % point to each other in a ring', remaining;
    end if;
    return query select unnest(free);
    select coalesce(array_agg(one), '{}') into remaining from unnest(remaining) one where one <> all(free);
  end loop;
end $$;

-- Forget files that nothing points to any more. Imports wait meanwhile: one of them may be about to point to a file.
create function forget_files(candidates text[]) returns void language plpgsql as $$
declare
  reference record;
  unused text := '';
begin
  lock table file in share row exclusive mode;
  for reference in
    select f.conrelid::regclass as pointing, a.attname as by_column from pg_constraint f
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
     where f.contype = 'f' and f.confrelid = 'file'::regclass
  loop
    unused := unused || format(' and not exists (select from %s r where r.%I = file.sha256)',
      reference.pointing, reference.by_column);
  end loop;
  execute 'delete from file where sha256 = any($1)' || unused using candidates;
end $$;

-- The files that a project points to, from whatever table.
create function files_of_project(project uuid) returns text[] language plpgsql stable as $$
declare
  reference record;
  found_here text[];
  all_found text[] := '{}';
begin
  for reference in
    select f.conrelid::regclass as pointing, a.attname as by_column from pg_constraint f
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
      join pg_attribute p on p.attrelid = f.conrelid and p.attname = 'project_id'
     where f.contype = 'f' and f.confrelid = 'file'::regclass
  loop
    execute format('select coalesce(array_agg(distinct %I), ''{}'') from %s where project_id = $1',
      reference.by_column, reference.pointing) into found_here using project;
    all_found := all_found || array_remove(found_here, null);
  end loop;
  return all_found;
end $$;

-- Erase one project whose deletion is due, and answer its id; null when none is. It runs with the rights of the
-- owner of the tables, and takes no argument: who may call it decides nothing. What readers cited stays: an
-- edition that is public keeps its address and its bytes; of one that was taken down the address and the day stay.
create function erase_due_project() returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  due record;
  files text[];
  one regclass;
begin
  select id, last, head into due from project where goes_at <= clock_timestamp()
   order by goes_at, id limit 1 for update skip locked;
  if not found then
    return null;
  end if;
  insert into erased_project (project_id, erased_at, deleted_by, deleted_at, last, head)
    select due.id, clock_timestamp(), p.person_id, p.at, due.last, due.head from event_payload p
     where p.project_id = due.id and p.kind = 'project deleted' order by p.number desc limit 1;
  insert into kept_edition (address, project_id, number, published_at, taken_down_at)
    select e.address, e.project_id, e.number, p.published_at, p.taken_down_at
      from edition e join publication p on p.edition_id = e.id where e.project_id = due.id;
  insert into kept_edition_file (address, name, ordinal, media_type, sha256, size, bytes)
    select e.address, f.name, f.ordinal, f.media_type, f.sha256, f.size, f.bytes
      from edition e join publication p on p.edition_id = e.id and p.taken_down_at is null
      join edition_file f on f.edition_id = e.id where e.project_id = due.id;
  files := files_of_project(due.id);
  perform set_config('variorum.erasing', due.id::text, true);
  for one in select * from tables_of_projects() loop
    execute format('delete from %s where project_id = $1', one) using due.id;
  end loop;
  delete from project where id = due.id;
  perform forget_files(files);
  perform set_config('variorum.erasing', '', true);
  return due.id;
end $$;

revoke all on function erase_due_project(), tables_of_projects(), forget_files(text[]), files_of_project(uuid) from public;
