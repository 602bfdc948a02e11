-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "may_found" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "good" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "welcome_link" (
    "token_sha256" TEXT NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "welcome_link_pkey" PRIMARY KEY ("token_sha256")
);

-- CreateTable
CREATE TABLE "request_key" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "security_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "address" TEXT,
    "detail" JSONB NOT NULL,

    CONSTRAINT "security_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "person_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("person_id","project_id","place")
);

-- CreateTable
CREATE TABLE "event" (
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "commitment" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("project_id","number")
);

-- CreateTable
CREATE TABLE "event_payload" (
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "salt" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,
    "claim_id" UUID,
    "round_id" UUID,

    CONSTRAINT "event_payload_pkey" PRIMARY KEY ("project_id","number")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "project_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "printed" BOOLEAN NOT NULL DEFAULT false,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("project_id","person_id")
);

-- CreateTable
CREATE TABLE "scale" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "scale" JSONB NOT NULL,

    CONSTRAINT "scale_pkey" PRIMARY KEY ("project_id","version")
);

-- CreateTable
CREATE TABLE "policy" (
    "project_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("project_id","version")
);

-- CreateTable
CREATE TABLE "file" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "text" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "publisher" TEXT,
    "date" TEXT,
    "address" TEXT,
    "language" TEXT NOT NULL,
    "rights" TEXT,

    CONSTRAINT "text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "characters" TEXT NOT NULL,
    "blocks" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "blocks_sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "crlf" INTEGER NOT NULL,
    "cr" INTEGER NOT NULL,
    "bom" BOOLEAN NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "marked_by" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wording" (
    "project_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sentence" TEXT NOT NULL,
    "said_by" TEXT,
    "said_on" TEXT,
    "said_where" TEXT,
    "kinds" TEXT[],

    CONSTRAINT "wording_pkey" PRIMARY KEY ("claim_id","version")
);

-- CreateTable
CREATE TABLE "mark" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mark_span" (
    "project_id" UUID NOT NULL,
    "mark_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "from_point" INTEGER NOT NULL,
    "to_point" INTEGER NOT NULL,
    "quotation" TEXT NOT NULL,

    CONSTRAINT "mark_span_pkey" PRIMARY KEY ("mark_id","ordinal")
);

-- CreateTable
CREATE TABLE "round" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "scale_version" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_how" TEXT,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "project_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fell_away" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("round_id","person_id")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT,
    "confidence" INTEGER,
    "reason" JSONB NOT NULL,
    "supersedes" UUID,
    "wording" INTEGER NOT NULL,
    "marks" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "project_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("answer_id")
);

-- CreateTable
CREATE TABLE "work" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "fields" JSONB NOT NULL,
    "text_id" UUID,

    CONSTRAINT "work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "work_id" UUID NOT NULL,
    "passage" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "locator" TEXT,
    "read_on" TEXT NOT NULL,
    "revision_id" UUID,
    "from_point" INTEGER,
    "to_point" INTEGER,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ruling" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT,
    "note" TEXT NOT NULL,
    "reasons" TEXT,
    "saw_verdicts" UUID[],
    "saw_policy" INTEGER NOT NULL,
    "saw_wording" INTEGER NOT NULL,
    "saw_marks" UUID[],
    "printed" UUID[],
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by" UUID NOT NULL,
    "ledger_number" INTEGER NOT NULL,
    "ledger_head" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "public_base" TEXT NOT NULL,
    "program" TEXT NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_file" (
    "project_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "edition_file_pkey" PRIMARY KEY ("edition_id","name")
);

-- CreateTable
CREATE TABLE "publication" (
    "project_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_down_at" TIMESTAMPTZ(3),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("edition_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_subject_at_idx" ON "sign_in_attempt"("subject", "at");

-- CreateIndex
CREATE INDEX "request_key_at_idx" ON "request_key"("at");

-- CreateIndex
CREATE INDEX "security_log_at_idx" ON "security_log"("at");

-- CreateIndex
CREATE INDEX "event_payload_project_id_claim_id_number_idx" ON "event_payload"("project_id", "claim_id", "number");

-- CreateIndex
CREATE INDEX "seat_person_id_idx" ON "seat"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_project_id_ordinal_key" ON "seat"("project_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "text_project_id_number_key" ON "text"("project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "text_project_id_id_key" ON "text"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_text_id_number_key" ON "revision"("text_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_project_id_id_key" ON "revision"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_project_id_number_key" ON "claim"("project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_project_id_id_key" ON "claim"("project_id", "id");

-- CreateIndex
CREATE INDEX "mark_revision_id_idx" ON "mark"("revision_id");

-- CreateIndex
CREATE INDEX "mark_claim_id_idx" ON "mark"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "mark_project_id_id_key" ON "mark"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "round_claim_id_number_key" ON "round"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "round_project_id_id_key" ON "round"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_supersedes_key" ON "answer"("supersedes");

-- CreateIndex
CREATE INDEX "answer_round_id_person_id_idx" ON "answer"("round_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_project_id_id_key" ON "answer"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_project_id_answer_id_key" ON "withdrawal"("project_id", "answer_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_project_id_id_key" ON "work"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_answer_id_ordinal_key" ON "citation"("answer_id", "ordinal");

-- CreateIndex
CREATE INDEX "ruling_claim_id_idx" ON "ruling"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "ruling_project_id_ordinal_key" ON "ruling"("project_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "edition_address_key" ON "edition"("address");

-- CreateIndex
CREATE UNIQUE INDEX "edition_project_id_number_key" ON "edition"("project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "edition_project_id_id_key" ON "edition"("project_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_project_id_edition_id_key" ON "publication"("project_id", "edition_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "welcome_link" ADD CONSTRAINT "welcome_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_payload" ADD CONSTRAINT "event_payload_project_id_number_fkey" FOREIGN KEY ("project_id", "number") REFERENCES "event"("project_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scale" ADD CONSTRAINT "scale_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text" ADD CONSTRAINT "text_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_project_id_text_id_fkey" FOREIGN KEY ("project_id", "text_id") REFERENCES "text"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_project_id_marked_by_fkey" FOREIGN KEY ("project_id", "marked_by") REFERENCES "seat"("project_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wording" ADD CONSTRAINT "wording_project_id_claim_id_fkey" FOREIGN KEY ("project_id", "claim_id") REFERENCES "claim"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_project_id_claim_id_fkey" FOREIGN KEY ("project_id", "claim_id") REFERENCES "claim"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_project_id_revision_id_fkey" FOREIGN KEY ("project_id", "revision_id") REFERENCES "revision"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark_span" ADD CONSTRAINT "mark_span_project_id_mark_id_fkey" FOREIGN KEY ("project_id", "mark_id") REFERENCES "mark"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_project_id_claim_id_fkey" FOREIGN KEY ("project_id", "claim_id") REFERENCES "claim"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_project_id_policy_version_fkey" FOREIGN KEY ("project_id", "policy_version") REFERENCES "policy"("project_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_project_id_scale_version_fkey" FOREIGN KEY ("project_id", "scale_version") REFERENCES "scale"("project_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_project_id_round_id_fkey" FOREIGN KEY ("project_id", "round_id") REFERENCES "round"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_project_id_person_id_fkey" FOREIGN KEY ("project_id", "person_id") REFERENCES "seat"("project_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_project_id_round_id_fkey" FOREIGN KEY ("project_id", "round_id") REFERENCES "round"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_round_id_person_id_fkey" FOREIGN KEY ("round_id", "person_id") REFERENCES "assignment"("round_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_project_id_answer_id_fkey" FOREIGN KEY ("project_id", "answer_id") REFERENCES "answer"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work" ADD CONSTRAINT "work_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work" ADD CONSTRAINT "work_project_id_text_id_fkey" FOREIGN KEY ("project_id", "text_id") REFERENCES "text"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_project_id_answer_id_fkey" FOREIGN KEY ("project_id", "answer_id") REFERENCES "answer"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_project_id_work_id_fkey" FOREIGN KEY ("project_id", "work_id") REFERENCES "work"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_project_id_revision_id_fkey" FOREIGN KEY ("project_id", "revision_id") REFERENCES "revision"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_project_id_claim_id_fkey" FOREIGN KEY ("project_id", "claim_id") REFERENCES "claim"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_project_id_round_id_fkey" FOREIGN KEY ("project_id", "round_id") REFERENCES "round"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_project_id_by_fkey" FOREIGN KEY ("project_id", "by") REFERENCES "seat"("project_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_project_id_frozen_by_fkey" FOREIGN KEY ("project_id", "frozen_by") REFERENCES "seat"("project_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_project_id_edition_id_fkey" FOREIGN KEY ("project_id", "edition_id") REFERENCES "edition"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_project_id_edition_id_fkey" FOREIGN KEY ("project_id", "edition_id") REFERENCES "edition"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
