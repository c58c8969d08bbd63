/** What the libraries log, and where to. */
package dawen.log;
