import { vi } from "vitest";

/** An EventSource whose events the test sends itself. */
export class TestEvents extends EventTarget {
  static opened: TestEvents[] = [];
  isClosed = false;

  constructor(readonly url: string) {
    super();
    TestEvents.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  send(type: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

export function stubEvents(): void {
  TestEvents.opened = [];
  vi.stubGlobal("EventSource", TestEvents);
}
