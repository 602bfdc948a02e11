-- What a tidying changed of a file's characters goes as quotations go: as many dots, line by line.
create or replace function takes_word_out(key text, was jsonb, now jsonb, file jsonb) returns boolean language sql immutable as $$
  select coalesce(case
    when key = 'quotation' then now = to_jsonb(veiled(was #>> '{}'))
    when key in ('gone', 'came') then jsonb_typeof(was) = 'string' and now = to_jsonb(veiled(was #>> '{}'))
    when key = 'passage' then now in ('"[erased]"', to_jsonb(veiled(was #>> '{}')))
    when key in ('saidOn', 'issued', 'address', 'doi') then now = 'null'
    when key in ('title', 'name', 'author', 'publisher', 'container', 'rights', 'sentence', 'saidBy', 'saidWhere',
        'locator', 'note', 'reasons', 'why') then jsonb_typeof(was) = 'string' and now = '"[erased]"'
    when key in ('reason', 'guideline') then
      now = '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "[erased]"}]}]}'
    when key = 'authors' then now = '[{"family": "[erased]", "given": null}]'
    when key = 'files' then now = '[]'
    when key = 'file' then now = file
    when key = 'sha256' then now = file -> 'sha256'
  end, false)
$$;
