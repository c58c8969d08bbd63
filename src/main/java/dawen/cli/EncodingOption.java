package dawen.cli;

import dawen.query.Suggestions;
import dawen.source.Encodings;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which encoding text files and web pages are read. */
final class EncodingOption {
  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "read text and web pages as UTF-8, GB18030, Big5 … (default: found for each file)")
  private String name;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /**
   * The encoding; null where it is to be found for each file.
   *
   * @throws ParameterException if there is none of that name
   */
  Charset charset() {
    if (name == null) {
      return null;
    }
    Optional<Charset> found = Encodings.find(name);
    return found.orElseThrow(() -> new ParameterException(command.commandLine(), unknown()));
  }

  private String unknown() {
    String typed = name.toLowerCase(Locale.ROOT);
    String near = Suggestions.didYouMean(Suggestions.nearest(typed, Encodings.all(), 3));
    return "--encoding %s: no such encoding; expected one such as %s%s"
        .formatted(name, String.join(" ", Encodings.known()), near);
  }
}
