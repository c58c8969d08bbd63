package dawen.lexicon;

/**
 * What an authority calls an entry of the word lists.
 *
 * @param entry what is called so; of the word list of its kind
 * @param authority who calls it so
 * @param code as the authority writes it: {@code USA}
 */
public record Link(Entry entry, Authority authority, String code) {}
