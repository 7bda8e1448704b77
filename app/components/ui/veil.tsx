/** Stands where a redactor has veiled words of an answer: `[sløret]`. */
export function Veil({ label, explanation }: { label: string; explanation?: string }) {
  return (
    <mark className="veil">
      [{label}]
      {explanation && <span className="sr-only"> {explanation}</span>}
    </mark>
  )
}
