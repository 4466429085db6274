import type { IDBPDatabase } from 'idb';
import type { SavedArticle } from '../schema';
import { type Damaged, damageOf, mendArticle, mendBody, readArticle } from './check';
import type { LibraryDb } from './migrate';
import type { WriteTx, Written } from './writes';

/** Records as articles, the damaged ones apart with the texts beside them. */
export async function sorted(
  db: IDBPDatabase<LibraryDb>,
  records: readonly unknown[],
): Promise<{ articles: SavedArticle[]; damaged: Damaged[] }> {
  const articles: SavedArticle[] = [];
  const damaged: Promise<Damaged>[] = [];
  for (const record of records) {
    const article = readArticle(record);
    if (article) articles.push(article);
    else
      damaged.push(
        db.get('bodies', Reflect.get(Object(record), 'id')).then((text) => damageOf(record, text)),
      );
  }
  return { articles, damaged: await Promise.all(damaged) };
}

/** Puts what can be read in the place of each damaged record. One whose address another article has by now stays as it is. */
export async function mend(tx: WriteTx, damaged: Damaged[]): Promise<Written<number>> {
  const [articles, bodies] = [tx.objectStore('articles'), tx.objectStore('bodies')];
  const mended: string[] = [];
  for (const { id } of damaged) {
    const article = mendArticle(await articles.get(id));
    const other = article && (await articles.index('key').getKey(article.key));
    if (!article || (other !== undefined && other !== id)) continue;
    const text = await bodies.get(id);
    const body = mendBody(id, text);
    await articles.put({ ...article, id, characters: body.text.length });
    if (text !== undefined) await bodies.put(body);
    mended.push(id);
  }
  return [mended.length, mended];
}

/** Takes damaged records away, with their texts. */
export async function discard(tx: WriteTx, damaged: Damaged[]): Promise<Written<undefined>> {
  await Promise.all(
    damaged.flatMap(({ id }) => [tx.objectStore('articles').delete(id), tx.objectStore('bodies').delete(id)]),
  );
  return [undefined, damaged.map(({ id }) => id)];
}

/** Puts damaged records in again, as they were: the database itself asks for no more than a key. */
export async function putBack(tx: WriteTx, damaged: Damaged[]): Promise<Written<undefined>> {
  for (const { raw, body } of damaged) {
    await tx.objectStore('articles').put(raw as SavedArticle);
    if (body !== undefined)
      await tx.objectStore('bodies').put(mendBody(String(Reflect.get(Object(raw), 'id')), body));
  }
  return [undefined, damaged.map(({ id }) => id)];
}
