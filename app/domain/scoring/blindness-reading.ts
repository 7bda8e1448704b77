/** From so large a share on somebody often had a guess; up to the other hardly anybody did. */
const [often, hardly] = [0.25, 0.05]

/** How often there was a guess at who somebody is, in a word that pages put into a sentence. @param share from 0 to 1 */
export function howOften(share: number): 'hardly' | 'some' | 'often' {
  if (share <= hardly) return 'hardly'
  return share < often ? 'some' : 'often'
}

/** How far people were seen through, in a word. @param index Bang's */
export function degreeOf(index: number): 'blind' | 'partly' | 'open' {
  if (index <= hardly) return 'blind'
  return index < often ? 'partly' : 'open'
}
