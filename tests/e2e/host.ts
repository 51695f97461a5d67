// A static host that a test has in its hand: it serves the built app from memory, can get a newer version or a broken
// file, and can be taken down.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, type Socket } from "node:net";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { addHost } from "./network.ts";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** The folder that the app is in. */
const FOLDER = "/tools/plans/";

/** Files by their paths. */
export type Site = Map<string, Buffer>;

const KINDS: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The app as it was built. */
export function builtSite(): Site {
  const entries = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [relative(DIST, file).replaceAll("\\", "/"), readFileSync(file)]));
}

/** The same app as a later version: everything that the build names by its content has another name. */
export function laterSite(number: number, site: Site = builtSite()): Site {
  const folder = /app-[0-9a-f]{16}/g;
  const newFolder = `app-${String(number).padStart(16, "0")}`;
  const later: Site = new Map([...site].map(([path, bytes]) => [path.replace(folder, newFolder), bytes]));
  const page = site.get("index.html")!.toString().replaceAll(folder, newFolder);
  later.set("index.html", Buffer.from(page.replace("<html ", `<html data-version="${number}" `)));
  return relisted(later, number);
}

/** The site with the list that keeps it written anew. */
function relisted(site: Site, number: number): Site {
  const [, program] = /^const BUILT = .*\n([^]*)$/.exec(site.get("service-worker.js")!.toString())!;
  const files = [...site].filter(([path]) => path !== "service-worker.js");
  const listed = files.map(([path, bytes]) => [path === "index.html" ? "" : path, integrity(bytes)]);
  const built = { version: String(number).padStart(16, "0"), files: Object.fromEntries(listed) };
  return site.set("service-worker.js", Buffer.from(`const BUILT = ${JSON.stringify(built)};\n${program}`));
}

function integrity(bytes: Buffer): string {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

export class Host {
  /** Paths in the folder of the app that were asked for, since the test last emptied it. */
  asked: string[] = [];
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  private constructor(public site: Site) {}

  /** A host that is up. */
  static async of(site: Site): Promise<Host> {
    const host = new Host(site);
    await host.up();
    addHost(host.address);
    return host;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}${FOLDER}`;
  }

  async up(): Promise<void> {
    const server = createServer((request, response) => this.answer(request, response));
    server.on("connection", (socket) => this.sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Really down: nothing listens at its port, and no connection stays open. */
  async down(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url!, this.address);
    const path = pathname.startsWith(FOLDER) ? pathname.slice(FOLDER.length) || "index.html" : "";
    this.asked.push(path);
    const file = this.site.get(path);
    const [status, name] = file ? [200, path] : [404, "404.html"];
    response.writeHead(status, { "content-type": KINDS[extname(name)] ?? "text/plain", "cache-control": "no-cache" });
    response.end(file ?? this.site.get(name));
  }
}
