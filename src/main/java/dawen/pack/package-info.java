/**
 * Writes the files of a TDB2 dataset at once, from graphs in any order, packed as they will be
 * read.
 */
package dawen.pack;
