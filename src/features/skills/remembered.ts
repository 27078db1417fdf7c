/**
 * Keeps at most so many values that can never change, the least recently used one leaves first.
 * Concurrent first readers each make the value: a promise of another visitor's transaction is never waited for.
 */
export function remembered<T>(
  limit: number,
  isWorthKeeping: (value: T) => boolean = () => true,
): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, T>()
  return async (key, make) => {
    const value = kept.get(key) ?? (await make())
    if (!isWorthKeeping(value)) return value
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
