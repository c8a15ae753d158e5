/** A server for packs on this machine alone, which answers as badly as a test wants. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CERTIFICATE, KEY } from './certificate.ts';

export interface PackServer {
  address: string;
  /** What a Chromium is started with that shall reach the server as https://packs.example/. */
  switches: string[];
  /** How the next requests are answered. */
  answer: RequestListener;
  /** Headers of each request so far. */
  requests: NodeJS.Dict<string | string[]>[];
  close(): Promise<void>;
}

/** Where browsers find the packs of a server that speaks https. */
export const PACK_ADDRESS = 'https://packs.example/pack.json';

export async function packServer({ https = false } = {}): Promise<PackServer> {
  const listener: RequestListener = (request, response) => {
    made.requests.push(request.headers);
    made.answer(request, response);
  };
  const server = https
    ? createHttpsServer({ cert: CERTIFICATE, key: KEY }, listener)
    : createHttpServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const made: PackServer = {
    address: `http://127.0.0.1:${port}/pack.json`,
    switches: [
      `--host-resolver-rules=MAP packs.example:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
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

/** Answers with a text, or with anything else as JSON, for whoever may ask. */
export function content(value: unknown, status = 200): RequestListener {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (_request, response) => {
    const headers = {
      'content-type': 'application/octet-stream',
      'access-control-allow-origin': '*',
    };
    response.writeHead(status, headers).end(text);
  };
}
