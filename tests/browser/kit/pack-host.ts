import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import forge from 'node-forge';
import type { Site } from '../../../utils/cli/pack/publish';

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
}

/** What a host may do to one file in the place of sending it. */
export type Mischief =
  | { kind: 'status'; status: number; location?: string }
  /** Half the bytes under the length of all, then the connection breaks. */
  | { kind: 'broken' }
  /** Half the bytes, as if they were all. */
  | { kind: 'half' }
  | { kind: 'other'; bytes: Uint8Array }
  /** A piece every so many ms. */
  | { kind: 'slow'; ms: number };

/** A static https host on 127.0.0.1 with a certificate of its own, made for this run. */
export interface PackHost {
  port: number;
  /** Base64 of the authority that vouches for it, and of the SHA-256 of its key: what each browser is told to believe. */
  authority: string;
  keyHash: string;
  /** Files from the folder's root. */
  site: Site;
  /** By path; `shards` stands for all of them. */
  mischief: Map<string, Mischief>;
  /** What was asked since the last call. */
  asked(): Asked[];
  close(): Promise<void>;
}

export async function startPackHost(): Promise<PackHost> {
  const made = certificates();
  let asked: Asked[] = [];
  const server = createServer({ key: made.key, cert: made.certificate }, async (request, response) => {
    const path = (request.url ?? '/').slice(1);
    asked.push({ path, headers: request.headers });
    const bytes = host.site.get(path);
    const mischief =
      host.mischief.get(path) ?? (path.startsWith('shards/') && host.mischief.get('shards')) ?? null;
    if (mischief && mischief.kind === 'status')
      return void response
        .writeHead(mischief.status, mischief.location ? { location: mischief.location } : {})
        .end();
    if (!bytes) return void response.writeHead(404).end('not here');
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    const headers = {
      etag,
      'cache-control': 'max-age=3600',
      'set-cookie': 'seen=1',
      'accept-ranges': 'bytes',
    };
    const half = bytes.slice(0, bytes.length / 2);
    if (!mischief) return void response.writeHead(200, headers).end(bytes);
    if (mischief.kind === 'other') return void response.writeHead(200, headers).end(mischief.bytes);
    if (mischief.kind === 'half') return void response.writeHead(200, headers).end(half);
    response.writeHead(200, { ...headers, 'content-length': bytes.length });
    if (mischief.kind === 'broken') return void response.write(half, () => response.destroy());
    for (let at = 0; at < bytes.length && !response.destroyed; at += 256) {
      response.write(bytes.subarray(at, at + 256));
      await new Promise((go) => setTimeout(go, mischief.ms));
    }
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const host: PackHost = {
    site: new Map(),
    mischief: new Map(),
    port: (server.address() as AddressInfo).port,
    authority: made.authority,
    keyHash: made.keyHash,
    asked() {
      const all = asked;
      asked = [];
      return all;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
  return host;
}

/** An authority, and a certificate of its making for localhost and 127.0.0.1. */
function certificates() {
  const { pki } = forge;
  const authorityKeys = pki.rsa.generateKeyPair(2048);
  const keys = pki.rsa.generateKeyPair(2048);
  const issuer = [{ name: 'commonName', value: 'One test run' }];
  const make = (subject: typeof issuer, publicKey: forge.pki.rsa.PublicKey, extensions: object[]) => {
    const certificate = pki.createCertificate();
    certificate.publicKey = publicKey;
    certificate.serialNumber = `01${randomBytes(8).toString('hex')}`;
    certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
    certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
    certificate.setSubject(subject);
    certificate.setIssuer(issuer);
    certificate.setExtensions(extensions);
    certificate.sign(authorityKeys.privateKey, forge.md.sha256.create());
    return certificate;
  };
  const authority = make(issuer, authorityKeys.publicKey, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, critical: true },
  ]);
  const certificate = make([{ name: 'commonName', value: 'localhost' }], keys.publicKey, [
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
      ],
    },
  ]);
  const der = (what: forge.asn1.Asn1) => Buffer.from(forge.asn1.toDer(what).getBytes(), 'binary');
  return {
    key: pki.privateKeyToPem(keys.privateKey),
    certificate: pki.certificateToPem(certificate),
    authority: der(pki.certificateToAsn1(authority)).toString('base64'),
    keyHash: createHash('sha256')
      .update(der(pki.publicKeyToAsn1(keys.publicKey)))
      .digest('base64'),
  };
}
