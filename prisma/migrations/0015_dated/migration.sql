-- What was said in some years is found by an index of its own: where few entries bear a date, the index of
-- words would first bring up everything that holds the words. Dates are digits and hyphens, compared as bytes.
ALTER TABLE "finding" ALTER COLUMN "dated" TYPE TEXT COLLATE "C";
CREATE INDEX "finding_project_id_kind_dated_idx" ON "finding"("project_id", "kind", "dated");
