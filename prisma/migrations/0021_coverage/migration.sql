-- Coverage: sentences in which there is nothing to check, where sentences begin by a person's word, what became of
-- suggestions; and whether a person's selections take in whole words.

create table set_aside (
  id uuid not null,
  project_id uuid not null,
  revision_id uuid not null,
  from_point integer not null,
  to_point integer not null,
  reason text not null,
  taken_up boolean not null default false,
  constraint set_aside_pkey primary key (id),
  constraint set_aside_forwards check (from_point >= 0 and from_point < to_point),
  constraint set_aside_reason check (reason in ('opinion', 'prediction', 'trivial', 'quoted elsewhere')),
  constraint set_aside_project_id_revision_id_fkey foreign key (project_id, revision_id)
    references revision(project_id, id) on delete restrict on update cascade
);
create index set_aside_project_id_idx on set_aside(project_id);
create index set_aside_revision_id_idx on set_aside(revision_id);
-- One sentence is set aside once at a time.
create unique index set_aside_once on set_aside(revision_id, from_point) where not taken_up;

create table sentence_bound (
  project_id uuid not null,
  revision_id uuid not null,
  at_point integer not null,
  begins boolean,
  constraint sentence_bound_pkey primary key (revision_id, at_point),
  constraint sentence_bound_inside check (at_point > 0),
  constraint sentence_bound_project_id_revision_id_fkey foreign key (project_id, revision_id)
    references revision(project_id, id) on delete restrict on update cascade
);
create index sentence_bound_project_id_idx on sentence_bound(project_id);

create table suggestion (
  id uuid not null,
  project_id uuid not null,
  revision_id uuid not null,
  from_point integer not null,
  to_point integer not null,
  made_by jsonb not null,
  answer text not null,
  claim_id uuid,
  taken_back boolean not null default false,
  constraint suggestion_pkey primary key (id),
  constraint suggestion_forwards check (from_point >= 0 and from_point < to_point),
  constraint suggestion_answer check (answer in ('accepted', 'changed', 'refused')),
  constraint suggestion_claim check ((claim_id is null) = (answer = 'refused')),
  constraint suggestion_refusals_alone check (answer = 'refused' or not taken_back),
  constraint suggestion_project_id_revision_id_fkey foreign key (project_id, revision_id)
    references revision(project_id, id) on delete restrict on update cascade,
  constraint suggestion_project_id_claim_id_fkey foreign key (project_id, claim_id)
    references claim(project_id, id) on delete restrict on update cascade
);
create index suggestion_project_id_idx on suggestion(project_id);
create index suggestion_revision_id_idx on suggestion(revision_id);

-- What a person said of a place lies in the revision; what was taken up or back stays so, for setting aside anew is
-- another act with another id.
create function lies_in_revision() returns trigger language plpgsql as $$
declare
  last_point int;
begin
  last_point := coalesce((to_jsonb(new) ->> 'to_point')::int, (to_jsonb(new) ->> 'at_point')::int);
  if last_point > (select length from revision where project_id = new.project_id and id = new.revision_id) then
    raise exception 'a place at % lies outside its revision', last_point using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger lies_in_revision before insert on set_aside for each row execute function lies_in_revision();
create trigger lies_in_revision before insert on sentence_bound for each row execute function lies_in_revision();
create trigger lies_in_revision before insert on suggestion for each row execute function lies_in_revision();

create function stays_undone() returns trigger language plpgsql as $$
begin
  raise exception 'what was undone in % stays so', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger stays_undone before update on set_aside for each row
  when (old.taken_up and not new.taken_up) execute function stays_undone();
create trigger stays_undone before update on suggestion for each row
  when (old.taken_back and not new.taken_back) execute function stays_undone();

alter table own_keys add column whole_words boolean not null default true;
