-- Works: their data may be corrected (a new version, the old ones stay), an editor may say that two
-- are the same, and a project chooses the style in which they are printed.

alter table project add column style text not null default 'apa';
alter table project add constraint project_style check (style in ('apa', 'harvard', 'plain'));

create table work_version (
  work_id uuid not null,
  project_id uuid not null,
  version integer not null,
  fields jsonb not null,
  constraint work_version_pkey primary key (work_id, version),
  constraint work_version_counts check (version >= 2),
  constraint work_version_project_id_work_id_fkey foreign key (project_id, work_id)
    references work(project_id, id) on delete restrict on update cascade
);

create trigger kept before update or delete or truncate on work_version
  for each statement execute function refuse_change();

create table work_join (
  work_id uuid not null,
  project_id uuid not null,
  into_id uuid,
  constraint work_join_pkey primary key (work_id),
  constraint work_join_other check (into_id is distinct from work_id),
  constraint work_join_project_id_work_id_fkey foreign key (project_id, work_id)
    references work(project_id, id) on delete restrict on update cascade,
  constraint work_join_project_id_into_id_fkey foreign key (project_id, into_id)
    references work(project_id, id) on delete restrict on update cascade
);
create unique index work_join_project_id_work_id_key on work_join(project_id, work_id);
create index work_join_project_id_idx on work_join(project_id);
create index citation_work_id_idx on citation(work_id);
