package dawen.mcp;

import dawen.query.Choice;
import dawen.query.ParameterType;
import dawen.store.StoreException;
import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult.CompleteCompletion;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tasks that a user picks from a menu, in English and in Chinese. */
final class Prompts {
  private static final String LANGUAGE = "language";
  private static final int COMPLETIONS = 100;

  private static final List<Task> TASKS =
      List.of(
          new Task(
              "country_in_year",
              "Who asked about a country, and what was said? 谁问到某国，答了什么？",
              List.of(
                  new Value("country", "country: name or code 国家名或代码", ParameterType.COUNTRY),
                  new Value("year", "year of the conference 记者会年份", ParameterType.YEAR))),
          new Task(
              "compare_outlets",
              "Compare what two outlets asked. 比较两家媒体所问",
              List.of(
                  new Value("outlet", "outlet: name or id 媒体名或代号", ParameterType.OUTLET),
                  new Value("other_outlet", "the other one 另一家", ParameterType.OUTLET))),
          new Task(
              "phrase_history",
              "Follow a wording through the years. 追溯一个提法的沿革",
              List.of(
                  new Value("phrase", "the wording, in Chinese 提法（中文）", ParameterType.PHRASE))));

  private final Asker asker;

  Prompts(Asker asker) {
    this.asker = asker;
  }

  /** A prompt; its words are in a file for each language. */
  private record Task(String name, String description, List<Value> values) {}

  /** What a prompt is to be filled with. */
  private record Value(String name, String description, ParameterType type) {}

  List<SyncPromptSpecification> list() {
    return TASKS.stream().map(Prompts::specification).toList();
  }

  private static SyncPromptSpecification specification(Task task) {
    List<PromptArgument> arguments = new ArrayList<>();
    for (Value value : task.values()) {
      arguments.add(argument(value.name(), value.description(), true));
    }
    arguments.add(argument(LANGUAGE, "of the prompt: en or zh; en if not given", false));
    Prompt prompt =
        Prompt.builder(task.name()).description(task.description()).arguments(arguments).build();
    return new SyncPromptSpecification(
        prompt, (exchange, request) -> filled(task, request.arguments()));
  }

  private static PromptArgument argument(String name, String description, boolean required) {
    return PromptArgument.builder(name).description(description).required(required).build();
  }

  private static GetPromptResult filled(Task task, Map<String, Object> given) {
    Map<String, Object> values = given == null ? Map.of() : given;
    String language = "zh".equals(values.get(LANGUAGE)) ? "zh" : "en";
    String text = text(task.name() + "." + language + ".md");
    for (Value value : task.values()) {
      Object filling = values.get(value.name());
      if (filling == null || filling.toString().isBlank()) {
        throw McpError.builder(ErrorCodes.INVALID_PARAMS)
            .message("argument " + value.name() + " is missing: " + value.description())
            .build();
      }
      text = text.replace("{" + value.name() + "}", filling.toString().strip());
    }
    TextContent content = TextContent.builder(text).build();
    return GetPromptResult.builder(List.of(PromptMessage.builder(Role.USER, content).build()))
        .description(task.description())
        .build();
  }

  private static String text(String file) {
    String path = "/dawen/mcp/prompts/" + file;
    try (InputStream in = Prompts.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** What clients offer while the user types an argument. */
  List<SyncCompletionSpecification> completions() {
    return TASKS.stream()
        .map(
            task ->
                new SyncCompletionSpecification(
                    PromptReference.builder(task.name()).build(),
                    (exchange, request) ->
                        complete(task, request.argument().name(), request.argument().value())))
        .toList();
  }

  private CompleteResult complete(Task task, String argument, String typed) {
    List<String> all =
        task.values().stream()
            .filter(value -> value.name().equals(argument))
            .flatMap(value -> known(value.type()))
            .filter(name -> fold(name).contains(fold(typed)))
            .distinct()
            .toList();
    List<String> shown = all.stream().limit(COMPLETIONS).toList();
    return new CompleteResult(new CompleteCompletion(shown, all.size(), all.size() > shown.size()));
  }

  private Stream<String> known(ParameterType type) {
    try {
      return asker.used(type).stream().flatMap(Prompts::names);
    } catch (StoreException | RefusedException e) {
      return Stream.of();
    }
  }

  private static Stream<String> names(Choice choice) {
    return Stream.of(choice.zh(), choice.en());
  }

  private static String fold(String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
