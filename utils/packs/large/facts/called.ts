import type { EntityRow } from '../../../knowledge/store/facts';
import type { Spelling } from '../index/spellings';
import type { LargePack } from '../large-pack';
import type { Layer } from './layer';

/** Entities that a look-up gets of one pack: more than any list of results shows. */
const SHOWN = 30;

/** Who of a pack is called how, by names as `looseForm` has them. */
export interface Called {
  /** Entities whose names begin so, in the order of the names. */
  begun(beginning: string): Promise<EntityRow[]>;
  /** Who bears each of the names that anybody bears. */
  bearers(names: readonly string[]): Promise<Map<string, EntityRow>>;
}

export function calledIn(layer: Layer, large: Pick<LargePack, 'spelled'>): Called {
  async function entitiesAt(spelled: readonly Spelling[]): Promise<EntityRow[]> {
    const filed = await layer.records(spelled);
    if (filed.length === 0) return [];
    const { entities } = await layer.rows(filed);
    const byId = new Map(entities.map((row) => [row.id, row]));
    return filed.flatMap((one) => byId.get(layer.idOf(one)) ?? []);
  }
  return {
    begun: async (beginning) => entitiesAt(await large.spelled(beginning, SHOWN)),
    async bearers(names) {
      const spelled = await Promise.all(names.map((name) => large.spelled(name, 1)));
      const borne = spelled.flatMap(([first], i) => (first && first.form === names[i] ? [first] : []));
      const rows = await Promise.all(borne.map((spelling) => entitiesAt([spelling])));
      return new Map(borne.flatMap(({ form }, i) => rows[i]!.map((row) => [form, row] as const)));
    },
  };
}
