-- Every token has scopes. The check token_fits lets a null through, as every check does.
alter table "token" alter column "scopes" set not null;
