/** The word lists of {@code data/lexicon} and how they are found in a text. */
package dawen.lexicon;
