package dawen.explore;

import dawen.web.Html;

/**
 * A page, the table behind it, and the query that gives this table.
 *
 * @param title of the page
 * @param main its content, which begins with the heading
 * @param table what the page shows, whole
 * @param query a SPARQL query whose answer over the union of all graphs is the table: the same
 *     columns, the same rows in the same order
 */
public record View(String title, Html main, Table table, String query) {}
