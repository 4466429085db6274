import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One thing asked of the server, in order of arrival. `kind: 'tunnel'` is an https attempt, of which only the host is known. */
export interface SeenRequest {
  kind: 'http' | 'tunnel';
  method: string;
  host: string;
  path: string;
}

export interface ServedFile {
  body: string | Uint8Array;
  headers?: Record<string, string>;
  /** Milliseconds to hold the answer back. */
  delay?: number;
}

/** Answers for every host name a browser has been told to look for on 127.0.0.1. */
export interface PageServer {
  port: number;
  serve(host: string, path: string, file: string | ServedFile): void;
  requests(): SeenRequest[];
  close(): Promise<void>;
}

const htmlHeaders = { 'content-type': 'text/html; charset=utf-8' };

/** Host and path of a plain request (`Host` header) or of one sent to us as a proxy (absolute address). */
function addressOf(request: IncomingMessage): { host: string; path: string } {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  return { host: url.hostname, path: url.pathname };
}

/** The host name in a TLS client hello that reached the plain server, so that an https attempt is logged by name. */
function hostOfHello(error: Error): string {
  const packet: unknown = 'rawPacket' in error ? error.rawPacket : null;
  if (!Buffer.isBuffer(packet)) return '?';
  for (const { index } of packet.toString('latin1').matchAll(/(?:[a-z0-9-]+\.)+[a-z]{2,}/g)) {
    // In the server name extension (RFC 6066) two bytes before the name give its length.
    const length = index >= 2 ? packet.readUInt16BE(index - 2) : 0;
    if (length > 3 && index + length <= packet.length)
      return packet.toString('latin1', index, index + length);
  }
  return '?';
}

/**
 * Starts a server on a free port of 127.0.0.1. What was not given with `serve` is answered 404 (a favicon: 204),
 * and everything asked for is kept in the log.
 */
export async function startServer(): Promise<PageServer> {
  const files = new Map<string, ServedFile>();
  const seen: SeenRequest[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { host, path } = addressOf(request);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    seen.push({ kind: 'http', method: request.method ?? 'GET', host, path });
    const file = files.get(host + path);
    if (!file) {
      response.writeHead(404, htmlHeaders).end('<!doctype html><title>404</title>');
      return;
    }
    setTimeout(
      () => response.writeHead(200, { ...htmlHeaders, ...file.headers }).end(file.body),
      file.delay ?? 0,
    );
  };

  const server: Server = createServer(answer);
  server.on('connect', (request: IncomingMessage, socket: { end(text: string): void }) => {
    seen.push({ kind: 'tunnel', method: 'CONNECT', host: (request.url ?? '').split(':')[0] ?? '', path: '' });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', (error: Error, socket) => {
    const hello = 'code' in error && error.code === 'HPE_INVALID_METHOD';
    if (hello) seen.push({ kind: 'tunnel', method: 'CONNECT', host: hostOfHello(error), path: '' });
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));

  return {
    port: (server.address() as AddressInfo).port,
    serve: (host, path, file) => {
      files.set(host + path, typeof file === 'string' ? { body: file } : file);
    },
    requests: () => [...seen],
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
