import type { SearchHit } from "../api/types";
import { Tag } from "./StateTag";
import { useWord } from "./useWord";

export function SearchHitLine({ hit }: { hit: SearchHit }) {
  const word = useWord();
  return (
    <span className="hit">
      <span className="hit-title">{hit.title}</span>
      <span className="hit-subtitle">{hit.subtitle}</span>
      {hit.match && <Tag>{word("match", hit.match)}</Tag>}
    </span>
  );
}
