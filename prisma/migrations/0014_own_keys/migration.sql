-- What a person has changed of the keys. A setting of the person, in no ledger.
create table "own_keys" (
  "person_id" uuid not null,
  "singles" boolean not null default true,
  "changed" jsonb not null default '{}',
  constraint "own_keys_pkey" primary key ("person_id"),
  constraint "own_keys_person_id_fkey" foreign key ("person_id") references "person" ("id") on delete restrict on update cascade
);
