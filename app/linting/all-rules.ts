import { address } from './rules/address'
import { age } from './rules/age'
import { ageCodedWording } from './rules/age-coded-wording'
import { birthDate } from './rules/birth-date'
import { doubleBarrelled } from './rules/double-barrelled'
import { family } from './rules/family'
import { genderedWording } from './rules/gendered-wording'
import { graduationYear } from './rules/graduation-year'
import { health } from './rules/health'
import { hypothetical } from './rules/hypothetical'
import { jargon } from './rules/jargon'
import { leading } from './rules/leading'
import { military } from './rules/military'
import { motherTongue } from './rules/mother-tongue'
import { nationalId } from './rules/national-id'
import { origin } from './rules/origin'
import { perfectLanguage } from './rules/perfect-language'
import { photo } from './rules/photo'
import { politics } from './rules/politics'
import { pregnancy } from './rules/pregnancy'
import { religion } from './rules/religion'
import type { Rule } from './rule'
import { union } from './rules/union'

/** Every rule that is made of patterns; readability is a measure and stands apart. */
export const allRules: readonly Rule[] = [
  age, birthDate, graduationYear, nationalId, photo, origin, motherTongue, religion, politics, union, health, pregnancy, family, military, address,
  genderedWording, ageCodedWording, leading, doubleBarrelled, hypothetical, perfectLanguage, jargon,
]
