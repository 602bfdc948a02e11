-- What the desk asks of a project of a million marks is found by index: the answers on a claim, the
-- passages cited in a revision, a person's places, the line of a round.
CREATE INDEX "assignment_project_id_person_id_idx" ON "assignment"("project_id", "person_id");
CREATE INDEX "answer_claim_id_idx" ON "answer"("claim_id");
CREATE INDEX "citation_revision_id_idx" ON "citation"("revision_id");
CREATE INDEX "claim_line_round_id_idx" ON "claim_line"("round_id");
-- The few events that moved people's places, among the many of a project.
create index event_payload_seats on event_payload (project_id) where kind in ('seat removed', 'seat changed');
