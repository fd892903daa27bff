-- The two tables that are worked out from the places lose their references to them. Rows of place are
-- never deleted, and the tables are rebuilt whole whenever the map changes, so the references guarded
-- nothing; checking 310,000 of them took a third of the load of the country.
-- Locks: access exclusive on place_reach and place_map, for an instant. Backfill: none.

alter table place_reach
  drop constraint place_reach_place_id_fkey,
  drop constraint place_reach_reached_id_fkey;

alter table place_map
  drop constraint place_map_place_id_fkey,
  drop constraint place_map_commune_id_fkey,
  drop constraint place_map_district_id_fkey,
  drop constraint place_map_province_id_fkey;
