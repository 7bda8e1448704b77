/** Shortest password taken, in characters. No other rule: length is what helps (NIST SP 800-63B; ASVS 6.2). */
export const shortestPassword = 12
export const longestPassword = 128
