import type { NameInput } from '../link/gazetteer/input';
import type { Dataset, Entity } from './schema';

/** The country whose press is read. A dataset id. */
export const HOME_ID = 'viet-nam';

/** Shorter ones are many countries' ("Bộ Năng lượng", "Ministry of Trade"). Words. */
const LEAST_BARE = { vi: 6, en: 5 };

/** A ministry's names without its country at the end: "Bộ X" of "Bộ X Trung Quốc", "Ministry of X" of "Ministry of X of China". */
function bareNames({ name, name_en }: Entity, country: Entity): string[] {
  const vi = [country.name, ...country.aliases.map(({ text }) => text)]
    .filter((text) => name.endsWith(` ${text}`))
    .map((text) => name.slice(0, -text.length - 1));
  const en = name_en.replace(/ \([^)]*\)$/, '');
  const of = ` of ${country.name_en}`;
  return [
    ...vi.filter((text) => text.split(' ').length >= LEAST_BARE.vi),
    ...(en.endsWith(of) ? [en.slice(0, -of.length)] : []).filter(
      (text) => text.split(' ').length >= LEAST_BARE.en,
    ),
  ];
}

/** English name of the country of a ministry abroad; null for all other records. */
export function ministryAbroad(record: Entity, countries: ReadonlyMap<string, Entity>): string | null {
  if (!('kind' in record && 'country' in record) || record.kind !== 'ministry') return null;
  return record.country === HOME_ID ? null : (countries.get(record.country ?? '')?.name_en ?? null);
}

/** Bare names that one ministry alone bears, of those abroad: believed where the article names its country. */
export function bareMinistries(
  { organizations }: Dataset,
  countries: ReadonlyMap<string, Entity>,
): Map<string, NameInput[]> {
  const ministries = organizations.filter(({ kind }) => kind === 'ministry');
  const bearers = new Map<string, number>();
  for (const { name, name_en, aliases } of ministries)
    for (const text of new Set([name, name_en, ...aliases.map((alias) => alias.text)]))
      bearers.set(text, (bearers.get(text) ?? 0) + 1);
  const found = new Map<string, string[]>();
  for (const body of ministries) {
    const country = body.country === HOME_ID ? undefined : countries.get(body.country ?? '');
    const bare = country ? bareNames(body, country) : [];
    for (const text of new Set(bare)) bearers.set(text, (bearers.get(text) ?? 0) + 1);
    found.set(body.id, bare);
  }
  return new Map(
    ministries.map((body) => [
      body.id,
      found
        .get(body.id)!
        .filter((text) => bearers.get(text) === 1)
        .map((text): NameInput => ({ text, kind: 'short', conditions: { with: [body.country!] } })),
    ]),
  );
}
