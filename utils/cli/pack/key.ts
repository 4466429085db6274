import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** An Ed25519 key pair. `public` are the 64 hexadecimal digits that readers see and their browsers keep. */
export interface Keys {
  private: KeyObject;
  public: string;
}

/**
 * The key in a PEM file (PKCS #8, as `openssl genpkey -algorithm ed25519` writes it).
 * @throws Error when the file is missing or holds no such key
 */
export function readKey(file: string): Keys {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds no Ed25519 key`);
  return { private: key, public: publicHex(key) };
}

/**
 * Makes a key and writes it to a new file that only its owner may read.
 * @throws Error when the file is there: a key that readers know must never be lost to a new one
 */
export function makeKey(file: string): Keys {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return { private: privateKey, public: publicHex(privateKey) };
}

/** The raw 32 bytes: what stands after the 12 bytes that name the algorithm (RFC 8410). */
function publicHex(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(12).toString('hex');
}
