/**
 * The search part of an address, as the server reads it too: plain words, one key given several times
 * for several values. The router's own form would turn the code `10606` into a number and write texts
 * in quotes; then an address could not be read aloud, nor one schema judge it on both sides.
 */
import { toQuery, type SearchValue } from './api.ts'

type PlainSearch = Record<string, string | readonly string[]>

export function parseSearch(query: string): PlainSearch {
  const search: PlainSearch = {}
  for (const [key, value] of new URLSearchParams(query)) {
    const earlier = search[key]
    search[key] = earlier === undefined ? value : [...[earlier].flat(), value]
  }
  return search
}

/** Filters that are not set, or set to nothing, stay out of the address. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(
    (entry): entry is [string, SearchValue] => entry[1] !== null && entry[1] !== '',
  )
  return toQuery(Object.fromEntries(given))
}
