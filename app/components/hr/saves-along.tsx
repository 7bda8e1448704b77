import { useEffect, useState, type ComponentType } from 'react'

/** Inside a form of a draft: once the page is awake, what is typed is saved along the way. Without JavaScript the button does it. */
export function SavesAlong() {
  const [Saving, setSaving] = useState<ComponentType | null>(null)
  useEffect(() => { void import('./draft-saving').then(({ DraftSaving }) => { setSaving(() => DraftSaving) }) }, [])
  return Saving && <Saving />
}
