-- What became of the backups, so that the pages can say it. Written by the owner's role alone; the app reads it.
CREATE TABLE "backup_made" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "good" BOOLEAN NOT NULL,
    "size" BIGINT,

    CONSTRAINT "backup_made_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "backup_made_at_idx" ON "backup_made"("at");

alter table backup_made add constraint backup_made_fits check (
  kind in ('nightly', 'by hand') and good = (size is not null));
