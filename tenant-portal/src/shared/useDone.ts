import { useRefresh } from "../api/refresh";

/** What a form does once the server agreed: it closes, and the page asks for everything again. */
export function useDone(close: () => void): () => void {
  const refresh = useRefresh();
  return () => {
    void refresh();
    close();
  };
}
