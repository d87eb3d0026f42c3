import type { components } from "./schema";

type ProblemDocument = components["schemas"]["Problem"];

/** Something that uses what should have been deleted. */
export interface User {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly tenant?: string | null;
}

/** What some refusals say beyond the common members. */
type Document = ProblemDocument & { readonly users?: readonly User[]; readonly usersTotal?: number };

const CODE_PREFIX = "urn:ulysse:problem:";

/** A refusal of the server, as problem+json told it, or as well as it can be told without one. */
export class ProblemError extends Error {
  readonly status: number;
  /** Such as `vserver/name-taken`; empty when the answer was not the panel's own. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly fields: ReadonlyMap<string, string>;
  /** The first of those who use what should have been deleted. */
  readonly users: readonly User[];
  readonly usersTotal: number;

  constructor(status: number, document: Partial<Document>) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.name = "ProblemError";
    this.status = status;
    this.code = document.type?.startsWith(CODE_PREFIX) ? document.type.slice(CODE_PREFIX.length) : "";
    this.title = document.title ?? "";
    this.detail = document.detail ?? "";
    this.fields = new Map((document.errors ?? []).map((error) => [error.field, error.message]));
    this.users = document.users ?? [];
    this.usersTotal = document.usersTotal ?? this.users.length;
  }
}

/** The HTTP status of a refusal; undefined for any other failure. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ProblemError ? error.status : undefined;
}

/** What a refusal says about one field of a form. */
export function faultOf(error: unknown, field: string): string | undefined {
  return error instanceof ProblemError ? error.fields.get(field) : undefined;
}

/** Reads the problem document of a failed response; an answer that is none still becomes a problem. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) {
    return new ProblemError(response.status, {});
  }
  try {
    return new ProblemError(response.status, (await response.json()) as Partial<Document>);
  } catch {
    return new ProblemError(response.status, {});
  }
}
