-- Personal access tokens: by one a program acts as its holder, in one project.
create table "token" (
    "id" uuid not null,
    "project_id" uuid not null,
    "person_id" uuid not null,
    "label" text not null,
    "token_sha256" text not null,
    "scopes" text[],
    "factor" boolean not null default false,
    "created_at" timestamptz(3) not null default current_timestamp,
    "expires_at" timestamptz(3) not null,
    "last_used_at" timestamptz(3),
    "ended_at" timestamptz(3),
    "ended_how" text,
    constraint "token_pkey" primary key ("id"),
    constraint "token_project_id_person_id_fkey" foreign key ("project_id", "person_id")
      references "seat"("project_id", "person_id") on delete cascade on update cascade,
    constraint "token_fits" check (
      token_sha256 ~ '^[0-9a-f]{64}$' and cardinality(scopes) > 0
      and scopes <@ array['read', 'write', 'import', 'everything']
      and expires_at > created_at and expires_at <= created_at + interval '366 days'
      and (ended_at is null) = (ended_how is null)
      and ended_how in ('by its holder', 'by an owner', 'seat removed', 'password reset'))
);
create unique index "token_token_sha256_key" on "token"("token_sha256");
create index "token_project_id_person_id_idx" on "token"("project_id", "person_id");

-- A seat that is taken takes its tokens with it, whoever takes it; a seat that is given again gives none back.
create function end_tokens() returns trigger language plpgsql as $$
begin
  update token set ended_at = clock_timestamp(), ended_how = 'seat removed'
   where project_id = new.project_id and person_id = new.person_id and ended_at is null;
  return null;
end $$;

create trigger tokens_end after update of removed on seat for each row
  when (new.removed and not old.removed) execute function end_tokens();

-- An ended token stays ended, and what a token may is decided when it is made.
create function refuse_token_change() returns trigger language plpgsql as $$
begin
  raise exception 'token % cannot become another', old.id using errcode = 'integrity_constraint_violation';
end $$;

create trigger token_stays before update on token for each row
  when (old.ended_at is not null and (new.ended_at is distinct from old.ended_at or new.ended_how is distinct from old.ended_how)
    or (new.id, new.project_id, new.person_id, new.token_sha256, new.scopes, new.factor, new.created_at, new.expires_at)
       is distinct from
       (old.id, old.project_id, old.person_id, old.token_sha256, old.scopes, old.factor, old.created_at, old.expires_at))
  execute function refuse_token_change();
