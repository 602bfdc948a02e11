-- Where the claims of a text stand and how, and what awaits a person, are read out of indexes alone: these carry what is
-- asked for, so that the rows themselves, which lie strewn over a large table, are not visited. They stand in the place
-- of those without it; nothing more is kept at a write.
alter table claim_line add column scale_version integer;
update claim_line set scale_version = r.scale_version from round r where r.id = round_id;
drop index claim_line_project_id_claim_id_key;
create unique index claim_line_project_id_claim_id_key on claim_line (project_id, claim_id)
  include (number, standing, label, round_id, round_open, scale_version);
drop index claim_line_round_id_idx;
create index claim_line_round_id_idx on claim_line (round_id) include (standing, round_open);
drop index assignment_project_id_person_id_idx;
create index assignment_project_id_person_id_idx on assignment (project_id, person_id) include (round_id, fell_away);
drop index answer_claim_id_idx;
create index answer_claim_id_person_id_idx on answer (claim_id, person_id) include (id, round_id, label);
