import createFetchClient from "openapi-fetch";
import createQueryClient from "openapi-react-query";
import { problemOf } from "./problem";
import type { paths } from "./schema";

/** Fetches, and throws what the server refused: no caller can mistake a refusal for data. */
async function fetchOrThrow(request: Request): Promise<Response> {
  const response = await globalThis.fetch(request);
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

const client = createFetchClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: fetchOrThrow,
  headers: {
    Accept: "application/json",
    // A page of another site cannot send this header: the server asks for it on every change made by cookie.
    "X-Ulysse-Request": "1",
  },
});

/** The panel's API, typed by its OpenAPI document, as React hooks. */
export const api = createQueryClient(client);
