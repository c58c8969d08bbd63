/** The explorer: pages for those who would rather look than query, and the table behind each. */
package dawen.explore;
