/** The straight line from one source file to its quads. */
package dawen;
