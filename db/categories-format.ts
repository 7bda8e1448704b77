import { z } from 'zod'
import { findingCategories } from '../app/domain/anonymity/categories'

/** A list of categories, as it is kept. */
export const categoriesFormat = z.array(z.enum(findingCategories))
