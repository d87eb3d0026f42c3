import "@patternfly/react-core/dist/styles/base.css";
import "./ulysse.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";
import { LanguageProvider } from "../shared/i18n/LanguageProvider";
import { createQueries } from "./queries";
import { routes } from "./routes";
import { followSystemTheme } from "./theme";

followSystemTheme();

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root");
}
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={createQueries()}>
        <RouterProvider router={createBrowserRouter(routes)} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
