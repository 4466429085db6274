import { useReading } from './context';

/** What keeps a line from being certain, in the dataset's own words. */
export function Doubt({ text }: { text: string }) {
  const { w } = useReading();
  return (
    <span class="doubt">
      <b>{w.doubt}:</b> {text}
    </span>
  );
}
