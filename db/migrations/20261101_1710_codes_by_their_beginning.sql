-- Whoever types 15 looks for the codes that begin so. The old index could only find whole codes: it
-- follows the order of a language, in which beginnings mean nothing. The new one finds both.
-- Locks: exclusive on place_code, an instant for the country. Backfill: by the index itself.

create index place_code_by_prefix on place_code (code text_pattern_ops);
drop index place_code_by_code;
