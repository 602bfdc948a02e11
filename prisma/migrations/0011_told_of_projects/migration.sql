-- Mails and notices name the project that they tell of, so that they go when it is erased
-- (erase_due_project deletes from every table that has the column). They are about the project and
-- not of it, so there is no foreign key. What was told before this day names none, and goes by age.

-- AlterTable
ALTER TABLE "mail" ADD COLUMN "project_id" UUID;

-- AlterTable
ALTER TABLE "notice" ADD COLUMN "project_id" UUID;

update mail set project_id = i.project_id from invitation i where i.id = mail.invitation_id;
