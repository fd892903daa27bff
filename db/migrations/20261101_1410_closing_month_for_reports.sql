-- Reports order and compare periods by the month they end with, so the roles that read may ask for it.
-- Locks: none. Backfill: none.

grant execute on function closing_month to app_server, app_reports;
