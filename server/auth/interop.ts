/** next-auth is CommonJS: Node hands out its exports object as the default, a bundler may hand out the function itself. */
export function unwrapDefault<T>(imported: T): T {
  return (imported as { default?: T }).default ?? imported;
}
