package dawen.mention;

import dawen.lexicon.Entry;

/**
 * A name found in one text, before it has a place in the source.
 *
 * @param begin UTF-16 index of its first character
 * @param end one past its last
 * @param entity what is named
 * @param rule how it was found
 */
record Found(int begin, int end, Entry entity, Rule rule) {}
