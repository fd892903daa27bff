/**
 * The password of every account of the demonstration. It is public: it stands on the sign-in page
 * of a workspace that is a demonstration, and accounts outside it never get it.
 */
export const DEMONSTRATION_PASSWORD = 'chi-tieu-minh-hoa'
