import type { ArticleScene } from '../../link/read/scene';
import { plain } from '../read/same';
import { OFFICE_RULES } from '../rules/offices';
import { OFFICE_REFUSALS } from '../rules/refusals';
import { type Heard, hear, refusedBy } from '../rules/rule';
import type { OfficeChange, OfficeDraft } from '../types';
import type { DraftOf } from './meetings';
import { actorsIn, bare, said, type Told } from './said';
import { dateOf, YEAR } from './when';

/** Characters before a name in which an office is said to be over. */
const FORMER_BEFORE = 14;
const FORMER = /(?:nguyên|cựu|từng|khi đó|lúc đó|trước đây)\s*$/iu;

const capitalised = (office: string): string => office[0]!.toUpperCase() + office.slice(1);

function changed(told: Told, index: number, heard: Heard): DraftOf<OfficeDraft>[] {
  const { telling, groups, rule } = heard;
  const [person] = actorsIn(telling, groups.a ?? groups.a2);
  const [office] = actorsIn(telling, groups.b ?? groups.b2);
  const { who } = person ?? {};
  if (!who || !office) return [];
  const change: OfficeChange = rule.id.startsWith('ended') ? 'ended' : 'appointed';
  return office.offices.map(({ as, side }) => ({
    record: 'office',
    person: said(bare(who), told, telling),
    title: said(capitalised(as), told, telling),
    body: side ? said(bare(side), told, telling) : null,
    change,
    date: dateOf(told, index, telling.at[heard.verb] ?? telling.start, YEAR),
  }));
}

/** Offices that begin or end, and those that stand beside a name on the article's date. */
export function officesOf(told: Told, scene: ArticleScene): DraftOf<OfficeDraft>[] {
  const changes = told.tellings.flatMap((telling, index) =>
    hear(telling, OFFICE_RULES)
      .filter((heard) => refusedBy(heard, OFFICE_REFUSALS) === null)
      .flatMap((heard) => changed(told, index, heard)),
  );
  const moved = new Set(changes.map(({ person }) => plain(person.value.surface)));
  return [...changes, ...attested(told, scene, moved)];
}

/** Each office beside a name ("Bộ trưởng Bộ X Nguyễn Văn A") on the article's date; once for each person and office, nobody who changes office here. */
function attested(told: Told, scene: ArticleScene, moved: Set<string>): DraftOf<OfficeDraft>[] {
  const { published } = told;
  if (published === null) return [];
  const seen = new Set<string>();
  const { start } = scene.body.reading.text;
  return told.tellings.flatMap((telling) =>
    telling.actors.flatMap((actor) => {
      const who = actor.kind === 'person' ? actor.who : null;
      const from = start[actor.start]!;
      if (!who || moved.has(plain(who.surface))) return [];
      if (FORMER.test(told.text.slice(Math.max(0, from - FORMER_BEFORE), from))) return [];
      return actor.offices.flatMap(({ as, side }) => {
        const key = `${plain(who.surface)} ${plain(as)}`;
        if (!side || seen.has(key)) return [];
        seen.add(key);
        return [
          {
            record: 'office' as const,
            person: said(bare(who), told, telling),
            title: said(as, told, telling),
            body: said(bare(side), told, telling),
            change: 'attested' as const,
            date: said(published, told, telling),
          },
        ];
      });
    }),
  );
}
