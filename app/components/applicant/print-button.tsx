import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { IconPrint } from '../ui/icons'

/** Shown by the script that makes it work; without it the browser's own printing does the same. */
export function PrintButton({ children }: { readonly children: ReactNode }) {
  return <Button type="button" variant="secondary" icon={<IconPrint />} hidden data-print="">{children}</Button>
}
