package dawen.cli;

import dawen.source.Archive;
import dawen.source.FileNames;
import dawen.source.SourceException;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transcripts that a command line names: files, folders with everything under them, and {@code
 * -} for standard input.
 *
 * <p>A folder gives its transcripts, told by their endings; what else lies there is counted, not
 * read. An archive gives each of the files in it. What a file is in truth its content tells, when
 * it is read. Nothing but regular files is ever opened: a pipe would hang, a device has no end.
 */
final class Inputs {
  private static final String ARCHIVE = "zip";

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

  /**
   * The files to read, by name and then by path, whatever order they were named in. Of files in
   * several folders that would have the same IRIs the first keeps its name; into those of the
   * others their folder enters.
   */
  List<Input> files() {
    return Namesakes.apart(files.values()).stream()
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
      } else if (!Files.exists(path) && argument.contains(Input.IN_ARCHIVE)) {
        addNamedEntry(argument);
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
    if (Files.isRegularFile(path)) {
      addFile(path);
    } else {
      problems.add(path + ": no regular file (a pipe, socket or device); it was not opened");
    }
  }

  private void addFile(Path path) {
    Archive archive = null;
    if (FileNames.ending(path.getFileName().toString()).equals(ARCHIVE)) {
      try {
        archive = Archive.open(path);
      } catch (SourceException e) {
        problems.add(e.getMessage());
        return;
      }
    }
    if (archive == null) {
      put(Input.of(path));
    } else {
      addEntries(path, archive);
    }
  }

  private void addEntries(Path path, Archive archive) {
    int before = files.size();
    for (Archive.Entry entry : archive.entries()) {
      boolean litter = Stream.of(entry.name().split("/")).anyMatch(FileNames::isLitter);
      if (litter || !FileNames.isTaken(entry.name())) {
        skip(litter ? "" : FileNames.ending(entry.name()));
      } else {
        put(Input.of(path, entry));
      }
    }
    if (files.size() == before) {
      problems.add(path + ": no transcript in this archive" + leftAside());
    }
  }

  /** {@code archive.zip!/folder/a.txt}, as messages name it. */
  private void addNamedEntry(String argument) {
    int end = argument.lastIndexOf(Input.IN_ARCHIVE);
    Path path = Path.of(argument.substring(0, end));
    String name = argument.substring(end + Input.IN_ARCHIVE.length());
    try {
      Archive archive = Files.isRegularFile(path) ? Archive.open(path) : null;
      if (archive == null) {
        problems.add(path + ": no such archive");
        return;
      }
      archive.entries().stream()
          .filter(entry -> entry.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              entry -> put(Input.of(path, entry)),
              () -> problems.add(argument + ": no such file in that archive"));
    } catch (SourceException e) {
      problems.add(e.getMessage());
    }
  }

  private void put(Input input) {
    String entry = input.entry() == null ? "" : Input.IN_ARCHIVE + input.entry().name();
    files.putIfAbsent(input.path().normalize() + entry, input);
  }

  private void skip(String ending) {
    skipped.merge(ending.isEmpty() ? "other" : "." + ending, 1, Integer::sum);
  }

  private String leftAside() {
    return skipped.isEmpty() ? "" : "; left aside: " + skippedInWords();
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
              + ": no transcript in this folder (.txt, .md, .html, .pdf, .docx or .zip)"
              + leftAside());
    }
  }

  /** Goes through one folder without following links. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;

    Walk(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean litter = !path.equals(folder) && FileNames.isLitter(path.getFileName().toString());
      return litter ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String name = path.getFileName().toString();
      if (!FileNames.isTaken(name)) {
        skip(FileNames.isLitter(name) ? "" : FileNames.ending(name));
      } else if (attributes.isSymbolicLink()) {
        addLink(path);
      } else if (attributes.isRegularFile()) {
        addFile(path);
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
}
