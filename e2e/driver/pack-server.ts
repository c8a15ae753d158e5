/** A server for packs on this machine alone, which answers as badly as a test wants. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PackServer {
  address: string;
  /** How the next requests are answered. */
  answer: RequestListener;
  /** Headers of each request so far. */
  requests: NodeJS.Dict<string | string[]>[];
  close(): Promise<void>;
}

export async function packServer(): Promise<PackServer> {
  const server: Server = createServer((request, response) => {
    made.requests.push(request.headers);
    made.answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const made: PackServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack.json`,
    answer: (_request, response) => response.end(),
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return made;
}

/** Answers with a text, or with anything else as JSON. */
export function content(value: unknown, status = 200): RequestListener {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(text);
  };
}
