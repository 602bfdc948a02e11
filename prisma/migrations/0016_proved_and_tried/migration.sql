-- Since when an e-mail is proved; which links went by mail; when a reading that was cut short is tried again; a third school's style.
alter table "person" add column "email_proved_at" timestamptz(3);
alter table "invitation" add column "by_mail" boolean not null default false;
alter table "reset_link" add column "by_mail" boolean not null default false;
alter table "copy_text" add column "again_at" timestamptz(3);

-- Whoever has an identity at a provider came from there with this address, verified.
update "person" p set "email_proved_at" = (select min(i."created_at") from "identity" i where i."person_id" = p."id")
 where exists (select from "identity" i where i."person_id" = p."id");

alter table project drop constraint project_style;
alter table project add constraint project_style check (style in ('apa', 'harvard', 'vancouver', 'plain'));
