import { vi } from "vitest";
import type { Operation, Plan, QuotaPreviewItem, Session, SshKey, Tenant, Vserver } from "../src/api/types";

/** What a stand-in for the panel answers to one call. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Panel {
  readonly calls: Call[];
  /** Answers `METHOD /path`; the path without its query. */
  readonly on: (route: string, answer: Answer | ((call: Call) => Answer)) => void;
  readonly sent: (route: string) => Call[];
}

/** Stands in for the panel at the edge of the browser: everything above `fetch` is the real portal. */
function startPanel(): Panel {
  const routes = new Map<string, Answer | ((call: Call) => Answer)>();
  const calls: Call[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const text = await request.text();
    const call: Call = {
      method: request.method,
      path: new URL(request.url).pathname,
      query: Object.fromEntries(new URL(request.url).searchParams),
      headers: request.headers,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
    calls.push(call);
    const route = routes.get(`${call.method} ${call.path}`);
    const { status = 200, body } =
      typeof route === "function" ? route(call) : (route ?? problem(404, "access/not-found", "Not found", call.path));
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json" },
    });
  });
  return {
    calls,
    on: (route, answer) => {
      routes.set(route, answer);
    },
    sent: (route) => calls.filter(({ method, path }) => `${method} ${path}` === route),
  };
}

export function problem(status: number, code: string, title: string, detail: string, more: object = {}): Answer {
  return { status, body: { type: `urn:ulysse:problem:${code}`, title, status, detail, instance: "/", ...more } };
}

const OWNER_MAY: Tenant["permissions"] = [
  "READ",
  "ORDER",
  "START_STOP",
  "ENTER",
  "DELETE",
  "MANAGE_MEMBERS",
  "ASK_FOR_QUOTA",
];

export const session: Session = {
  person: { id: "p-1", username: "demo-owner", name: "Dana Owner", email: "dana@demo.example" },
  staff: null,
  tenants: [{ slug: "demo", name: "Demo", role: "owner" }],
  ssh: { host: "127.0.0.1", port: 2222 },
  version: "0.1.0",
};

export const demo: Tenant = { slug: "demo", name: "Demo", role: "owner", permissions: OWNER_MAY };

const small: Plan = {
  name: "small",
  label: { en: "Small", fr: "Petit" },
  cpuMillis: 500,
  memoryMib: 512,
  diskMib: 4096,
  hostLabels: [],
};

export const web1: Vserver = {
  id: "v-1",
  tenant: "demo",
  name: "web1",
  hostName: "web1.demo",
  state: "running",
  desiredPower: "running",
  context: 2,
  host: "local",
  addresses: ["10.213.0.2"],
  template: { name: "debian", version: 1 },
  plan: { name: "small", cpuMillis: 500, memoryMib: 512, diskMib: 4096 },
  createdAt: "2026-11-23T12:00:00Z",
  readyAt: "2026-11-23T12:00:08Z",
  failure: null,
  ssh: "ssh -p 2222 web1.demo@127.0.0.1",
  can: { start: false, stop: true, restart: true, delete: true, enter: true },
  version: 1,
};

export const order: Operation = {
  id: "o-1",
  tenant: "demo",
  kind: "order",
  state: "running",
  vserver: { id: "v-1", name: "web1" },
  actor: { username: "demo-owner" },
  error: null,
  attempts: 1,
  createdAt: "2026-11-23T12:00:00Z",
  startedAt: "2026-11-23T12:00:00Z",
  finishedAt: null,
  steps: [
    {
      name: "create",
      state: "done",
      detail: null,
      startedAt: "2026-11-23T12:00:00Z",
      finishedAt: "2026-11-23T12:00:04Z",
    },
    { name: "probe", state: "running", detail: null, startedAt: "2026-11-23T12:00:04Z", finishedAt: null },
  ],
};

const laptop: SshKey = {
  id: "k-1",
  label: "laptop",
  algorithm: "ssh-ed25519",
  fingerprint: "SHA256:abc",
  createdAt: "2026-11-23T12:00:00Z",
  version: 1,
};

const preview: QuotaPreviewItem[] = [{ resource: "vservers", used: 2, reserved: 0, after: 3, limit: 5, fits: true }];

/** A panel in which demo-owner looks at the tenant demo with its one vserver. */
export function startDemoPanel(): Panel {
  const panel = startPanel();
  panel.on("GET /api/v1/signed-in", { body: { signedIn: true } });
  panel.on("GET /api/v1/session", { body: session });
  panel.on("GET /api/v1/tenants/demo", { body: demo });
  panel.on("GET /api/v1/tenants/demo/vservers", { body: { items: [web1], next: null } });
  panel.on("GET /api/v1/tenants/demo/vservers/v-1", { body: web1 });
  panel.on("GET /api/v1/tenants/demo/operations", { body: { items: [], next: null } });
  panel.on("GET /api/v1/tenants/demo/operations/o-1", { body: order });
  panel.on("GET /api/v1/tenants/demo/networks", {
    body: { items: [{ id: "n-1", name: "lan", tag: null, mode: "routed", subnets: ["10.213.0.0/24"] }] },
  });
  panel.on("GET /api/v1/tenants/demo/quota", {
    body: { items: [{ resource: "vservers", used: 2, reserved: 0, limit: 5, over: false }] },
  });
  panel.on("GET /api/v1/tenants/demo/quota/preview", { body: { fits: true, items: preview } });
  panel.on("GET /api/v1/catalog/plans", { body: { items: [small] } });
  panel.on("GET /api/v1/catalog/templates", {
    body: {
      items: [
        { name: "debian", version: 1, label: { en: "Debian", fr: "Debian" }, description: { en: "Plain", fr: "Nu" } },
      ],
    },
  });
  panel.on("GET /api/v1/ssh-keys", { body: { items: [laptop], next: null } });
  return panel;
}

/** A panel in which a staff admin looks at what staff run. */
export function startStaffPanel(): Panel {
  const panel = startDemoPanel();
  const empty = { body: { items: [], next: null } };
  panel.on("GET /api/v1/session", { body: { ...session, staff: "staff-admin" } });
  for (const list of ["address-spaces", "network-domains", "vlans", "hosts", "tenants", "subnets"]) {
    panel.on(`GET /api/v1/staff/${list}`, empty);
  }
  return panel;
}
