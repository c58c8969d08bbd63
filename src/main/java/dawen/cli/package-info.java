/** The command line: parses, calls, prints, returns an exit code. */
package dawen.cli;
