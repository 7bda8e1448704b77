import { Details } from '../ui/details'

/** Why a step is as it is, folded away for those who know. */
export function Guidance({ title, text }: { title: string; text: string }) {
  return <Details summary={title}><p className="measure">{text}</p></Details>
}
