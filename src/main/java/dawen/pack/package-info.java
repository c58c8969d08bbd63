/** The files of TDB2 by the numbers of their terms: a new dataset packed at once, quads counted. */
package dawen.pack;
