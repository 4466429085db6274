import type { ArticleScene } from '../../link/read/scene';
import type { Actor } from '../read/actors';
import { OFFICE_RULES } from '../rules/offices';
import { OFFICE_REFUSALS } from '../rules/refusals';
import { type Heard, hear, refusedBy } from '../rules/rule';
import type { OfficeChange, OfficeDraft } from '../types';
import type { DraftOf } from './meetings';
import { actorsIn, bare, dateOf, plain, said, type Told, YEAR } from './said';

const FORMER = /(?:nguyên|cựu|từng|khi đó|lúc đó|trước đây)\s*$/iu;

function titleText(told: Told, { body }: ArticleScene, actor: Actor): string {
  const { start, end } = body.reading.text;
  const text = told.text.slice(start[actor.start], end[actor.end - 1]);
  return text[0]!.toUpperCase() + text.slice(1);
}

function changed(told: Told, scene: ArticleScene, index: number, heard: Heard): DraftOf<OfficeDraft> | null {
  const { telling, groups, rule } = heard;
  const [person] = actorsIn(telling, groups.a ?? groups.a2);
  const [office] = actorsIn(telling, groups.b ?? groups.b2);
  if (!person?.who || !office) return null;
  const change: OfficeChange = rule.id.startsWith('ended') ? 'ended' : 'appointed';
  return {
    record: 'office',
    person: said(bare(person.who), told, telling),
    title: said(titleText(told, scene, office), told, telling),
    body: office.who?.side ? said(bare(office.who.side), told, telling) : null,
    change,
    date: dateOf(told, index, telling.at[heard.verb] ?? telling.start, YEAR),
  };
}

/** Offices that begin or end, and those that stand beside a name on the article's date. */
export function officesOf(told: Told, scene: ArticleScene): DraftOf<OfficeDraft>[] {
  const changes = told.tellings.flatMap((telling, index) =>
    hear(telling, OFFICE_RULES)
      .filter((heard) => refusedBy(heard, OFFICE_REFUSALS) === null)
      .flatMap((heard) => changed(told, scene, index, heard) ?? []),
  );
  const moved = new Set(changes.map(({ person }) => plain(person.value.surface)));
  return [...changes, ...attested(told, scene, moved)];
}

/** "Bộ trưởng Bộ X Nguyễn Văn A" on the article's date; once for each person and office, nobody who changes office here. */
function attested(told: Told, scene: ArticleScene, moved: Set<string>): DraftOf<OfficeDraft>[] {
  const { published } = told;
  if (published === null) return [];
  const seen = new Set<string>();
  const { start } = scene.body.reading.text;
  return told.tellings.flatMap((telling) =>
    telling.actors.flatMap((actor) => {
      const who = actor.kind === 'person' ? actor.who : null;
      if (!who?.as || !who.side || moved.has(plain(who.surface))) return [];
      const from = start[actor.start]!;
      const key = `${plain(who.surface)} ${plain(who.as)}`;
      const beside = told.text.slice(from, from + who.as.length + who.surface.length + 12).includes(who.as);
      if (!beside || seen.has(key) || FORMER.test(told.text.slice(Math.max(0, from - 14), from))) return [];
      seen.add(key);
      return [
        {
          record: 'office' as const,
          person: said(bare(who), told, telling),
          title: said(who.as, told, telling),
          body: said(who.side, told, telling),
          change: 'attested' as const,
          date: said(published, told, telling),
        },
      ];
    }),
  );
}
