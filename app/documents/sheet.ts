/** Null: nothing is there, or nothing may be told. */
export type SheetCell = string | number | null

/** A table of a workbook. */
export interface Sheet {
  readonly name: string
  /** The first row is the heading. */
  readonly rows: readonly (readonly SheetCell[])[]
}
