-- Where claims stand changes without a new revision, too: edges are moved, marks split, joined and put under
-- another claim, claims merged. A merged claim is withdrawn and says where it went.

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "merged_into" UUID;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_project_id_merged_into_fkey" FOREIGN KEY ("project_id", "merged_into") REFERENCES "claim"("project_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE
  DEFERRABLE INITIALLY DEFERRED;

alter table claim add constraint claim_merged check (merged_into is null or (withdrawn and merged_into <> id));

alter table mark_place drop constraint mark_place_fits;
alter table mark_place add constraint mark_place_fits check (number >= 1
  and how in ('marked', 'exact', 'accepted', 'by hand', 'changed'));

-- The acts on two claims are kept under the first and found under the other.
create index event_payload_into on event_payload (project_id, ((body::jsonb #>> '{act,into}')), number)
  where kind in ('mark put under', 'claims merged', 'claims parted');

-- The erasing of words knows of the new acts: each holds the spans of a next place, of marks made, or both.
alter function erase_rows(uuid, text, jsonb) rename to erase_first_rows;

create function erase_spans(project uuid, mark uuid, place_now int, spans jsonb) returns void language sql as $$
  update mark_span m set quotation = s.value ->> 'quotation'
    from jsonb_array_elements(spans) with ordinality as s(value, nth)
   where m.project_id = project and m.mark_id = mark and m.place = place_now and m.ordinal = s.nth - 1
$$;

create function erase_rows(project uuid, kind text, act jsonb) returns void language plpgsql as $$
begin
  perform erase_first_rows(project, kind, act);
  if kind in ('mark changed', 'mark split', 'marks joined') then
    perform erase_spans(project, (act ->> 'markId')::uuid, (act ->> 'place')::int, act -> 'spans');
  end if;
  if kind in ('mark split', 'mark put under') then
    perform erase_spans(project, (act #>> '{mark,id}')::uuid, 1, act #> '{mark,spans}');
  end if;
  if kind = 'claims merged' then
    perform erase_spans(project, (made.value ->> 'id')::uuid, 1, made.value -> 'spans')
       from jsonb_array_elements(act -> 'marks') as made(value);
  end if;
end $$;

revoke all on function erase_rows(uuid, text, jsonb), erase_spans(uuid, uuid, int, jsonb) from public;
