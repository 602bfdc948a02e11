-- Stored copies of works. `copy_text` and `copy_finding` are derived from files and are no law.

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "work_id" UUID NOT NULL,
    "claim_id" UUID,
    "round_id" UUID,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "taken_on" TEXT NOT NULL,
    "address" TEXT,
    "kept_by" UUID NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "copy_text" (
    "sha256" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "copy_text_pkey" PRIMARY KEY ("sha256","reader")
);

-- CreateTable
CREATE TABLE "copy_finding" (
    "sha256" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "passage_sha256" TEXT NOT NULL,
    "finding" JSONB NOT NULL,

    CONSTRAINT "copy_finding_pkey" PRIMARY KEY ("sha256","reader","passage_sha256")
);

-- CreateIndex
CREATE INDEX "snapshot_project_id_work_id_idx" ON "snapshot"("project_id", "work_id");

-- CreateIndex
CREATE INDEX "snapshot_project_id_kept_by_idx" ON "snapshot"("project_id", "kept_by");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_project_id_id_key" ON "snapshot"("project_id", "id");

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_project_id_work_id_fkey" FOREIGN KEY ("project_id", "work_id") REFERENCES "work"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_project_id_claim_id_fkey" FOREIGN KEY ("project_id", "claim_id") REFERENCES "claim"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_project_id_round_id_fkey" FOREIGN KEY ("project_id", "round_id") REFERENCES "round"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_project_id_kept_by_fkey" FOREIGN KEY ("project_id", "kept_by") REFERENCES "seat"("project_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

create trigger kept before update or delete or truncate on snapshot
  for each statement execute function refuse_change();

alter table snapshot add constraint snapshot_fits check (
  size > 0 and sha256 ~ '^[0-9a-f]{64}$'
  and media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/html')
  and taken_on ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'
  and (round_id is null or claim_id is not null));

-- A copy's bytes are as many as it says, and a round that seals it is an open one of its claim.
create function check_snapshot() returns trigger language plpgsql as $$
begin
  if not exists (select from file f where f.sha256 = new.sha256 and f.size = new.size) then
    raise exception 'snapshot % is not as large as its file', new.id using errcode = 'integrity_constraint_violation';
  end if;
  if new.round_id is not null and not exists (
      select from round r where r.id = new.round_id and r.claim_id = new.claim_id and r.closed_at is null) then
    raise exception 'snapshot % is sealed by no open round of its claim', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;

create trigger possible after insert on snapshot for each row execute function check_snapshot();

-- When a file goes with the last project that had it, what was read and found in it goes, too.
create function forget_what_was_read() returns trigger language plpgsql as $$
begin
  delete from copy_text where sha256 = old.sha256;
  delete from copy_finding where sha256 = old.sha256;
  return null;
end $$;

create trigger read_no_more after delete on file for each row execute function forget_what_was_read();
