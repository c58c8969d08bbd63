package dawen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Short commands as whole processes, as somebody waits for them. */
final class StartUp {
  private static final String QUERY = "questions-by-outlet";

  private final Settings settings;
  private final Runner runner;
  private final Path kg;

  StartUp(Settings settings, Runner runner) {
    this.settings = settings;
    this.runner = runner;
    this.kg = settings.work().resolve("start-up/kg");
  }

  /** The steps; one round after the other, so that what disturbs the machine disturbs all. */
  List<Step> steps() {
    return List.of(
        new Step("start-up/java", () -> run("java", settings.java(Floors.class, "jvm"))),
        new Step("start-up/help", () -> run("help", settings.dawen("--help"))),
        new Step("start-up/query", this::query),
        new Step("start-up/build", this::build));
  }

  private Measured run(String name, List<String> command) throws IOException, InterruptedException {
    return runner.run("start-up-" + name, command);
  }

  private Measured query() throws IOException, InterruptedException {
    if (!Files.exists(kg)) {
      run("first-build", buildInto(kg));
      run("first-query", ask());
    }
    return run("query", ask());
  }

  private List<String> ask() {
    return settings.dawen("query", QUERY, "--kg", kg.toString());
  }

  private Measured build() throws IOException, InterruptedException {
    Path fresh = kg.resolveSibling("fresh");
    Deletion.delete(fresh);
    return run("build", buildInto(fresh));
  }

  private List<String> buildInto(Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    return settings.dawen("build", settings.seeds().toString(), "--kg", folder.toString());
  }
}
