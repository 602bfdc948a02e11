-- Where the claims of a text stand and how, and what awaits a person, are read out of indexes alone: these carry what is
-- asked for, so that the rows themselves, which lie strewn over a large table, are not visited. All but one stand in the
-- place of those without it.
alter table claim_line add column scale_version integer;
update claim_line set scale_version = r.scale_version from round r where r.id = round_id;
create index claim_line_shown on claim_line
  (project_id, claim_id, number, standing, label, round_id, round_open, scale_version);
drop index claim_line_round_id_idx;
create index claim_line_round_id_standing_round_open_idx on claim_line (round_id, standing, round_open);
drop index assignment_project_id_person_id_idx;
create index assignment_project_id_person_id_round_id_fell_away_idx
  on assignment (project_id, person_id, round_id, fell_away);
drop index answer_claim_id_idx;
create index answer_claim_id_person_id_id_round_id_label_idx on answer (claim_id, person_id, id, round_id, label);
