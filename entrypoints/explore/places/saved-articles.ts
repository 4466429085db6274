import { openLibrary } from '../../../utils/library/store/library';
import { savedPage } from '../../../utils/ui/open-own';

/** Articles of the reading list that name an entity, newest first; none where the list cannot be read. */
export async function articlesNaming(entity: string): Promise<{ id: string; title: string; url: string }[]> {
  try {
    const library = await openLibrary();
    const { articles } = await library.list();
    return articles
      .filter(({ names }) => names.some((name) => name.entity === entity))
      .map(({ id, title }) => ({ id, title, url: savedPage(id) }));
  } catch (error) {
    console.warn('Bối Cảnh, reading list:', error);
    return [];
  }
}
