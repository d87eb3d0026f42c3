import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import { createQueries } from "../src/app/queries";
import { routes } from "../src/app/routes";
import { LanguageProvider } from "../src/shared/i18n/LanguageProvider";

/** Draws the whole portal at a path, as the browser would. */
export function showPortal(path: string): UserEvent {
  const queries = createQueries();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  render(
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
      </QueryClientProvider>
    </LanguageProvider>,
  );
  return userEvent.setup();
}
