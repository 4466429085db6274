import { useState } from 'preact/hooks';
import { useWords } from '../../../components/explore/context';
import { TakeAlong } from '../../../components/explore/parts/take-along';
import type { Happening } from '../../../utils/explore/happenings';
import { formatDate } from '../../../utils/i18n';
import type { PartialDate } from '../../../utils/text/partial-date';
import { saveFile } from '../../../utils/ui/save-file';
import { type Picture, savePng, saveSvg, standalone } from './picture-files';

interface FactToolsProps {
  /** The page's picture with a note below it; null while there is none. */
  picture(note: string): Picture | null;
  all: readonly Happening[];
  /** Of the files, without their ending. */
  name: string;
  data: PartialDate;
}

/** The picture that stands in a part of the page. */
export const pictureIn = (part: { current: HTMLElement | null }) => (note: string) => {
  const svg = part.current?.querySelector<SVGSVGElement>('svg.plot');
  return svg ? standalone(svg, note) : null;
};

/** Takes the page's picture and facts along. */
export function FactTools({ picture, all, name, data }: FactToolsProps) {
  const { lang, w } = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  const file = `boi-canh-${name}`;
  const noted = () => picture(w.save.sources(formatDate(data, lang)));
  const failed = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
  return (
    <>
      <TakeAlong
        on={{
          svg: () => {
            const drawn = noted();
            if (drawn) saveSvg(drawn.text, file);
          },
          png: () => {
            const drawn = noted();
            if (drawn) savePng(drawn, file).catch(failed);
          },
          // What writes tables comes when one is asked for.
          csv: () =>
            import('../../../utils/explore/csv').then(({ happeningsCsv }) => {
              const table = new Blob([happeningsCsv(all, lang, data)], { type: 'text/csv;charset=utf-8' });
              saveFile(table, `${file}.csv`);
            }, failed),
        }}
      />
      {failure && (
        <p class="alert" role="alert">
          {w.failed(failure)}
        </p>
      )}
    </>
  );
}
