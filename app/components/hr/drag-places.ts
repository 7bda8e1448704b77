/** The id of the row of an item that can be dragged. */
export function dragRowId(itemId: string): string {
  return `row-${itemId}`
}

/** The id of the empty place in the row that the handle comes into. */
export function dragPlaceId(itemId: string): string {
  return `drag-${itemId}`
}
