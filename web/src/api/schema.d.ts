/**
 * Types of the API, written by openapi-typescript from the document that `assay openapi` prints.
 * Never edited by hand.
 */
export interface components {
  schemas: Record<never, never>;
}
