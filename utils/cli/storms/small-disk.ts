import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KB = 1024;
const CHUNK = 64 * KB;

/** A disk of its own that can be filled to the last block: what is written to it fails as on any full disk. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  readonly #filler = join(this.folder, 'filler');

  /**
   * @param megabytes its size
   * @throws where the system lets nobody mount one (Linux and its administrator can)
   */
  constructor(megabytes: number) {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', this.folder], {
        stdio: 'pipe',
      });
    } catch (error) {
      rmSync(this.folder, { recursive: true });
      throw new Error('no small disk can be mounted here: this needs Linux and its administrator', {
        cause: error,
      });
    }
  }

  /** Fills it but for so many kB. */
  fill(leave: number): void {
    const file = openSync(this.#filler, 'a');
    try {
      for (let free = this.free() - leave * KB; free > 0; free = this.free() - leave * KB)
        writeSync(file, Buffer.alloc(Math.min(CHUNK, free)));
    } finally {
      closeSync(file);
    }
  }

  /** Frees what `fill` took. */
  empty(): void {
    rmSync(this.#filler, { force: true });
  }

  /** Bytes left. */
  free(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  remove(): void {
    execFileSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true });
  }
}
