/**
 * Which page of a long list an address asks for with `?page=7`, from 1. What is no number is the first page, and what
 * lies past `last` is the last: nobody is led past the end, and the database is not asked for a place beyond reckoning.
 */
export const pageNumber = (query: URLSearchParams, last = 10_000): number =>
  Math.min(Math.max(1, last), Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
