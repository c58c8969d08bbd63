package dawen.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The transcripts that a command line names: files, folders with everything under them, and {@code
 * -} for standard input.
 *
 * <p>A folder gives its text, Markdown and HTML files; what else lies there is counted, not read.
 * Nothing but regular files is ever opened: a pipe would hang, a device has no end.
 */
final class Inputs {
  private static final Set<String> READ = Set.of("txt", "md", "html", "htm");

  /** Formats that people keep transcripts in and that dawen does not read yet. */
  private static final Set<String> NOT_YET =
      Set.of("xhtml", "mhtml", "pdf", "doc", "docx", "wps", "rtf", "odt", "zip");

  private final SortedMap<String, Input> files = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private final SortedMap<String, Integer> skipped = new TreeMap<>();

  private Inputs() {}

  /** Looks at each argument; what is wrong with one of them is kept as a problem, not thrown. */
  static Inputs of(List<String> arguments) {
    Inputs inputs = new Inputs();
    for (String argument : arguments) {
      if (argument.equals("-")) {
        inputs.files.put("-", Input.standardInput());
      } else {
        inputs.add(argument);
      }
    }
    Collections.sort(inputs.problems);
    return inputs;
  }

  /** The files to read, by name and then by path, whatever order they were named in. */
  List<Input> files() {
    return files.values().stream()
        .sorted(Comparator.comparing(Input::name).thenComparing(Input::shown))
        .toList();
  }

  /** What cannot be read, one message each, sorted. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Number of files left aside because of their ending, by ending; such as {@code .pdf} → 2. */
  SortedMap<String, Integer> skipped() {
    return Collections.unmodifiableSortedMap(skipped);
  }

  /** What was left aside, in words: {@code 2 .pdf, 1 .zip}; empty where nothing was. */
  String skippedInWords() {
    return skipped.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private void add(String argument) {
    try {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        addFolder(path);
      } else if (!Files.exists(path)) {
        problems.add(
            argument
                + (Files.isSymbolicLink(path)
                    ? ": a link to nothing"
                    : ": no such file or folder"));
      } else {
        addNamedFile(path);
      }
    } catch (InvalidPathException e) {
      problems.add(argument + ": no name of a file: " + e.getReason());
    }
  }

  private void addNamedFile(Path path) {
    String ending = ending(path);
    if (!Files.isRegularFile(path)) {
      problems.add(path + ": no regular file (a pipe, socket or device); it was not opened");
    } else if (NOT_YET.contains(ending)) {
      problems.add(path + ": ." + ending + " is not read; save it as plain text (.txt)");
    } else {
      files.put(path.normalize().toString(), new Input(path, path.toString()));
    }
  }

  private void addFolder(Path folder) {
    int before = files.size();
    int problemsBefore = problems.size();
    try {
      Files.walkFileTree(folder, new Walk(folder));
    } catch (IOException e) {
      problems.add(folder + ": cannot be listed: " + Input.reason(e));
    }
    if (files.size() == before && problems.size() == problemsBefore) {
      problems.add(
          folder
              + ": no transcript in this folder (.txt, .md or .html)"
              + (skipped.isEmpty() ? "" : "; left aside: " + skippedInWords()));
    }
  }

  private static String ending(Path path) {
    String name = path.getFileName().toString().strip();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Goes through one folder without following links. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;

    Walk(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean litter = !path.equals(folder) && isLitter(path);
      return litter ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (isLitter(path) || !READ.contains(ending(path))) {
        String ending = ending(path);
        skipped.merge(isLitter(path) || ending.isEmpty() ? "other" : "." + ending, 1, Integer::sum);
      } else if (attributes.isSymbolicLink()) {
        addLink(path);
      } else if (attributes.isRegularFile()) {
        files.put(path.normalize().toString(), new Input(path, path.toString()));
      } else {
        problems.add(path + ": no regular file (a pipe, socket or device); it was not opened");
      }
      return FileVisitResult.CONTINUE;
    }

    private void addLink(Path link) {
      try {
        boolean within = link.toRealPath().startsWith(folder.toRealPath());
        if (!within) {
          problems.add(
              link
                  + ": a link out of the folder was not followed; name the file itself to read it");
        } else {
          skipped.merge("link", 1, Integer::sum); // its target is met on the same walk
        }
      } catch (IOException e) {
        problems.add(link + ": a link to nothing");
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException cause) {
      problems.add(path + ": cannot be read: " + Input.reason(cause));
      return FileVisitResult.CONTINUE;
    }
  }

  // what desktops and editors leave behind, and the page that explains a folder
  private static boolean isLitter(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".")
        || name.startsWith("~")
        || name.equals("__MACOSX")
        || name.toUpperCase(Locale.ROOT).startsWith("README");
  }
}
