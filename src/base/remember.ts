/** Answers about objects that never change: worked out when first asked for, and kept as long as the object. */

export function remember<Key extends object, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const answer = known.get(key);
    if (answer !== undefined || known.has(key)) return answer as Answer;
    const found = find(key);
    known.set(key, found);
    return found;
  };
}
