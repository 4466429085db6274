import { noRecords } from '../../knowledge/files';
import type { Dataset, FileName } from '../../knowledge/schema';
import { type CompiledGazetteer, open } from '../../link/gazetteer/gazetteer';
import type { Syllables } from '../../text/syllables';
import { compilePack } from '../join/names';
import type { LargePack } from './large-pack';

/** A name that more of one pack bear tells nobody: none of them is looked at. */
const NAMESAKES = 16;
/** Texts whose names are kept: an article is linked anew with every part that a page adds. */
const KEPT = 8;

/** Names of a large pack that are in a text, compiled as if the pack held nothing else. */
export class LargeNames {
  private readonly kept = new Map<string, CompiledGazetteer>();

  /** @param pack its id */
  constructor(
    private readonly pack: string,
    private readonly large: LargePack,
  ) {}

  /** A text will be looked at: which names there are is read. */
  expect(): void {
    // Who looks is told of a failure.
    this.large.names().catch(() => undefined);
  }

  /**
   * @param bundled the names to which those of the pack are joined; what the disk has is read before they are waited for
   * @returns null when the text has none; the same object for the same names
   */
  async in(
    text: Syllables,
    bundled: CompiledGazetteer | Promise<CompiledGazetteer>,
  ): Promise<CompiledGazetteer | null> {
    const names = (await this.large.names()).namesIn(text);
    const found = await this.large.find(names);
    const numbers = new Set(
      found.flatMap((borne) => (borne.length > NAMESAKES ? [] : borne.map(({ number }) => number))),
    );
    if (numbers.size === 0) return null;
    const key = [...numbers].sort((a, b) => a - b).join(' ');
    const known =
      this.kept.get(key) ?? open(compilePack(this.pack, await this.records(numbers), await bundled));
    this.kept.delete(key);
    this.kept.set(key, known);
    for (const oldest of this.kept.keys()) if (this.kept.size > KEPT) this.kept.delete(oldest);
    return known;
  }

  private async records(numbers: ReadonlySet<number>): Promise<Dataset> {
    const records = noRecords() as Record<FileName, Dataset[FileName][number][]>;
    const ids = new Set<string>();
    for (const { file, record } of (await this.large.read(numbers)).values()) {
      if (!ids.has(record.id)) records[file].push(record);
      ids.add(record.id);
    }
    return records as Dataset;
  }
}
