/** The graph for AI agents: a Model Context Protocol server over standard input and output. */
package dawen.mcp;
