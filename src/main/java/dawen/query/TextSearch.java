package dawen.query;

/**
 * Which parameter of a query is looked for in texts, and which variable stands for what has the
 * text. The words may then be given in any script, and an index may narrow the variable to what can
 * hold them; the query itself decides.
 *
 * @param variable of a question or answer, without question mark
 * @param parameter name of a parameter of type {@code phrase}
 */
public record TextSearch(String variable, String parameter) {}
