/** Comforts for applicants' pages, which are complete without them. */
document.documentElement.dataset.enhanced = ''
