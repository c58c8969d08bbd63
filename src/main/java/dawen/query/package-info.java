/** Canned queries: their heads, parameters, catalogue, and the formats of their answers. */
package dawen.query;
