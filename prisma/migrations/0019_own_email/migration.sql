-- Single-use links by which a person takes another e-mail for the account.
CREATE TABLE "email_link" (
    "token_sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_link_pkey" PRIMARY KEY ("token_sha256")
);

CREATE INDEX "email_link_person_id_idx" ON "email_link"("person_id");

ALTER TABLE "email_link" ADD CONSTRAINT "email_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
