import { hourBand } from '~/domain/recruitment/post-search'
import { localTimeAt } from '~/domain/recruitment/local-time'
import { escapeXml } from '~/domain/text/xml'
import type { PostPage } from '~/views/public/post.server'

/**
 * The post as schema.org JobPosting, with what search engines require (title, description as HTML, datePosted, organisation,
 * place) and recommend. Nothing but what its page says, and no person: the contact is left out. The framework escapes it for its script element.
 */
export function jobPosting(post: PostPage) {
  const { title, organisation, publishedAt, deadline, hoursPerWeek, positions, qualifications, duties, id, address } = post
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: descriptionOf(post),
    identifier: { '@type': 'PropertyValue', name: organisation, value: id },
    url: address,
    datePosted: publishedAt ? localTimeAt(publishedAt).slice(0, 10) : undefined,
    validThrough: deadline?.toISOString(),
    employmentType: employmentTypes(post),
    workHours: hoursPerWeek === null ? undefined : String(hoursPerWeek),
    totalJobOpenings: positions,
    hiringOrganization: organisationOf(post),
    jobLocation: { '@type': 'Place', address: addressOf(post) },
    responsibilities: duties.length > 0 ? duties.join('\n') : undefined,
    qualifications: qualifications.filter(({ required }) => required).map(({ name }) => name).join('\n') || undefined,
    directApply: true,
  }
}

function descriptionOf({ title, summary, duties, terms }: PostPage): string {
  const paragraphs = [summary || title, ...terms.split(/\n\s*\n/)].map((text) => text.trim()).filter(Boolean)
  const [first = '', ...others] = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`)
  const list = duties.length > 0 ? `<ul>${duties.map((duty) => `<li>${escapeXml(duty)}</li>`).join('')}</ul>` : ''
  return [first, list, ...others].join('')
}

const ofBand = { 'full-time': ['FULL_TIME'], 'part-time': ['PART_TIME'], 'not-given': [] } as const

/** In the words that search engines know; undefined when nothing is known. */
function employmentTypes({ hoursPerWeek, positionKind }: PostPage): readonly string[] | undefined {
  const types = [...ofBand[hourBand(hoursPerWeek)], ...(positionKind === 'permanent' ? [] : ['TEMPORARY'])]
  return types.length > 0 ? types : undefined
}

function organisationOf({ organisation, department }: PostPage) {
  return { '@type': 'Organization', name: organisation, ...(department && { department: { '@type': 'Organization', name: department } }) }
}

function addressOf({ place }: PostPage) {
  return { '@type': 'PostalAddress', ...(place && { addressLocality: place }), addressCountry: 'DK' }
}
