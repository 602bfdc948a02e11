-- Where a mark stands in a newer revision is taken back: it stands where it stood before, and is asked about again.
-- A place that was taken once stays; the one to which the mark goes back is a new one on the same words.
alter table mark_place drop constraint mark_place_fits;
alter table mark_place add constraint mark_place_fits check (number >= 1
  and how in ('marked', 'exact', 'accepted', 'by hand', 'changed', 'asked again'));

alter function erase_rows(uuid, text, jsonb) rename to erase_rows_but_asked;

create function erase_rows(project uuid, kind text, act jsonb) returns void language plpgsql as $$
begin
  perform erase_rows_but_asked(project, kind, act);
  if kind = 'placing taken back' then
    perform erase_spans(project, (act ->> 'markId')::uuid, (act ->> 'place')::int, act -> 'spans');
  end if;
end $$;

revoke all on function erase_rows(uuid, text, jsonb), erase_rows_but_asked(uuid, text, jsonb) from public;
