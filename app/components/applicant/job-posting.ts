import type { PostPage } from '~/views/public/post.server'

/** The post as schema.org JobPosting. Nothing but what its page says. The framework escapes it for its script element. */
export function jobPosting(post: PostPage) {
  const { title, summary, duties, terms, organisation, department, publishedAt, deadline, place, positionKind, positions, id, address } = post
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: [summary, ...duties, terms].filter(Boolean).join('\n\n'),
    identifier: { '@type': 'PropertyValue', name: organisation, value: id },
    url: address,
    datePosted: publishedAt?.toISOString().slice(0, 10),
    validThrough: deadline?.toISOString(),
    employmentType: positionKind === 'permanent' ? undefined : 'TEMPORARY',
    totalJobOpenings: positions,
    hiringOrganization: { '@type': 'Organization', name: organisation, ...(department ? { department: { '@type': 'Organization', name: department } } : {}) },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: place, addressCountry: 'DK' } },
    directApply: true,
  }
}
