/** A random 128-bit id as 32 hex digits. Works on plain http too, where crypto.randomUUID is absent. */
export function random_id(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
