import { autosave } from './autosave'
import { showPrintButtons } from './print-buttons'
import { countAlong } from './word-counter'

// Comforts for applicants' pages, which are complete without them. Nothing is kept in the browser, nothing is loaded later.

document.documentElement.dataset.enhanced = ''
showPrintButtons(document)
countAlong(document)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) autosave(form)
