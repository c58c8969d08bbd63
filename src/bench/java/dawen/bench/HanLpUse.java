package dawen.bench;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import dawen.lexicon.Lexicon;
import dawen.mention.Annotator;
import dawen.source.SourceFile;
import dawen.transcript.Transcript;
import dawen.transcript.TranscriptException;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the annotator sends to HanLP, sentence by sentence: a listener takes the place of each of
 * its segmenters. The program itself counts nothing.
 */
final class HanLpUse {

  /** The first character of a line whose sentence was searched for names of persons too. */
  static final char NAMING = 'n';

  private static final char PLAIN = 'p';

  private HanLpUse() {}

  /** {@code HanLpUse CORPUS OUT}: writes the sentences, a line each, and prints how many. */
  public static void main(String[] args) throws Exception {
    Timed timed = new Timed();
    Annotator annotator = new Annotator(Lexicon.bundled());
    long[] sent = new long[2];
    int listening;
    long all = 0;
    List<Path> files = Corpus.files(Path.of(args[0]));
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
      listening =
          listenOnceMade(
              annotator,
              files,
              line -> {
                out.print(line + '\n');
                sent[0]++;
                sent[1] += line.length() - 1;
              });
      for (Path file : files) {
        all += annotate(annotator, file);
      }
    }
    timed.put("segmenters", listening);
    timed.put("sentences", sent[0]);
    timed.put("characters", sent[1]);
    timed.put("share", all == 0 ? 0 : (double) sent[1] / all);
    timed.print(System.out);
  }

  /** The annotator makes its segmenters at the first sentence that needs them. */
  private static int listenOnceMade(
      Annotator annotator, List<Path> files, Consumer<String> listener) throws Exception {
    int listening = 0;
    for (int i = 0; i < files.size() && listening == 0; i++) {
      annotate(annotator, files.get(i));
      listening = listen(annotator, listener);
    }
    return listening;
  }

  /** Reads and annotates a transcript; the number of its characters. */
  private static int annotate(Annotator annotator, Path file) throws IOException {
    SourceFile source = SourceFile.read(file);
    try {
      annotator.annotate(Transcript.read(source));
    } catch (TranscriptException e) {
      return 0; // the corpus may hold what is none; a build reports it
    }
    return source.text().length();
  }

  /** Puts a listener in place of every segmenter that an object holds; how many there were. */
  static int listen(Object holder, Consumer<String> listener) throws ReflectiveOperationException {
    return listen(holder, listener, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static int listen(Object holder, Consumer<String> listener, Set<Object> seen)
      throws ReflectiveOperationException {
    if (holder == null || !isOwn(holder) || holder instanceof Record || !seen.add(holder)) {
      return 0;
    }
    int found = 0;
    for (Field field : holder.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
        continue;
      }
      field.setAccessible(true);
      Object value = field.get(holder);
      Object heard = heard(value, listener);
      if (heard != value) {
        field.set(holder, heard);
        found++;
      } else {
        found += listen(value, listener, seen);
      }
    }
    return found;
  }

  private static boolean isOwn(Object object) {
    return object.getClass().getName().startsWith("dawen.");
  }

  /** The listener for a segmenter, or for a record that holds some; anything else itself. */
  private static Object heard(Object value, Consumer<String> listener)
      throws ReflectiveOperationException {
    if (value instanceof Segment segment) {
      return new Listening(segment, listener);
    }
    return value instanceof Record && isOwn(value) ? heardWithin(value, listener) : value;
  }

  /** A record's parts cannot be changed: it is made anew where it holds a segmenter. */
  private static Object heardWithin(Object value, Consumer<String> listener)
      throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] parts = new Object[components.length];
    boolean changed = false;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      components[i].getAccessor().setAccessible(true);
      parts[i] = components[i].getAccessor().invoke(value);
      if (parts[i] instanceof Segment segment) {
        parts[i] = new Listening(segment, listener);
        changed = true;
      }
    }
    if (!changed) {
      return value;
    }
    Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(parts);
  }

  /** Hands every sentence on, after it has been told. */
  private static final class Listening extends Segment {
    private static final long serialVersionUID = 1;

    private final transient Segment behind;
    private final transient Consumer<String> listener;
    private final char kind;

    Listening(Segment behind, Consumer<String> listener) throws IllegalAccessException {
      this.behind = behind;
      this.listener = listener;
      this.kind = recognisesNames(behind) ? NAMING : PLAIN;
    }

    private static boolean recognisesNames(Segment segment) throws IllegalAccessException {
      try {
        Field config = Segment.class.getDeclaredField("config");
        config.setAccessible(true);
        Object settings = config.get(segment);
        return settings.getClass().getField("nameRecognize").getBoolean(settings);
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException("HanLP keeps its settings elsewhere now", e);
      }
    }

    @Override
    public List<Term> seg(String text) {
      listener.accept(kind + text.replace('\n', ' '));
      return behind.seg(text);
    }

    @Override
    public List<Term> seg(char[] text) {
      listener.accept(kind + new String(text).replace('\n', ' '));
      return behind.seg(text);
    }

    @Override
    protected List<Term> segSentence(char[] sentence) {
      throw new UnsupportedOperationException("asked by seg only, which is handed on");
    }
  }
}
