// What can go wrong in a call, as one error type. A server's RFC 9457 answer becomes an ApiProblem with its
// status and field errors; a call that never reached the server has status 0. Thrown by transport.ts, read by
// pages (field errors beside fields), offline/ (what to do next) and ui/Problem.svelte (what to say).

export interface FieldError {
  /** JSON pointer into the body that was sent, `/email` or `/ratings/3/reason`. */
  pointer: string;
  code: string;
  detail: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  errors?: FieldError[];
}

export class ApiProblem extends Error {
  readonly status: number;
  /** Stable slug of the kind of problem, for example `scorecard/already-submitted`. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[];
  /** Seconds the server asked to wait; null where it did not say. */
  readonly retry_after: number | null;

  constructor(status: number, body: ProblemBody, retry_after: number | null = null) {
    super(body.detail || body.title || `The server answered ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.type = body.type ?? 'about:blank';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.retry_after = retry_after;
  }

  /** True where the call did not reach a server that could answer: worth sending again unchanged. */
  get is_transient(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  /** The sentence for one field, or undefined. */
  field(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }

  /** Errors whose pointer none of `known` covers; a page shows these above its fields. */
  errors_outside(known: readonly string[]): FieldError[] {
    return this.errors.filter((error) => !known.includes(error.pointer));
  }
}

/** The problem of a request that got no answer at all. */
export function network_problem(): ApiProblem {
  return new ApiProblem(0, {
    type: 'network',
    title: 'The server could not be reached',
    detail: 'Not sent. Nothing you typed is lost; it can go out when the network is back.',
  });
}

/** Reads a failed answer. Anything that is not problem+json still becomes a problem with its status. */
export async function problem_of(response: Response): Promise<ApiProblem> {
  const wait = Number(response.headers.get('Retry-After'));
  const retry_after = response.headers.has('Retry-After') && Number.isFinite(wait) ? wait : null;
  try {
    const body: unknown = await response.json();
    if (body && typeof body === 'object') return new ApiProblem(response.status, body as ProblemBody, retry_after);
  } catch {
    // A proxy's HTML page: the status alone has to do.
  }
  return new ApiProblem(response.status, { title: response.statusText }, retry_after);
}

/** The field's sentence out of whatever a mutation failed with; for `<Field error={field_error(m.error, '/email')}>`. */
export function field_error(error: unknown, pointer: string): string | undefined {
  return error instanceof ApiProblem ? error.field(pointer) : undefined;
}

/** One sentence for a person, whatever was thrown. */
export function sentence_of(error: unknown): string {
  if (error instanceof ApiProblem) return error.detail || error.title || error.message;
  return error instanceof Error ? error.message : String(error);
}
