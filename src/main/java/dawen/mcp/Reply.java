package dawen.mcp;

import java.util.Map;

/**
 * What a tool answers.
 *
 * @param text for the model, Markdown
 * @param data the same for programs, of the tool's output schema
 */
record Reply(String text, Map<String, Object> data) {}
