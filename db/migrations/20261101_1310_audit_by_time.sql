-- The audit is read newest first, a page at a time; without an index each page would sort it all.
-- Locks: audit_entry against writes while the index is built (new installations: nothing in it).
-- Backfill: none.

create index audit_entry_by_time on audit_entry (at desc, chain_id desc, seq desc);
