-- People: invitations instead of welcome links, resets of passwords, the outbox, notices.

-- The first owner's link keeps its table; welcome links of persons end here (an owner starts a reset instead).
ALTER TABLE "welcome_link" RENAME TO "setup_link";
ALTER TABLE "setup_link" RENAME CONSTRAINT "welcome_link_pkey" TO "setup_link_pkey";
DELETE FROM "setup_link" WHERE "person_id" IS NOT NULL;
ALTER TABLE "setup_link" DROP COLUMN "person_id";

CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invitation_fits" CHECK (
      "role" IN ('owner', 'editor', 'reviewer', 'reader') AND ("used_at" IS NULL) = ("used_by" IS NULL)
      AND ("used_at" IS NULL OR "revoked_at" IS NULL))
);

CREATE UNIQUE INDEX "invitation_token_sha256_key" ON "invitation"("token_sha256");
CREATE INDEX "invitation_project_id_created_at_idx" ON "invitation"("project_id", "created_at");
-- One waiting invitation for a person in a project.
CREATE UNIQUE INDEX "invitation_waiting" ON "invitation"("project_id", "email") WHERE "used_at" IS NULL AND "revoked_at" IS NULL;

CREATE TABLE "reset_link" (
    "token_sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "started_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "reset_link_pkey" PRIMARY KEY ("token_sha256")
);

CREATE INDEX "reset_link_person_id_idx" ON "reset_link"("person_id");

CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "letter" JSONB NOT NULL,
    "invitation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "useless_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "mail_next_try_at_idx" ON "mail"("next_try_at");
CREATE INDEX "mail_invitation_id_idx" ON "mail"("invitation_id");

CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tells" JSONB NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "notice_person_id_at_idx" ON "notice"("person_id", "at");

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_project_id_invited_by_fkey" FOREIGN KEY ("project_id", "invited_by") REFERENCES "seat"("project_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mail" ADD CONSTRAINT "mail_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
