-- What is found and listed: rows derived from the project's own, written in the transaction of the act
-- that changes what they say, and made anew from nothing by `lib/server/store/write-finding.ts`. Nothing
-- of an open round is ever in them. Beside them the views that people save.
--
-- pg_trgm finds the word that was meant behind a slip. It is a trusted extension: the owner of the
-- database may make it without being a superuser.

create extension if not exists pg_trgm;

CREATE TABLE "finding" (
    "id" BIGSERIAL NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "claim_id" UUID,
    "text_id" UUID,
    "from_point" INTEGER,
    "dated" TEXT,
    "words" TEXT NOT NULL,
    "beside" TEXT NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,
    "lexemes" tsvector NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "finding_word" (
    "project_id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "readers" BOOLEAN NOT NULL,

    CONSTRAINT "finding_word_pkey" PRIMARY KEY ("project_id","word")
);

CREATE TABLE "finding_built" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "finding_built_pkey" PRIMARY KEY ("project_id")
);

CREATE TABLE "claim_line" (
    "claim_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "standing" TEXT NOT NULL,
    "label" TEXT,
    "sentence" TEXT NOT NULL,
    "said_by" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "kinds" TEXT[],
    "texts" INTEGER[],
    "from_point" INTEGER NOT NULL,
    "marked_by" UUID NOT NULL,
    "round_id" UUID,
    "round_open" BOOLEAN NOT NULL,
    "cited" BOOLEAN NOT NULL,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("claim_id")
);

CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "finding_project_id_claim_id_idx" ON "finding"("project_id", "claim_id");
CREATE INDEX "finding_project_id_text_id_idx" ON "finding"("project_id", "text_id");
CREATE INDEX "finding_project_id_kind_ref_idx" ON "finding"("project_id", "kind", "ref");
CREATE UNIQUE INDEX "claim_line_project_id_claim_id_key" ON "claim_line"("project_id", "claim_id");
CREATE UNIQUE INDEX "claim_line_project_id_number_key" ON "claim_line"("project_id", "number");
CREATE UNIQUE INDEX "saved_view_project_id_person_id_name_key" ON "saved_view"("project_id", "person_id", "name");

CREATE INDEX "finding_project_id_kind_folded_idx" ON "finding"("project_id", "kind", "folded");
CREATE INDEX "finding_lexemes_idx" ON "finding" USING GIN ("lexemes");
CREATE INDEX "finding_word_word_idx" ON "finding_word" USING GIN ("word" gin_trgm_ops);
CREATE INDEX "claim_line_project_id_touched_at_idx" ON "claim_line"("project_id", "touched_at");

ALTER TABLE "finding" ADD CONSTRAINT "finding_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "finding_word" ADD CONSTRAINT "finding_word_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "finding_built" ADD CONSTRAINT "finding_built_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_project_id_claim_id_fkey" FOREIGN KEY ("project_id", "claim_id") REFERENCES "claim"("project_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_project_id_person_id_fkey" FOREIGN KEY ("project_id", "person_id") REFERENCES "seat"("project_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;
