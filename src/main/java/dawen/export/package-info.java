/** The graph as files to hand out: dumps, tables, and the descriptions of these files. */
package dawen.export;
