-- What the app's role may do, table by table. Applied at each start after the migrations, in one
-- transaction, with the role's name in the setting `variorum.app`. Whatever is not said here is taken away.

do $$
declare
  app text := current_setting('variorum.app');
  kept text := 'event, event_payload, revision, file, wording, mark_place, mark_span, answer, withdrawal, citation, work, work_version,
    ruling, snapshot, edition, edition_file, scale, policy, guideline, security_log';
  -- What an erased project leaves is written by the function that erases, and read by everybody.
  left_behind text := 'erased_project, kept_edition, kept_edition_file';
  -- Of the present only what an act may change: a number, an author or a link to another row stays.
  present constant text[][] := array[
    ['project', 'title, last, head, style, demands_factor, archived_at, goes_at'],
    ['seat', 'role, name, removed, printed'],
    ['text', 'title, author, publisher, date, address, language, rights'],
    ['claim', 'withdrawn, merged_into'],
    ['mark', 'withdrawn, revision_id, place'],
    ['round', 'closed_at, closed_how'],
    ['assignment', 'fell_away'],
    ['work_join', 'into_id'],
    ['set_aside', 'taken_up'],
    ['sentence_bound', 'begins'],
    ['suggestion', 'taken_back'],
    ['publication', 'published_at, taken_down_at']];
  changing text[];
  passing text := 'person, session, second_factor, recovery_code, half_sign_in, identity, sign_in_attempt, setup_link, invitation, reset_link, email_link, mail, notice, request_key, draft, token,
    saved_view, own_keys, mark_question,
    finding, finding_word, finding_built, claim_line, copy_text, copy_finding';
begin
  execute format('revoke all on all tables in schema public from %I', app);
  execute format('revoke all on all sequences in schema public from %I', app);
  execute format('revoke all on schema public from %I', app);
  execute format('revoke temporary on database %I from public', current_database());

  execute format('grant usage on schema public to %I', app);
  execute format('grant select, insert on ' || kept || ' to %I', app);
  execute format('grant select on ' || left_behind || ' to %I', app);
  execute format('grant execute on function erase_due_project() to %I', app);
  execute format('grant execute on function erase_words(uuid, int, int[], text[], text[]) to %I', app);
  foreach changing slice 1 in array present loop
    execute format('grant select, insert on %I to %I', changing[1], app);
    execute format('grant update (' || changing[2] || ') on %I to %I', changing[1], app);
  end loop;
  execute format('grant select, insert, update, delete on ' || passing || ' to %I', app);
  execute format('grant select on backup_made to %I', app);
  -- The app says of itself whether the database is of its version (/readyz).
  execute format('grant select on _prisma_migrations to %I', app);
  execute format('grant usage on all sequences in schema public to %I', app);
end $$
